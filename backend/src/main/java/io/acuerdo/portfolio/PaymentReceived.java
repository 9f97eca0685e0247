package io.acuerdo.portfolio;

import java.time.LocalDate;

import io.acuerdo.shared.Money;

/**
 * Money came in, told to us or seen in a file. {@code paidOn} may lie days back: what was judged since then is to be judged again. {@code credit} is
 * the part of it that exceeds what its account owed.
 */
public record PaymentReceived(PaymentId paymentId, DebtorId debtorId, AccountId accountId, Money amount, LocalDate paidOn, String reference,
        Money credit) {
}
