package io.acuerdo.portfolio;

/** What became of the wish to reverse a payment. */
public sealed interface ReversalResult {

    record Reversed(PaymentId id) implements ReversalResult {
    }

    /** It had been reversed before; nothing changed. */
    record AlreadyReversed(PaymentId id) implements ReversalResult {
    }

    record UnknownPayment() implements ReversalResult {
    }

    /** {@code field} is {@code reason} or {@code reversedOn}. */
    record Refused(String field, String reason) implements ReversalResult {
    }
}
