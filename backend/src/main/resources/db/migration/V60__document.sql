-- Documents as they were made: never changed, never made twice for one subject and kind.
CREATE TABLE document (
    id         UUID         NOT NULL PRIMARY KEY,
    subject_id UUID         NOT NULL,
    kind       VARCHAR(40)  NOT NULL,
    file_name  VARCHAR(200) NOT NULL,
    media_type VARCHAR(100) NOT NULL,
    sha256     CHAR(64)     NOT NULL,
    content    LONGBLOB     NOT NULL,
    made_at    DATETIME(6)  NOT NULL,
    UNIQUE KEY uk_document_subject (subject_id, kind)
) DEFAULT CHARACTER SET utf8mb4;
