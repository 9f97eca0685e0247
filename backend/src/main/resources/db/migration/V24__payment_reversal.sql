-- A payment that bounced stays, marked, and counts for nothing from then on.
ALTER TABLE payment
    ADD COLUMN reversed_on     DATE         NULL,
    ADD COLUMN reversed_at     DATETIME(6)  NULL,
    ADD COLUMN reversed_by     VARCHAR(64)  NULL,
    ADD COLUMN reversal_reason VARCHAR(500) NULL;

-- What a payment paid, in its order: the component, and the instalment where there is one. CREDIT is what was owed by nobody.
CREATE TABLE payment_allocation (
    payment_id UUID           NOT NULL,
    position   INT            NOT NULL,
    component  VARCHAR(12)    NOT NULL,
    amount     DECIMAL(19, 4) NOT NULL,
    instalment INT            NULL,
    due_on     DATE           NULL,
    PRIMARY KEY (payment_id, position)
);
