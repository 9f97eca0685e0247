-- One-time codes with which a debtor says yes: the digits only as an Argon2 hash.
CREATE TABLE agreement_acceptance_code (
    id           UUID         NOT NULL PRIMARY KEY,
    agreement_id UUID         NOT NULL,
    code_hash    VARCHAR(200) NOT NULL,
    channel      VARCHAR(20)  NOT NULL,
    address      VARCHAR(320) NOT NULL,
    status       VARCHAR(10)  NOT NULL,
    tries        INT          NOT NULL,
    requested_at DATETIME(6)  NOT NULL,
    expires_at   DATETIME(6)  NOT NULL,
    used_at      DATETIME(6),
    version      BIGINT       NOT NULL,
    KEY ix_agreement_acceptance_code (agreement_id, requested_at),
    CONSTRAINT fk_agreement_acceptance_code FOREIGN KEY (agreement_id) REFERENCES agreement (id)
) DEFAULT CHARACTER SET utf8mb4;

-- What is known of an acceptance beside who, how and when, which stand at the agreement.
CREATE TABLE agreement_acceptance (
    agreement_id      UUID     NOT NULL PRIMARY KEY,
    text_sha256       CHAR(64) NOT NULL,
    terms_sha256      CHAR(64) NOT NULL,
    code_channel      VARCHAR(20),
    code_address      VARCHAR(320),
    code_sent_at      DATETIME(6),
    code_confirmed_at DATETIME(6),
    address           VARCHAR(100),
    device            VARCHAR(300),
    evidence_sha256   CHAR(64) NOT NULL,
    CONSTRAINT fk_agreement_acceptance FOREIGN KEY (agreement_id) REFERENCES agreement (id)
) DEFAULT CHARACTER SET utf8mb4;
