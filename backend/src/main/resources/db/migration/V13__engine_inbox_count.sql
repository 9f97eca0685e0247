-- Counting the tasks of several groups: a task in more than one of them is rare and found by its number of groups.
ALTER TABLE engine_user_task
    ADD COLUMN group_count INT AS (JSON_LENGTH(candidate_groups)) PERSISTENT,
    ADD INDEX engine_user_task_group_count (state, group_count);
-- Nobody reads in these orders any more.
ALTER TABLE engine_user_task_group
    DROP INDEX IF EXISTS engine_user_task_group_due,
    DROP INDEX IF EXISTS engine_user_task_group_priority;
