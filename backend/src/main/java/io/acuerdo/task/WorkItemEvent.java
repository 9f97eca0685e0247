package io.acuerdo.task;

import java.time.Instant;

/** An entry of a case's history of human work; {@code by} is null for what nobody did. */
public record WorkItemEvent(Instant at, Kind kind, String by, long workItemKey, String workItemKind, String name) {

    /** What happened to the work item. */
    public enum Kind {
        CREATED, CLAIMED, UNCLAIMED, COMPLETED, CANCELED
    }
}
