-- The day on which an account's next instalment falls due, kept apart: most accounts of a large load have none, and an index entry for each of
-- them in account costs the load more than this table (docs/adr/0006-import-in-bulk.md).
CREATE TABLE account_due (
    account_id   UUID PRIMARY KEY,
    portfolio_id INT  NOT NULL,
    next_due_on  DATE NOT NULL,
    KEY account_due_day (portfolio_id, next_due_on)
);

INSERT INTO account_due (account_id, portfolio_id, next_due_on)
SELECT id, portfolio_id, next_due_on FROM account WHERE next_due_on IS NOT NULL;

ALTER TABLE account DROP KEY account_next_due, DROP COLUMN next_due_on;
