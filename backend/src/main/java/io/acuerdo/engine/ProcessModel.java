package io.acuerdo.engine;

import java.time.Instant;

/** One live process definition: its newest version in the engine, and how many instances run in any version. */
public record ProcessModel(long definitionKey, String processId, String name, int version, String resourceName, Instant deployedAt,
        long activeInstances, long incidents) {
}
