package io.acuerdo.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.acuerdo.shared.Money;
import io.acuerdo.shared.PaymentComponent;

/**
 * One payment and what it paid of its account. {@code reversal} is null while it stands; without allocations it is not known what it paid,
 * because only a file told of it.
 */
public record PaymentDetails(PaymentSummary payment, Reversal reversal, List<Allocation> allocations) {

    /** When and why a payment bounced; {@code on} is the day the bank says, {@code at} the moment we heard. */
    public record Reversal(LocalDate on, Instant at, String by, String reason) {
    }

    /** {@code instalment} is null for money that paid principal before its time, or nothing. */
    public record Allocation(PaymentComponent component, Money amount, Integer instalment) {
    }
}
