package io.acuerdo.portfolio;

import java.time.Instant;
import java.time.LocalDate;

import io.acuerdo.shared.Money;

/**
 * A payment that was told as {@link PaymentReceived} bounced on {@code reversedOn}: what was judged on the ground of it is to be judged again as
 * if it had not come. {@code receivedAt} is the moment it had reached us.
 */
public record PaymentReversed(PaymentId paymentId, DebtorId debtorId, AccountId accountId, Money amount, LocalDate paidOn, String reference,
        Instant receivedAt, LocalDate reversedOn, String reason, String by) {
}
