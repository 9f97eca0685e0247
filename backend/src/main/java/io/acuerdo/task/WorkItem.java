package io.acuerdo.task;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A piece of human work. {@code kind} is the element of the model that asks for it; {@code state} is CREATED, COMPLETED or CANCELED. */
public record WorkItem(long key, String kind, String name, String processId, UUID caseId, Long formKey, String formId,
        List<String> candidateGroups, String assignee, Instant dueAt, int priority, Instant createdAt, Instant endedAt, String state) {
}
