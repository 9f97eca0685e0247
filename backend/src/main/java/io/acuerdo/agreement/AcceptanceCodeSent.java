package io.acuerdo.agreement;

import java.time.Instant;

/** What became of the wish for a one-time code. */
public sealed interface AcceptanceCodeSent {

    /** On its way. {@code to} shows no more of the address than its owner needs to know it by. */
    record Sent(String channel, String to, Instant expiresAt) implements AcceptanceCodeSent {
    }

    record Refused(String reason) implements AcceptanceCodeSent {
    }
}
