-- In whose folder a document lies, by which template it was made, the code to verify it (hashed) and the document it follows.
ALTER TABLE document
    ADD COLUMN case_id         UUID,
    ADD COLUMN template        VARCHAR(80),
    ADD COLUMN code_sha256     CHAR(64),
    ADD COLUMN previous_sha256 CHAR(64),
    ADD KEY ix_document_case (case_id, made_at),
    ADD UNIQUE KEY uk_document_code (code_sha256);

-- Documents made before lie in the folder of their agreement's case.
UPDATE document d JOIN agreement a ON a.id = d.subject_id SET d.case_id = a.case_id WHERE d.kind = 'AGREEMENT';

-- Versions of templates that a process owner wrote; version 0 of each is the one on the class path.
CREATE TABLE document_template (
    id          UUID         NOT NULL PRIMARY KEY,
    type        VARCHAR(40)  NOT NULL,
    country     VARCHAR(2)   NOT NULL,
    language    VARCHAR(5)   NOT NULL,
    number      INT          NOT NULL,
    status      VARCHAR(10)  NOT NULL,
    -- One draft and one live version of each, held by the database whatever two people do at once.
    single      VARCHAR(70)  AS (CASE WHEN status IN ('DRAFT', 'LIVE') THEN CONCAT(type, '/', country, '/', language, '/', status) END) PERSISTENT,
    source      LONGTEXT     NOT NULL,
    edited_by   VARCHAR(64)  NOT NULL,
    edited_at   DATETIME(6)  NOT NULL,
    live_by     VARCHAR(64),
    live_at     DATETIME(6),
    retired_by  VARCHAR(64),
    retired_at  DATETIME(6),
    version     BIGINT       NOT NULL,
    UNIQUE KEY uk_document_template (type, country, language, number),
    UNIQUE KEY uk_document_template_single (single)
) DEFAULT CHARACTER SET utf8mb4;
