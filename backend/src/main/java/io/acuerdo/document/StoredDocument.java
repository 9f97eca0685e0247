package io.acuerdo.document;

import java.time.Instant;
import java.util.UUID;

/** A document as it was made. {@code sha256} is of {@code content}, in lower-case hexadecimal. */
public record StoredDocument(UUID id, UUID subjectId, String kind, String fileName, String mediaType, String sha256, byte[] content, Instant madeAt) {
}
