-- Messages on their way to the engine (docs/adr/0005): written in the transaction of the change they tell of, sent by the relay.
-- state WAITING, SENT, PARKED, DISCARDED. next_attempt_at of a row in flight is when another relay may take it over.
CREATE TABLE engine_outbox (
    seq              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    id               UUID         NOT NULL COMMENT 'the message id: the engine refuses a second one',
    name             VARCHAR(120) NOT NULL,
    business_key     VARCHAR(120) NOT NULL,
    correlation_key  VARCHAR(120) NOT NULL,
    variables        LONGTEXT     NOT NULL,
    state            VARCHAR(10)  NOT NULL,
    attempts         INT          NOT NULL,
    next_attempt_at  DATETIME(6)  NOT NULL,
    problem          TEXT         NULL,
    created_at       DATETIME(6)  NOT NULL,
    sent_at          DATETIME(6)  NULL,
    parked_at        DATETIME(6)  NULL,
    UNIQUE KEY uk_engine_outbox_id (id),
    INDEX engine_outbox_unsent (state, seq),
    INDEX engine_outbox_order (business_key, state, seq)
) DEFAULT CHARACTER SET utf8mb4;

-- Jobs whose effect is in the database already, with the result they gave the engine.
CREATE TABLE engine_job_ledger (
    job_key  BIGINT      NOT NULL PRIMARY KEY,
    result   LONGTEXT    NULL,
    done_at  DATETIME(6) NOT NULL,
    INDEX engine_job_ledger_done (done_at)
) DEFAULT CHARACTER SET utf8mb4;

-- Bundled models and forms: the checksum (SHA-256) of the file we deployed last, and of a newer one that is only on offer.
CREATE TABLE engine_bundled_resource (
    resource_name     VARCHAR(255) NOT NULL PRIMARY KEY,
    deployed_checksum VARCHAR(64)  NULL,
    deployed_at       DATETIME(6)  NULL,
    deployed_by       VARCHAR(120) NULL,
    offered_checksum  VARCHAR(64)  NULL,
    problem           TEXT         NULL
) DEFAULT CHARACTER SET utf8mb4;
