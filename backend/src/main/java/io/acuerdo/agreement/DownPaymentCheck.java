package io.acuerdo.agreement;

import java.time.Instant;

/** How the down payment of an accepted agreement stands, and until when it may come; nothing is awaited ({@code until} null) where none is owed. */
public record DownPaymentCheck(Outcome outcome, Instant until) {

    /** NOT_OWED covers what has come already. */
    public enum Outcome {
        NOT_OWED, AWAITED, NOT_PAID
    }
}
