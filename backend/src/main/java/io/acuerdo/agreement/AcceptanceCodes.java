package io.acuerdo.agreement;

import java.time.Instant;
import java.util.List;

/**
 * Where a one-time code can go, and how the newest one stands, for the person who records the yes.
 *
 * @param addresses the debtor's own, the first usable first; empty when no code can be sent
 * @param newest    null before one was sent
 */
public record AcceptanceCodes(List<Address> addresses, Newest newest) {

    public AcceptanceCodes {
        addresses = List.copyOf(addresses);
    }

    /** {@code masked} shows no more than its owner needs to know it by. */
    public record Address(String value, String masked) {
    }

    public enum State {
        OPEN, EXPIRED, LOCKED, USED
    }

    /** @param anotherAt from when the next one may be asked for; not after now unless this one is locked */
    public record Newest(State state, String to, Instant sentAt, Instant expiresAt, int triesLeft, Instant anotherAt) {
    }
}
