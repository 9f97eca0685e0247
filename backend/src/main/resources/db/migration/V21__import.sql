-- A load: the file is in the data folder, this row says how far its chunks are committed.

CREATE TABLE import_run (
    id               UUID PRIMARY KEY,
    profile          VARCHAR(64)  NOT NULL,
    file_name        VARCHAR(255) NOT NULL,
    sha256           CHAR(64) CHARACTER SET ascii NOT NULL,
    as_of            DATE,
    status           VARCHAR(8)   NOT NULL,
    bytes_total      BIGINT       NOT NULL,
    next_offset      BIGINT       NOT NULL DEFAULT 0,
    next_line        BIGINT       NOT NULL DEFAULT 0,
    rows_read        BIGINT       NOT NULL DEFAULT 0,
    rows_rejected    BIGINT       NOT NULL DEFAULT 0,
    rows_unchanged   BIGINT       NOT NULL DEFAULT 0,
    accounts_created BIGINT       NOT NULL DEFAULT 0,
    accounts_updated BIGINT       NOT NULL DEFAULT 0,
    cases_opened     BIGINT       NOT NULL DEFAULT 0,
    queued_at        DATETIME(6)  NOT NULL,
    started_at       DATETIME(6),
    finished_at      DATETIME(6),
    problem          TEXT,
    started_by       VARCHAR(64)  NOT NULL,
    KEY import_run_status (status, queued_at),
    KEY import_run_content (profile, sha256, status)
);

CREATE TABLE import_reject (
    import_id UUID       NOT NULL,
    line      BIGINT     NOT NULL,
    reason    TEXT       NOT NULL,
    raw       MEDIUMBLOB NOT NULL,
    PRIMARY KEY (import_id, line)
);

-- Debtors that may have been cured by a file: asked at its end, because another account of theirs may come in a later chunk.
CREATE TABLE import_cure_candidate (
    import_id UUID NOT NULL,
    debtor_id UUID NOT NULL,
    PRIMARY KEY (import_id, debtor_id)
);
