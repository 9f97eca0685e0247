-- The highest nominal annual rate that is still within the offer; null where none is agreed, and for offers given before.
ALTER TABLE offer ADD COLUMN max_rate_pct DECIMAL(7, 4) NULL AFTER min_rate_pct;
