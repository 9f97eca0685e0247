-- What an offer is worth against waiting, with its parts, as it was valued when it was made (ADR 0014).
ALTER TABLE agreement
    ADD COLUMN npv_offer             DECIMAL(19, 4),
    ADD COLUMN npv_recovery          DECIMAL(19, 4),
    ADD COLUMN npv_costs             DECIMAL(19, 4),
    ADD COLUMN npv_effect            DECIMAL(19, 4),
    ADD COLUMN npv_recovery_pct      DECIMAL(9, 4),
    ADD COLUMN npv_months            INT,
    ADD COLUMN npv_cost_pct          DECIMAL(9, 4),
    ADD COLUMN npv_keep_pct          DECIMAL(9, 4),
    ADD COLUMN npv_cost_of_funds_pct DECIMAL(9, 4),
    ADD COLUMN npv_valued_on         DATE;
