package io.acuerdo.engine;

import java.time.Instant;

/** A step that the engine takes by itself when its time has come; {@code name} is null where the model gives none. */
public record PlannedStep(String name, Instant dueAt) {
}
