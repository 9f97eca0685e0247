package io.acuerdo.portfolio;

import java.time.Instant;
import java.time.LocalDate;

import io.acuerdo.shared.Money;

/** A payment as it is shown. {@code source} is API (told to us), FILE (listed in a file) or BALANCE (seen as a balance that went down).
 * {@code reversedOn} is the day it bounced, null while it stands. */
public record PaymentSummary(PaymentId id, AccountId accountId, String accountExternalId, Money amount, LocalDate paidOn, String reference,
        Instant receivedAt, String source, String by, LocalDate reversedOn) {

    public boolean isReversed() {
        return reversedOn != null;
    }
}
