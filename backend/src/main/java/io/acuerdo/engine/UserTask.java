package io.acuerdo.engine;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A user task as the read model knows it. The name is the element's label in the deployed model; a task with neither group nor assignee
 * counts as one of the group {@code supervisor}.
 */
public record UserTask(long key, String processId, String elementId, String name, UUID caseId, Long formKey, String formId,
        List<String> candidateGroups, String assignee, Instant dueAt, int priority, Instant createdAt, Instant endedAt, UserTaskState state,
        long processInstanceKey) {
}
