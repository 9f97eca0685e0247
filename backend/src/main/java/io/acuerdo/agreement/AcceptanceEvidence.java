package io.acuerdo.agreement;

import java.time.Instant;

/** Proof of an acceptance: who said yes, how, when, who recorded it, and the SHA-256 of the very document that was accepted. */
public record AcceptanceEvidence(String acceptedBy, String channel, Instant at, String recordedBy, String documentSha256) {
}
