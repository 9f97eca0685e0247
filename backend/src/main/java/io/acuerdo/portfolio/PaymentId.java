package io.acuerdo.portfolio;

import java.util.UUID;

import io.acuerdo.shared.Ids;

/** Identifies a payment. */
public record PaymentId(UUID value) {

    public static PaymentId next() {
        return new PaymentId(Ids.next());
    }

    public static PaymentId of(String text) {
        return new PaymentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
