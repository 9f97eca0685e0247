-- The agreement in force, also while a proposal that may take its place is talked over: such a case is not cured by balances.
ALTER TABLE collection_case
    ADD COLUMN in_force_id UUID NULL,
    -- The watch period of that agreement has passed: the days past due of the accounts count as cured.
    ADD COLUMN dpd_cured BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE collection_case SET in_force_id = subject_id WHERE stage = 'AGREEMENT';
