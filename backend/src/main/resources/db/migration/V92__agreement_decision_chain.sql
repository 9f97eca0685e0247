-- Each decision holds the SHA-256 of its content and of the decision before it in the same agreement (ADR 0014). The content is written as this view
-- writes it, one line a field with its length in bytes, so that the chain can be recalculated with nothing but SQL.
CREATE VIEW approval_decision_content AS
SELECT id, agreement_id, number, CONCAT(
    'id=36:', CAST(id AS CHAR), '\n',
    'agreement_id=36:', CAST(agreement_id AS CHAR), '\n',
    'number=', LENGTH(number), ':', number, '\n',
    'round=', LENGTH(round), ':', round, '\n',
    'step=', LENGTH(step), ':', step, '\n',
    'by_user=', LENGTH(by_user), ':', by_user, '\n',
    'on_behalf_of=', COALESCE(CONCAT(LENGTH(on_behalf_of), ':', on_behalf_of), '-'), '\n',
    'reason=', COALESCE(CONCAT(LENGTH(reason), ':', reason), '-'), '\n',
    'authority=', LENGTH(authority), ':', authority, '\n',
    'decision_id=', COALESCE(CONCAT(LENGTH(decision_id), ':', decision_id), '-'), '\n',
    'decision_version=', COALESCE(CONCAT(LENGTH(decision_version), ':', decision_version), '-'), '\n',
    'decision_rule=', COALESCE(CONCAT(LENGTH(decision_rule), ':', decision_rule), '-'), '\n',
    'inputs=', LENGTH(inputs), ':', inputs, '\n',
    'at=27:', DATE_FORMAT(at, '%Y-%m-%dT%H:%i:%s.%fZ'), '\n') AS content
FROM approval_decision;

ALTER TABLE approval_decision ADD COLUMN previous_sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin, ADD COLUMN sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin;

-- What was decided before there was a chain is chained as it lies here on this day; the first of each agreement follows on 64 zeros.
DROP TRIGGER approval_decision_is_never_changed;

CREATE TEMPORARY TABLE approval_decision_link AS
WITH RECURSIVE link AS (
    SELECT id, agreement_id, number, CAST(REPEAT('0', 64) AS CHAR(64) CHARACTER SET ascii) AS previous_sha256,
        CAST(SHA2(CONCAT(content, 'previous=64:', REPEAT('0', 64), '\n'), 256) AS CHAR(64) CHARACTER SET ascii) AS sha256
    FROM approval_decision_content WHERE number = 1
    UNION ALL
    SELECT next.id, next.agreement_id, next.number, link.sha256,
        CAST(SHA2(CONCAT(next.content, 'previous=64:', link.sha256, '\n'), 256) AS CHAR(64) CHARACTER SET ascii)
    FROM link JOIN approval_decision_content next ON next.agreement_id = link.agreement_id AND next.number = link.number + 1)
SELECT id, previous_sha256, sha256 FROM link;

UPDATE approval_decision JOIN approval_decision_link ON approval_decision_link.id = approval_decision.id
SET approval_decision.previous_sha256 = approval_decision_link.previous_sha256, approval_decision.sha256 = approval_decision_link.sha256;

DROP TEMPORARY TABLE approval_decision_link;

ALTER TABLE approval_decision MODIFY COLUMN previous_sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY COLUMN sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    ADD UNIQUE KEY uk_approval_decision_chain (agreement_id, previous_sha256);

CREATE TRIGGER approval_decision_is_never_changed BEFORE UPDATE ON approval_decision FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A decision is kept as it was made';

-- All chains in one: each decision once more, by its hash, in the order in which it was sealed. Tells when the end of a chain, or a whole one, is gone.
CREATE TABLE approval_seal (
    number          BIGINT      NOT NULL PRIMARY KEY,
    agreement_id    UUID        NOT NULL,
    decision_number INT         NOT NULL,
    decision_sha256 CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    previous_sha256 CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sha256          CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sealed_at       DATETIME(6) NOT NULL,
    UNIQUE KEY uk_approval_seal_decision (agreement_id, decision_number),
    UNIQUE KEY uk_approval_seal_chain (previous_sha256)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TRIGGER approval_seal_is_never_changed BEFORE UPDATE ON approval_seal FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A seal is kept as it was made';

CREATE TRIGGER approval_seal_is_never_deleted BEFORE DELETE ON approval_seal FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A seal is kept for ever';

-- Whoever seals holds this row: one at a time, and nobody who decides waits for it.
CREATE TABLE approval_seal_turn (id TINYINT NOT NULL PRIMARY KEY);
INSERT INTO approval_seal_turn (id) VALUES (1);

-- What waits to be sealed, so that nobody has to look for it.
CREATE TABLE approval_seal_open (
    agreement_id    UUID NOT NULL,
    decision_number INT  NOT NULL,
    PRIMARY KEY (agreement_id, decision_number)
);
INSERT INTO approval_seal_open (agreement_id, decision_number) SELECT agreement_id, number FROM approval_decision;

CREATE TRIGGER approval_decision_is_to_be_sealed AFTER INSERT ON approval_decision FOR EACH ROW
    INSERT INTO approval_seal_open (agreement_id, decision_number) VALUES (NEW.agreement_id, NEW.number);
