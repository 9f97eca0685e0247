package io.acuerdo.document;

import java.time.Instant;
import java.util.UUID;

/** A kept document without its bytes, for lists. {@code sha256} is of the file; {@code template} says by which template and version it was made. */
public record DocumentEntry(UUID id, UUID subjectId, String kind, String fileName, String sha256, String template, Instant madeAt) {
}
