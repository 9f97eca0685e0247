-- One row per Idempotency-Key and client, written in the transaction of the effect it stands for.
CREATE TABLE api_idempotency (
    client          VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    idempotency_key VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    request_hash    BINARY(32)   NOT NULL,
    status          SMALLINT     NULL,
    location        VARCHAR(255) NULL,
    body            LONGTEXT     NULL,
    created_at      DATETIME(6)  NOT NULL,
    PRIMARY KEY (client, idempotency_key),
    KEY ix_api_idempotency_created (created_at)
) DEFAULT CHARACTER SET utf8mb4;
