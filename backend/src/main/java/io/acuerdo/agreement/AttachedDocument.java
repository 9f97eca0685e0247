package io.acuerdo.agreement;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that answers to what an approver asked for.
 *
 * @param asked     number of the decision that asked for it
 * @param mediaType by its content
 * @param size      in bytes
 */
public record AttachedDocument(UUID id, int asked, String fileName, String mediaType, int size, String sha256, String by, Instant at) {
}
