package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/** A payment that counts for an agreement. Equal by payment, so that the same one never counts twice. */
@Embeddable
record Receipt(UUID paymentId, BigDecimal amount, LocalDate paidOn, Instant receivedAt) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Receipt receipt && receipt.paymentId.equals(paymentId);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(paymentId);
    }
}
