-- The order of the inbox (priority, then due with "never" last, then age), ready in one index for each way in.
ALTER TABLE engine_user_task_group
    ADD COLUMN due_sort DATETIME(6) AS (COALESCE(due_at, TIMESTAMP'9999-12-31 00:00:00')) PERSISTENT,
    ADD INDEX engine_user_task_group_desk (group_name, priority DESC, due_sort, created_at, user_task_key),
    ADD INDEX engine_user_task_group_due_sort (group_name, due_sort, created_at, user_task_key);
ALTER TABLE engine_user_task
    ADD COLUMN due_sort DATETIME(6) AS (COALESCE(due_at, TIMESTAMP'9999-12-31 00:00:00')) PERSISTENT,
    ADD INDEX engine_user_task_desk (state, priority DESC, due_sort, created_at, user_task_key);
