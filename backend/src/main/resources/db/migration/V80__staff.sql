-- People who work here. Names are compared byte by byte: two people never share a user name that differs in accents or case alone.
CREATE TABLE staff_user (
    id                  UUID         NOT NULL PRIMARY KEY,
    username            VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    display_name        VARCHAR(120) NOT NULL,
    password_hash       VARCHAR(255) NOT NULL,
    password_changed_at DATETIME(6)  NOT NULL,
    password_changed_by VARCHAR(64)  NOT NULL,
    enabled             BOOLEAN      NOT NULL,
    created_at          DATETIME(6)  NOT NULL,
    version             BIGINT       NOT NULL,
    UNIQUE KEY uk_staff_user_username (username)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE staff_user_role (
    user_id UUID        NOT NULL,
    role    VARCHAR(32) NOT NULL,
    PRIMARY KEY (user_id, role),
    CONSTRAINT fk_staff_user_role_user FOREIGN KEY (user_id) REFERENCES staff_user (id)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE staff_user_group (
    user_id    UUID        NOT NULL,
    group_name VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (user_id, group_name),
    CONSTRAINT fk_staff_user_group_user FOREIGN KEY (user_id) REFERENCES staff_user (id)
) DEFAULT CHARACTER SET utf8mb4;
