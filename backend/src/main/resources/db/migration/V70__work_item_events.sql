-- What people did with work items; that they were created and how they ended is known from the engine's read model.
CREATE TABLE work_item_event (
    id             UUID         NOT NULL PRIMARY KEY,
    work_item_key  BIGINT       NOT NULL,
    case_id        UUID         NULL,
    kind           VARCHAR(12)  NOT NULL COMMENT 'CLAIMED, UNCLAIMED, COMPLETED',
    by_user        VARCHAR(120) NOT NULL,
    work_item_kind VARCHAR(255) NOT NULL,
    name           VARCHAR(255) NOT NULL,
    at             DATETIME(6)  NOT NULL,
    INDEX work_item_event_case (case_id, at),
    INDEX work_item_event_item (work_item_key)
) DEFAULT CHARACTER SET utf8mb4;
