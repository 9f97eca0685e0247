-- Offers as they were given to a debtor: never changed, so that later nobody needs to guess what was on offer and why.
CREATE TABLE offer (
    id                   UUID           NOT NULL PRIMARY KEY,
    case_id              UUID           NOT NULL,
    type                 VARCHAR(20)    NOT NULL,
    currency             CHAR(3)        NOT NULL,
    min_amount           DECIMAL(19, 4) NOT NULL,
    max_amount           DECIMAL(19, 4) NOT NULL,
    max_haircut_pct      DECIMAL(9, 4)  NOT NULL,
    min_down_payment_pct DECIMAL(9, 4)  NOT NULL,
    max_installments     INT            NOT NULL,
    min_rate_pct         DECIMAL(9, 4),
    valid_from           DATETIME(6)    NOT NULL,
    valid_until          DATETIME(6)    NOT NULL,
    rule_id              VARCHAR(255)   NOT NULL,
    table_version        INT            NOT NULL COMMENT 'of offer-eligibility in the engine; 0: as it came with the product',
    reason               VARCHAR(2000)  NOT NULL,
    facts                JSON           NOT NULL,
    KEY ix_offer_case (case_id, type, id)
) DEFAULT CHARACTER SET utf8mb4;

ALTER TABLE agreement
    ADD COLUMN offer_id     UUID AFTER type,
    ADD COLUMN within_offer BOOLEAN NOT NULL DEFAULT FALSE AFTER offer_id;
