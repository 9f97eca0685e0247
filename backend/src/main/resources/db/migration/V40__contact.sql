-- Messages to debtors, from the request to what became of them (docs/adr/0008).
-- subject and body are null until the message is rendered, which happens at sending.
CREATE TABLE outbound_message (
    id            UUID         NOT NULL PRIMARY KEY COMMENT 'also the Message-ID, the same at every try',
    version       BIGINT       NOT NULL,
    case_id       UUID         NOT NULL,
    debtor_id     UUID         NOT NULL,
    channel       VARCHAR(10)  NOT NULL,
    template      VARCHAR(64)  NOT NULL,
    reminder_step INT          NULL,
    address       VARCHAR(320) NULL,
    subject       VARCHAR(500) NULL,
    body          MEDIUMTEXT   NULL,
    status        VARCHAR(10)  NOT NULL,
    tries         INT          NOT NULL,
    requested_at  DATETIME(6)  NOT NULL,
    due_at        DATETIME(6)  NOT NULL,
    claimed_at    DATETIME(6)  NULL,
    finished_at   DATETIME(6)  NULL,
    problem       VARCHAR(500) NULL,
    message_day   DATE         NULL COMMENT 'the debtor''s local day it takes up, from the claim on',
    decision      LONGTEXT     NULL COMMENT 'the answer of the contact policy at the claim',
    -- Only what waits is in the queue's index; a cancelled step may be asked for once more, any other may not.
    waiting_until DATETIME(6) AS (CASE WHEN status IN ('QUEUED', 'POSTPONED') THEN due_at ELSE NULL END) PERSISTENT,
    live_step     INT AS (CASE WHEN status = 'CANCELLED' THEN NULL ELSE reminder_step END) PERSISTENT,
    UNIQUE KEY each_reminder_once (case_id, live_step),
    UNIQUE KEY one_message_a_day (debtor_id, message_day),
    KEY outbound_message_queue (waiting_until),
    KEY outbound_message_status (status, requested_at),
    KEY outbound_message_requested (requested_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- The register of contacts: only ever added to. outcome is null where the contact was refused.
CREATE TABLE contact_attempt (
    id               UUID          NOT NULL PRIMARY KEY,
    case_id          UUID          NOT NULL,
    debtor_id        UUID          NOT NULL,
    at               DATETIME(6)   NOT NULL,
    channel          VARCHAR(10)   NOT NULL,
    outcome          VARCHAR(20)   NULL,
    debtor_initiated BOOLEAN       NOT NULL,
    decision         JSON          NULL COMMENT 'the answer of the contact policy at that moment',
    message_id       UUID          NULL,
    account          VARCHAR(100)  NULL,
    note             VARCHAR(2000) NULL,
    by_user          VARCHAR(100)  NOT NULL,
    KEY contact_attempt_case (case_id, at),
    KEY contact_attempt_debtor (debtor_id, at),
    CONSTRAINT contact_attempt_message FOREIGN KEY (message_id) REFERENCES outbound_message (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Addresses a mail server refused for good; they are not tried again.
CREATE TABLE unreachable_address (
    address  VARCHAR(320) NOT NULL PRIMARY KEY,
    since_at DATETIME(6)  NOT NULL,
    reason   VARCHAR(500) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
