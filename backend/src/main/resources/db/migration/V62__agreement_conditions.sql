-- How a schedule is calculated, written out whole, so that an agreement never depends on a default of later days.
ALTER TABLE agreement
    ADD COLUMN rate_type       VARCHAR(3)     NOT NULL DEFAULT 'TNA' AFTER rate_pct,
    ADD COLUMN rate_convention VARCHAR(12)    NOT NULL DEFAULT 'NOMINAL_12' AFTER rate_type,
    ADD COLUMN day_count       VARCHAR(7)     NOT NULL DEFAULT '30/360' AFTER rate_convention,
    ADD COLUMN frequency       VARCHAR(8)     NOT NULL DEFAULT 'MONTHLY' AFTER day_count,
    ADD COLUMN grace_principal INT            NOT NULL DEFAULT 0 AFTER frequency,
    ADD COLUMN grace_interest  INT            NOT NULL DEFAULT 0 AFTER grace_principal,
    ADD COLUMN round_to        DECIMAL(19, 4) NOT NULL DEFAULT 0 AFTER grace_interest,
    ADD COLUMN tax_on_interest_pct DECIMAL(12, 8) NOT NULL DEFAULT 0 AFTER round_to,
    ADD COLUMN insurance_pct   DECIMAL(12, 8) NOT NULL DEFAULT 0 AFTER tax_on_interest_pct,
    ADD COLUMN total_cost_pct DECIMAL(14, 6) AFTER total_interest;

ALTER TABLE agreement_instalment
    ADD COLUMN tax       DECIMAL(19, 4) NOT NULL DEFAULT 0 AFTER interest,
    ADD COLUMN insurance DECIMAL(19, 4) NOT NULL DEFAULT 0 AFTER tax;
