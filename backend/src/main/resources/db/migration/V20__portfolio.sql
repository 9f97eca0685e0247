-- Debtors, accounts, instalments and payments. Made for loads of a million rows: only the keys that a load itself needs are indexed here,
-- and what people search by is kept apart, for debtors in arrears alone (docs/adr/0006-import-in-bulk.md).

CREATE TABLE portfolio (
    id        INT AUTO_INCREMENT PRIMARY KEY,
    name      VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    creditor  VARCHAR(200) NOT NULL,
    country   CHAR(2)      NOT NULL,
    currency  CHAR(3)      NOT NULL,
    zone      VARCHAR(64)  NOT NULL,
    opened_at DATETIME(6)  NOT NULL,
    UNIQUE KEY portfolio_name (name)
);

CREATE TABLE debtor (
    id           UUID PRIMARY KEY,
    portfolio_id INT          NOT NULL,
    external_id  VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    name         VARCHAR(200) NOT NULL,
    document     VARCHAR(40),
    subdivision  VARCHAR(8),
    language     VARCHAR(8)   NOT NULL,
    email        VARCHAR(254),
    phone        VARCHAR(32),
    content_hash BIGINT       NOT NULL,
    UNIQUE KEY debtor_external_id (external_id, portfolio_id)
);

-- Further addresses beside the main ones in debtor, and main ones that were found unusable.
CREATE TABLE contact_point (
    debtor_id UUID         NOT NULL,
    type      VARCHAR(8)   NOT NULL,
    value     VARCHAR(254) NOT NULL,
    usable    BOOLEAN      NOT NULL,
    PRIMARY KEY (debtor_id, type, value)
);

CREATE TABLE search_term (
    term      VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    debtor_id UUID NOT NULL,
    PRIMARY KEY (term, debtor_id)
);

CREATE TABLE account (
    id                   UUID PRIMARY KEY,
    portfolio_id         INT            NOT NULL,
    debtor_id            UUID           NOT NULL,
    external_id          VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    product              VARCHAR(80)    NOT NULL,
    past_due             DECIMAL(19, 4) NOT NULL,
    outstanding          DECIMAL(19, 4) NOT NULL,
    payoff               DECIMAL(19, 4) NOT NULL,
    oldest_unpaid_due_on DATE,
    next_due_on          DATE,
    file_outstanding     DECIMAL(19, 4) NOT NULL,
    file_payoff          DECIMAL(19, 4),
    paid_since           DECIMAL(19, 4) NOT NULL,
    as_of                DATE           NOT NULL,
    balances_as_of       DATETIME(6)    NOT NULL,
    counted_until        DATETIME(6)    NOT NULL,
    content_hash         BIGINT         NOT NULL,
    import_id            UUID           NOT NULL,
    UNIQUE KEY account_external_id (external_id, portfolio_id),
    KEY account_debtor (debtor_id),
    KEY account_next_due (next_due_on)
);

-- amount = what the file says is open, charges = the part of it that is interest and fees, paid = what reached us since.
CREATE TABLE instalment (
    account_id UUID           NOT NULL,
    number     INT            NOT NULL,
    due_on     DATE           NOT NULL,
    amount     DECIMAL(19, 4) NOT NULL,
    charges    DECIMAL(19, 4) NOT NULL,
    paid       DECIMAL(19, 4) NOT NULL,
    PRIMARY KEY (account_id, number)
);

-- The instalments to come of a loan in equal parts, one row instead of sixty: due days are anchored to one instalment's day, never chained.
CREATE TABLE instalment_plan (
    account_id    UUID PRIMARY KEY,
    anchor_on     DATE            NOT NULL,
    anchor_number INT             NOT NULL,
    next_number   INT             NOT NULL,
    last_number   INT             NOT NULL,
    amount        DECIMAL(19, 4)  NOT NULL,
    monthly_rate  DECIMAL(20, 18) NOT NULL,
    balance       DECIMAL(19, 4)  NOT NULL
);

CREATE TABLE payment (
    id           UUID PRIMARY KEY,
    portfolio_id INT            NOT NULL,
    account_id   UUID           NOT NULL,
    debtor_id    UUID           NOT NULL,
    amount       DECIMAL(19, 4) NOT NULL,
    currency     CHAR(3)        NOT NULL,
    paid_on      DATE           NOT NULL,
    reference    VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    source       VARCHAR(8)     NOT NULL,
    on_top       BOOLEAN        NOT NULL,
    received_at  DATETIME(6)    NOT NULL,
    received_by  VARCHAR(64)    NOT NULL,
    UNIQUE KEY payment_reference (reference, portfolio_id),
    KEY payment_account (account_id),
    KEY payment_debtor (debtor_id, paid_on)
);
