package io.acuerdo.document;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that came from outside and was taken in.
 *
 * @param subjectId what it answers to
 * @param mediaType by its content, not by its name
 * @param size      in bytes
 */
public record ReceivedFile(UUID id, UUID subjectId, String fileName, String mediaType, int size, String sha256, String receivedBy, Instant receivedAt) {
}
