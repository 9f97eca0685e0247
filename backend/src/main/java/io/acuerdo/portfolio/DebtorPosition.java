package io.acuerdo.portfolio;

import java.time.Instant;
import java.time.LocalDate;

import io.acuerdo.shared.Money;

/** What one debtor owes in a portfolio, summed over the accounts. {@code dpd} is that of the oldest; 0 and a null day when nothing is past due. */
public record DebtorPosition(DebtorId debtorId, String portfolio, String country, String currency, int dpd, Money pastDue,
        Money outstanding, Money payoff, LocalDate oldestUnpaidDueOn, Instant asOf) {

    public boolean isInArrears() {
        return pastDue.isPositive();
    }
}
