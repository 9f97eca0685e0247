package io.acuerdo.portfolio;

import java.time.LocalDate;

import io.acuerdo.shared.Money;

/**
 * A payment to be booked. {@code reference} makes it unique within the portfolio; {@code paidOn} may lie in the past. An amount far above what is
 * owed is taken only when {@code overpaymentConfirmed}: then somebody has looked at it twice.
 */
public record ReceivePayment(String accountExternalId, Money amount, LocalDate paidOn, String reference, String by, boolean overpaymentConfirmed) {

    public ReceivePayment(String accountExternalId, Money amount, LocalDate paidOn, String reference, String by) {
        this(accountExternalId, amount, paidOn, reference, by, false);
    }
}
