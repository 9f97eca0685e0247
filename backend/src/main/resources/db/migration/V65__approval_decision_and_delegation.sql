-- Until when the authority has to decide; then the next one is asked. Null while something is awaited first.
ALTER TABLE agreement ADD COLUMN decide_until DATETIME(6);

-- Who decided what, when, on which figures: written once, never changed, never deleted.
CREATE TABLE approval_decision (
    id               UUID          NOT NULL PRIMARY KEY,
    agreement_id     UUID          NOT NULL,
    number           INT           NOT NULL,
    round            INT           NOT NULL,
    step             VARCHAR(20)   NOT NULL,
    by_user          VARCHAR(64)   NOT NULL,
    on_behalf_of     VARCHAR(64),
    reason           VARCHAR(2000),
    authority        VARCHAR(64)   NOT NULL,
    decision_id      VARCHAR(100),
    decision_version INT,
    decision_rule    VARCHAR(100),
    inputs           LONGTEXT      NOT NULL,
    at               DATETIME(6)   NOT NULL,
    UNIQUE KEY uk_approval_decision (agreement_id, number),
    CONSTRAINT fk_approval_decision FOREIGN KEY (agreement_id) REFERENCES agreement (id)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TRIGGER approval_decision_is_never_changed BEFORE UPDATE ON approval_decision FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A decision is kept as it was made';

CREATE TRIGGER approval_decision_is_never_deleted BEFORE DELETE ON approval_decision FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A decision is kept for ever';

-- Who acts in whose groups while they are away.
CREATE TABLE staff_delegation (
    id         UUID        NOT NULL PRIMARY KEY,
    delegator  VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    delegate   VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    from_at    DATETIME(6) NOT NULL,
    until_at   DATETIME(6) NOT NULL,
    made_by    VARCHAR(64) NOT NULL,
    made_at    DATETIME(6) NOT NULL,
    revoked_at DATETIME(6),
    revoked_by VARCHAR(64),
    version    BIGINT      NOT NULL,
    KEY ix_staff_delegation_delegate (delegate, until_at),
    KEY ix_staff_delegation_delegator (delegator, until_at)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE staff_delegation_group (
    delegation_id UUID        NOT NULL,
    group_name    VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (delegation_id, group_name),
    CONSTRAINT fk_staff_delegation_group FOREIGN KEY (delegation_id) REFERENCES staff_delegation (id)
) DEFAULT CHARACTER SET utf8mb4;
