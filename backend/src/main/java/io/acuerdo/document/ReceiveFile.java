package io.acuerdo.document;

import java.util.UUID;

/** A file somebody brings, with the name they give it. */
public record ReceiveFile(UUID subjectId, String fileName, byte[] content, String by) {
}
