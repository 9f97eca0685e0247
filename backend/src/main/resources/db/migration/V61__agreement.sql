CREATE TABLE agreement (
    id                       UUID           NOT NULL PRIMARY KEY,
    case_id                  UUID           NOT NULL,
    debtor_id                UUID           NOT NULL,
    portfolio                VARCHAR(100)   NOT NULL,
    type                     VARCHAR(20)    NOT NULL,
    status                   VARCHAR(20)    NOT NULL,
    -- One living agreement a case, held by the database whatever two people do at once.
    living_case_id           UUID           AS (CASE WHEN status IN ('PROPOSED', 'IN_APPROVAL', 'RETURNED', 'APPROVED', 'ACCEPTED', 'ACTIVE')
                                                THEN case_id END) PERSISTENT,
    currency                 CHAR(3)        NOT NULL,
    method                   VARCHAR(20)    NOT NULL,
    principal                DECIMAL(19, 4) NOT NULL,
    rate_pct                 DECIMAL(9, 4)  NOT NULL,
    installments             INT            NOT NULL,
    first_due_on             DATE           NOT NULL,
    total_payment            DECIMAL(19, 4) NOT NULL,
    total_interest           DECIMAL(19, 4) NOT NULL,
    today_payoff             DECIMAL(19, 4) NOT NULL,
    today_past_due           DECIMAL(19, 4) NOT NULL,
    today_rate_pct           DECIMAL(9, 4),
    today_instalment         DECIMAL(19, 4),
    today_months             INT,
    today_ends_on            DATE,
    today_total              DECIMAL(19, 4),
    today_as_of              DATETIME(6),
    haircut_pct              DECIMAL(9, 4)  NOT NULL,
    npv_loss_pct             DECIMAL(9, 4)  NOT NULL,
    rate_cut_pct             DECIMAL(9, 4)  NOT NULL,
    restructure_count        INT            NOT NULL,
    proposed_by              VARCHAR(64)    NOT NULL,
    maker                    VARCHAR(64)    NOT NULL,
    checker                  VARCHAR(64),
    approver_group           VARCHAR(64),
    reason                   VARCHAR(2000),
    proposed_at              DATETIME(6)    NOT NULL,
    waiting_since            DATETIME(6),
    approved_at              DATETIME(6),
    accept_until             DATETIME(6),
    terms                    LONGTEXT,
    terms_sha256             CHAR(64),
    document_sha256          CHAR(64),
    accepted_by              VARCHAR(200),
    accepted_channel         VARCHAR(40),
    accepted_recorded_by     VARCHAR(64),
    accepted_document_sha256 CHAR(64),
    accepted_at              DATETIME(6),
    accepted_on              DATE,
    ended_at                 DATETIME(6),
    version                  BIGINT         NOT NULL,
    UNIQUE KEY uk_agreement_living (living_case_id),
    KEY ix_agreement_case (case_id),
    KEY ix_agreement_debtor (debtor_id),
    KEY ix_agreement_status (status, waiting_since)
) DEFAULT CHARACTER SET utf8mb4;

-- The accounts an agreement replaces, with their balances at the proposal.
CREATE TABLE agreement_account (
    agreement_id UUID           NOT NULL,
    position     INT            NOT NULL,
    account_id   UUID           NOT NULL,
    external_id  VARCHAR(100)   NOT NULL,
    product      VARCHAR(200),
    past_due     DECIMAL(19, 4) NOT NULL,
    outstanding  DECIMAL(19, 4) NOT NULL,
    payoff       DECIMAL(19, 4) NOT NULL,
    as_of        DATETIME(6),
    PRIMARY KEY (agreement_id, position),
    KEY ix_agreement_account_account (account_id),
    CONSTRAINT fk_agreement_account FOREIGN KEY (agreement_id) REFERENCES agreement (id)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE agreement_instalment (
    id               UUID           NOT NULL PRIMARY KEY,
    agreement_id     UUID           NOT NULL,
    number           INT            NOT NULL,
    due_on           DATE           NOT NULL,
    principal        DECIMAL(19, 4) NOT NULL,
    interest         DECIMAL(19, 4) NOT NULL,
    payment          DECIMAL(19, 4) NOT NULL,
    balance          DECIMAL(19, 4) NOT NULL,
    paid             DECIMAL(19, 4) NOT NULL,
    paid_on          DATE,
    tolerated_until  DATE           NOT NULL,
    missed_at        DATETIME(6),
    KEY ix_agreement_instalment_agreement (agreement_id, number),
    CONSTRAINT fk_agreement_instalment FOREIGN KEY (agreement_id) REFERENCES agreement (id)
) DEFAULT CHARACTER SET utf8mb4;

-- Money that counts for an agreement, each payment once.
CREATE TABLE agreement_receipt (
    agreement_id UUID           NOT NULL,
    payment_id   UUID           NOT NULL,
    amount       DECIMAL(19, 4) NOT NULL,
    paid_on      DATE           NOT NULL,
    received_at  DATETIME(6)    NOT NULL,
    PRIMARY KEY (agreement_id, payment_id),
    CONSTRAINT fk_agreement_receipt FOREIGN KEY (agreement_id) REFERENCES agreement (id)
) DEFAULT CHARACTER SET utf8mb4;
