package io.acuerdo.portfolio;

import java.time.Instant;
import java.time.LocalDate;

import io.acuerdo.shared.Money;

/**
 * One product and its three amounts: past due (fallen due and unpaid), outstanding (principal still owed) and payoff (what would end the
 * debt today). Days past due count from the oldest unpaid due date to today in the portfolio's zone. {@code balancesAsOf} is the moment the
 * creditor's file spoke for; payments that reached us later are already deducted.
 */
public record AccountSummary(AccountId id, String externalId, DebtorId debtorId, String portfolio, String product, int dpd, Money pastDue,
        Money outstanding, Money payoff, LocalDate oldestUnpaidDueOn, Instant balancesAsOf) {
}
