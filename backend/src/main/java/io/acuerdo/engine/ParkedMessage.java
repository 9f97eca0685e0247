package io.acuerdo.engine;

import java.time.Instant;
import java.util.UUID;

/** A message the engine refused so often that a person must look at it. Later messages of the same business key wait behind it. */
public record ParkedMessage(UUID id, String name, String businessKey, String correlationKey, String variables, int attempts, String problem,
        Instant createdAt, Instant parkedAt) {
}
