package io.acuerdo.portfolio;

/** What became of a payment. */
public sealed interface PaymentResult {

    record Received(PaymentId id) implements PaymentResult {
    }

    /** The same payment was booked before; nothing changed. */
    record Duplicate(PaymentId id) implements PaymentResult {
    }

    /** {@code field} is the field of {@link ReceivePayment} that is wrong. */
    record Refused(String field, String reason) implements PaymentResult {
    }
}
