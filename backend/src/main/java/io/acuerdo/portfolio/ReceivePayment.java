package io.acuerdo.portfolio;

import java.time.LocalDate;

import io.acuerdo.shared.Money;

/** A payment to be booked. {@code reference} makes it unique within the portfolio; {@code paidOn} may lie in the past. */
public record ReceivePayment(String accountExternalId, Money amount, LocalDate paidOn, String reference, String by) {
}
