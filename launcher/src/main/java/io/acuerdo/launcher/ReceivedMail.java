package io.acuerdo.launcher;

import java.nio.file.Path;

/** One accepted message as it lies in the mail folder; {@code text} is the first plain text part, {@code messageId} with its angle brackets. */
public record ReceivedMail(Path file, String messageId, String from, String recipient, String subject, String text) {}
