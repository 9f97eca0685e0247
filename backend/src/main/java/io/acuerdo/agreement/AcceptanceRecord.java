package io.acuerdo.agreement;

import java.time.Instant;

/**
 * What is known of an acceptance beside {@link AcceptanceEvidence}: the text and the terms by their SHA-256, the one-time code's way, where the yes
 * came from, and the SHA-256 of the page of evidence. What was not used or told is null.
 */
public record AcceptanceRecord(String textSha256, String termsSha256, String codeChannel, String codeAddress, Instant codeSentAt, Instant codeConfirmedAt,
                               String address, String device, String evidenceSha256) {
}
