-- Payment holidays: from which instalment on, and by how many periods, the due days moved.
CREATE TABLE agreement_holiday (
    agreement_id UUID        NOT NULL,
    position     INT         NOT NULL,
    from_number  INT         NOT NULL,
    instalments  INT         NOT NULL,
    granted_at   DATETIME(6) NOT NULL,
    granted_by   VARCHAR(64) NOT NULL,
    PRIMARY KEY (agreement_id, position),
    CONSTRAINT fk_agreement_holiday FOREIGN KEY (agreement_id) REFERENCES agreement (id)
) DEFAULT CHARACTER SET utf8mb4;
