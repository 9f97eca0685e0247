-- One row a case. The balance columns are a copy of what the portfolio last told, so that lists and the dashboard read one table.
CREATE TABLE collection_case (
    id                   UUID           NOT NULL PRIMARY KEY,
    version              BIGINT         NOT NULL,
    debtor_id            UUID           NOT NULL,
    portfolio            VARCHAR(100)   NOT NULL,
    country              CHAR(2)        NOT NULL,
    currency             CHAR(3)        NOT NULL,
    zone                 VARCHAR(40)    NOT NULL,
    debtor_name          VARCHAR(200)   NOT NULL,
    stage                VARCHAR(20)    NOT NULL,
    subject_id           UUID           NULL,
    stage_since          DATETIME(6)    NOT NULL,
    segment              VARCHAR(8)     NULL,
    opened_at            DATETIME(6)    NOT NULL,
    ended_at             DATETIME(6)    NULL,
    end_reason           VARCHAR(500)   NULL,
    oldest_unpaid_due_on DATE           NULL,
    past_due             DECIMAL(19, 4) NOT NULL,
    outstanding          DECIMAL(19, 4) NOT NULL,
    balances_as_of       DATETIME(6)    NOT NULL,
    -- One open case per debtor and portfolio, whoever comes first: ended cases leave the unique key.
    open_debtor_id       UUID AS (CASE WHEN stage IN ('CURED', 'CLOSED') THEN NULL ELSE debtor_id END) PERSISTENT,
    UNIQUE KEY one_open_case (open_debtor_id, portfolio),
    KEY case_of_debtor (debtor_id),
    -- Covers the dashboard: groups come out in index order without touching a row.
    KEY case_board (stage, portfolio, currency, zone, oldest_unpaid_due_on, past_due, outstanding)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE case_hold (
    id              UUID          NOT NULL PRIMARY KEY,
    version         BIGINT        NOT NULL,
    case_id         UUID          NOT NULL,
    reason          VARCHAR(20)   NOT NULL,
    note            VARCHAR(2000) NOT NULL,
    set_at          DATETIME(6)   NOT NULL,
    set_by          VARCHAR(100)  NOT NULL,
    lifted_at       DATETIME(6)   NULL,
    lifted_by       VARCHAR(100)  NULL,
    standing_reason VARCHAR(20) AS (CASE WHEN lifted_at IS NULL THEN reason ELSE NULL END) PERSISTENT,
    UNIQUE KEY one_standing_hold_a_reason (case_id, standing_reason),
    CONSTRAINT case_hold_case FOREIGN KEY (case_id) REFERENCES collection_case (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Only ever added to; the id is the order in which things became known.
CREATE TABLE case_timeline (
    id      BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_id UUID          NOT NULL,
    at      DATETIME(6)   NOT NULL,
    kind    VARCHAR(40)   NOT NULL,
    by_user VARCHAR(100)  NOT NULL,
    summary VARCHAR(1000) NOT NULL,
    data    JSON          NOT NULL,
    KEY timeline_of_case (case_id, id),
    CONSTRAINT case_timeline_case FOREIGN KEY (case_id) REFERENCES collection_case (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
