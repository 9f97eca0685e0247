-- Files that came from outside, such as a document that an approver asked for. Kept as they came, never opened here. In parts, so that no statement is large.
CREATE TABLE received_file (
    id          UUID         NOT NULL PRIMARY KEY,
    subject_id  UUID         NOT NULL,
    file_name   VARCHAR(200) NOT NULL,
    media_type  VARCHAR(64)  NOT NULL,
    size        INT          NOT NULL,
    sha256      CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    received_by VARCHAR(64)  NOT NULL,
    received_at DATETIME(6)  NOT NULL,
    KEY ix_received_file_subject (subject_id, received_at)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE received_file_part (
    file_id UUID       NOT NULL,
    number  INT        NOT NULL,
    content MEDIUMBLOB NOT NULL,
    PRIMARY KEY (file_id, number),
    CONSTRAINT fk_received_file_part FOREIGN KEY (file_id) REFERENCES received_file (id)
);

CREATE TRIGGER received_file_is_never_changed BEFORE UPDATE ON received_file FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A received file is kept as it came';

CREATE TRIGGER received_file_part_is_never_changed BEFORE UPDATE ON received_file_part FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A received file is kept as it came';
