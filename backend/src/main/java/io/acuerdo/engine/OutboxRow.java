package io.acuerdo.engine;

import java.time.Instant;
import java.util.UUID;

/** A message to send: the oldest unsent one of its business key. */
record OutboxRow(long seq, UUID id, String name, String correlationKey, String variables, int attempts, Instant createdAt) {
}
