package io.acuerdo.engine;

import java.time.Instant;

/** A step of a case's way through a diagram; {@code state} is ACTIVE, COMPLETED or TERMINATED. */
public record ElementVisit(long processInstanceKey, long definitionKey, String processId, String elementId, String elementType, String name,
        String state, Instant startedAt, Instant endedAt) {
}
