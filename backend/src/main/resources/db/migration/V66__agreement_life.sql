-- The life of an agreement after the debtor's yes: down payment, early settlement, breach, watch period, amendment, payment holiday, due run.
ALTER TABLE agreement
    DROP KEY uk_agreement_living,
    DROP COLUMN living_case_id,
    ADD COLUMN down_payment        DECIMAL(19, 4),
    ADD COLUMN down_payment_due_on DATE,
    ADD COLUMN down_payment_paid   DECIMAL(19, 4),
    ADD COLUMN amends              UUID,
    ADD COLUMN amended_by          UUID,
    ADD COLUMN notice_sent_on      DATE,
    ADD COLUMN cure_ends_on        DATE,
    ADD COLUMN haircut_revoked     DECIMAL(19, 4),
    ADD COLUMN watch_needed        INT,
    ADD COLUMN watch_passed_on     DATE,
    ADD COLUMN settled_on          DATE,
    -- One agreement in force and one proposal beside it a case, held by the database whatever two people do at once.
    ADD COLUMN in_force_case_id    UUID AS (CASE WHEN status IN ('ACCEPTED', 'ACTIVE') THEN case_id END) PERSISTENT,
    ADD COLUMN pending_case_id     UUID AS (CASE WHEN status IN ('PROPOSED', 'IN_APPROVAL', 'RETURNED', 'APPROVED') THEN case_id END) PERSISTENT,
    ADD UNIQUE KEY uk_agreement_in_force (in_force_case_id),
    ADD UNIQUE KEY uk_agreement_pending (pending_case_id);

-- judge_at: when an unpaid instalment counts as missed, null while nobody watches it. What is neither paid nor judged yet has an entry in the
-- index of the due run, so a night costs what was missed and not what is owed (docs/adr/0015-a-nights-due-run.md).
ALTER TABLE agreement_instalment
    ADD COLUMN waived           DECIMAL(19, 4) NOT NULL DEFAULT 0,
    ADD COLUMN judge_at         DATETIME(6),
    ADD COLUMN awaited_until_at DATETIME(6) AS (CASE WHEN missed_at IS NULL AND paid + waived < payment THEN judge_at END) PERSISTENT,
    ADD KEY ix_agreement_instalment_awaited (awaited_until_at, id);

-- Nobody's zone is later than twelve hours after UTC's.
UPDATE agreement_instalment i JOIN agreement a ON a.id = i.agreement_id
   SET i.judge_at = TIMESTAMP(i.tolerated_until + INTERVAL 1 DAY) + INTERVAL 12 HOUR
 WHERE a.status = 'ACTIVE';
