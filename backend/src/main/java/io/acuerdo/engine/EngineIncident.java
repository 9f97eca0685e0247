package io.acuerdo.engine;

import java.time.Instant;
import java.util.UUID;

/** Where an instance cannot go on without a person. */
public record EngineIncident(long key, long processInstanceKey, String processId, String elementId, Long jobKey, String errorType,
        String errorMessage, Instant createdAt, UUID caseId) {
}
