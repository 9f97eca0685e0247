package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import io.acuerdo.portfolio.AccountSummary;

/**
 * What a creditor would lose with this debtor, by what its files tell: how many products, how many of them are paid on time, and how small the arrears
 * are beside everything outstanding.
 *
 * @param accounts             that have a balance
 * @param accountsUpToDate     of these, with nothing past due
 * @param outstandingToPastDue outstanding over all accounts ÷ past due; null when nothing is past due
 */
public record Relationship(int accounts, int accountsUpToDate, BigDecimal outstandingToPastDue) {

    static Relationship of(List<AccountSummary> all) {
        List<AccountSummary> living = all.stream().filter(account -> account.payoff().isPositive() || account.outstanding().isPositive()).toList();
        BigDecimal pastDue = living.stream().map(account -> account.pastDue().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal outstanding = living.stream().map(account -> account.outstanding().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Relationship(living.size(), (int) living.stream().filter(account -> !account.pastDue().isPositive()).count(),
                pastDue.signum() == 0 ? null : outstanding.divide(pastDue, 2, RoundingMode.HALF_EVEN));
    }
}
