-- What the engine says, written by the exporter alone (docs/adr/0004-exporter-feeds-the-read-model.md), read by the engine module alone.
-- partition_id and position name the engine record a row was last written from; engine_exporter.position is committed together with
-- the rows, so records that the broker replays after a crash are skipped. No foreign keys: records may refer to what was there before us.
-- Keys are the engine's own 64-bit keys. Moments are UTC by the engine's clock.

CREATE TABLE engine_exporter (
    partition_id     INT         NOT NULL PRIMARY KEY,
    position         BIGINT      NOT NULL,
    exported_at      DATETIME(6) NOT NULL COMMENT 'engine time of the last record taken in',
    first_position   BIGINT      NOT NULL COMMENT 'with first_timestamp: the fingerprint of the log; another log starts the read model over',
    first_timestamp  BIGINT      NOT NULL
);

CREATE TABLE engine_marker (
    marker       VARCHAR(190) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY COMMENT 'correlation key of a published message acuerdo.marker',
    partition_id INT          NOT NULL,
    position     BIGINT       NOT NULL,
    exported_at  DATETIME(6)  NOT NULL,
    INDEX engine_marker_exported_at (exported_at)
);

CREATE TABLE engine_process_definition (
    process_definition_key BIGINT       NOT NULL PRIMARY KEY,
    process_id             VARCHAR(255) NOT NULL,
    version                INT          NOT NULL,
    resource_name          VARCHAR(255) NOT NULL,
    xml                    LONGTEXT     NOT NULL,
    checksum               VARCHAR(64)  NOT NULL COMMENT 'MD5 in hexadecimal, as the engine counts it',
    deployed_at            DATETIME(6)  NOT NULL,
    partition_id           INT          NOT NULL,
    position               BIGINT       NOT NULL,
    INDEX engine_process_definition_version (process_id, version)
);

CREATE TABLE engine_form (
    form_key      BIGINT       NOT NULL PRIMARY KEY,
    form_id       VARCHAR(255) NOT NULL,
    version       INT          NOT NULL,
    resource_name VARCHAR(255) NOT NULL,
    body          LONGTEXT     NOT NULL,
    checksum      VARCHAR(64)  NOT NULL,
    deployed_at   DATETIME(6)  NOT NULL,
    partition_id  INT          NOT NULL,
    position      BIGINT       NOT NULL,
    INDEX engine_form_version (form_id, version)
);

CREATE TABLE engine_decision_requirements (
    drg_key       BIGINT       NOT NULL PRIMARY KEY,
    drg_id        VARCHAR(255) NOT NULL,
    name          VARCHAR(255) NOT NULL,
    version       INT          NOT NULL,
    resource_name VARCHAR(255) NOT NULL,
    xml           LONGTEXT     NOT NULL,
    checksum      VARCHAR(64)  NOT NULL,
    deployed_at   DATETIME(6)  NOT NULL,
    partition_id  INT          NOT NULL,
    position      BIGINT       NOT NULL,
    INDEX engine_decision_requirements_version (drg_id, version)
);

CREATE TABLE engine_process_instance (
    process_instance_key        BIGINT       NOT NULL PRIMARY KEY,
    process_definition_key      BIGINT       NOT NULL,
    process_id                  VARCHAR(255) NOT NULL,
    version                     INT          NOT NULL,
    parent_process_instance_key BIGINT       NULL,
    root_process_instance_key   BIGINT       NOT NULL,
    state                       VARCHAR(20)  NOT NULL COMMENT 'ACTIVE, COMPLETED, TERMINATED',
    case_id                     UUID         NULL COMMENT 'variable caseId at process instance scope, else the calling instance''s',
    started_at                  DATETIME(6)  NOT NULL,
    ended_at                    DATETIME(6)  NULL,
    partition_id                INT          NOT NULL,
    position                    BIGINT       NOT NULL,
    INDEX engine_process_instance_case (case_id, state),
    INDEX engine_process_instance_definition (process_definition_key, state),
    INDEX engine_process_instance_root (root_process_instance_key)
);

CREATE TABLE engine_element_instance (
    element_instance_key   BIGINT       NOT NULL PRIMARY KEY,
    process_instance_key   BIGINT       NOT NULL,
    process_definition_key BIGINT       NOT NULL,
    element_id             VARCHAR(255) NOT NULL,
    element_type           VARCHAR(50)  NOT NULL,
    flow_scope_key         BIGINT       NOT NULL,
    state                  VARCHAR(20)  NOT NULL COMMENT 'ACTIVE, COMPLETED, TERMINATED',
    started_at             DATETIME(6)  NOT NULL,
    ended_at               DATETIME(6)  NULL,
    partition_id           INT          NOT NULL,
    position               BIGINT       NOT NULL,
    INDEX engine_element_instance_process_instance (process_instance_key),
    INDEX engine_element_instance_definition (process_definition_key, state, element_id)
);

CREATE TABLE engine_user_task (
    user_task_key          BIGINT       NOT NULL PRIMARY KEY,
    process_instance_key   BIGINT       NOT NULL,
    process_definition_key BIGINT       NOT NULL,
    process_id             VARCHAR(255) NOT NULL,
    element_id             VARCHAR(255) NOT NULL,
    element_instance_key   BIGINT       NOT NULL,
    form_key               BIGINT       NULL,
    assignee               VARCHAR(255) NULL,
    candidate_groups       TEXT         NOT NULL COMMENT 'JSON array of names',
    due_at                 DATETIME(6)  NULL,
    follow_up_at           DATETIME(6)  NULL,
    priority               INT          NOT NULL,
    state                  VARCHAR(20)  NOT NULL COMMENT 'CREATED, COMPLETED, CANCELED',
    case_id                UUID         NULL,
    created_at             DATETIME(6)  NOT NULL,
    ended_at               DATETIME(6)  NULL,
    partition_id           INT          NOT NULL,
    position               BIGINT       NOT NULL,
    INDEX engine_user_task_created (state, created_at),
    INDEX engine_user_task_due (state, due_at),
    INDEX engine_user_task_element (state, process_id, element_id),
    INDEX engine_user_task_assignee (assignee, state, created_at),
    INDEX engine_user_task_case (case_id, created_at),
    INDEX engine_user_task_process_instance (process_instance_key)
);

-- Open tasks only, one row a candidate group; a task without any has one row with the empty name. The columns to sort by are repeated
-- here so that a page of the inbox is read from one index.
CREATE TABLE engine_user_task_group (
    user_task_key BIGINT       NOT NULL,
    group_name    VARCHAR(190) COLLATE utf8mb4_bin NOT NULL,
    created_at    DATETIME(6)  NOT NULL,
    due_at        DATETIME(6)  NULL,
    priority      INT          NOT NULL,
    partition_id  INT          NOT NULL,
    position      BIGINT       NOT NULL,
    PRIMARY KEY (user_task_key, group_name),
    INDEX engine_user_task_group_created (group_name, created_at, user_task_key),
    INDEX engine_user_task_group_due (group_name, due_at, user_task_key),
    INDEX engine_user_task_group_priority (group_name, priority, created_at, user_task_key)
);

CREATE TABLE engine_incident (
    incident_key         BIGINT       NOT NULL PRIMARY KEY,
    process_instance_key BIGINT       NOT NULL,
    process_id           VARCHAR(255) NOT NULL,
    element_id           VARCHAR(255) NOT NULL,
    element_instance_key BIGINT       NOT NULL,
    job_key              BIGINT       NULL,
    error_type           VARCHAR(50)  NOT NULL,
    error_message        TEXT         NOT NULL,
    state                VARCHAR(20)  NOT NULL COMMENT 'ACTIVE, RESOLVED',
    created_at           DATETIME(6)  NOT NULL,
    resolved_at          DATETIME(6)  NULL,
    partition_id         INT          NOT NULL,
    position             BIGINT       NOT NULL,
    INDEX engine_incident_state (state, created_at),
    INDEX engine_incident_process_instance (process_instance_key)
);

-- Jobs that are not done yet; state CREATED (can be worked), FAILED (waits until due_at), NO_RETRIES.
CREATE TABLE engine_job (
    job_key              BIGINT       NOT NULL PRIMARY KEY,
    type                 VARCHAR(255) NOT NULL,
    process_instance_key BIGINT       NOT NULL,
    process_id           VARCHAR(255) NOT NULL,
    element_id           VARCHAR(255) NOT NULL,
    element_instance_key BIGINT       NOT NULL,
    retries              INT          NOT NULL,
    state                VARCHAR(20)  NOT NULL,
    due_at               DATETIME(6)  NULL,
    error_message        TEXT         NULL,
    created_at           DATETIME(6)  NOT NULL,
    partition_id         INT          NOT NULL,
    position             BIGINT       NOT NULL,
    INDEX engine_job_state (state, type),
    INDEX engine_job_process_instance (process_instance_key)
);

-- Timers that have not fired; process_instance_key is NULL for a timer start event.
CREATE TABLE engine_timer (
    timer_key            BIGINT       NOT NULL PRIMARY KEY,
    process_instance_key BIGINT       NULL,
    element_id           VARCHAR(255) NOT NULL,
    due_at               DATETIME(6)  NOT NULL,
    partition_id         INT          NOT NULL,
    position             BIGINT       NOT NULL,
    INDEX engine_timer_due (due_at),
    INDEX engine_timer_process_instance (process_instance_key)
);

-- Variables of live instances; value is JSON, NULL when it is longer than 8192 characters.
CREATE TABLE engine_variable (
    scope_key            BIGINT       NOT NULL,
    name                 VARCHAR(190) COLLATE utf8mb4_bin NOT NULL,
    process_instance_key BIGINT       NOT NULL,
    value                TEXT         NULL,
    partition_id         INT          NOT NULL,
    position             BIGINT       NOT NULL,
    PRIMARY KEY (scope_key, name),
    INDEX engine_variable_process_instance (process_instance_key)
);
