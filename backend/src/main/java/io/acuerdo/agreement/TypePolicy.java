package io.acuerdo.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.acuerdo.shared.Money;

/** What each type of agreement is, and so cannot be asked for: who may have which is the table of offers' question, not this one's. */
final class TypePolicy {

    static final int MOST_SKIPPED = 3;
    static final int MOST_VERBAL_INSTALMENTS = 12;

    private TypePolicy() {
    }

    static List<Problem> check(Wanted wanted, int accounts, Money payoff) {
        var problems = new ArrayList<Problem>();
        if (!wanted.type().setsARate() && wanted.ratePct() != null && wanted.ratePct().signum() != 0) {
            problems.add(new Problem("rate", "noRateOfItsOwn." + wanted.type()));
        }
        if (!wanted.type().setsARate() && wanted.upfront().overdueCharges() != null) {
            problems.add(new Problem("overdueCharges", "chargesStay"));
        }
        if (wanted.upfront().downPayment() != null) {
            checkDownPayment(wanted, payoff).ifPresent(problems::add);
        }
        switch (wanted.type()) {
            case VERBAL -> {
                atMost(wanted.principal(), payoff, problems);
                if (wanted.installments() > MOST_VERBAL_INSTALMENTS) {
                    problems.add(new Problem("installments", "installments", MOST_VERBAL_INSTALMENTS));
                }
            }
            case CONSOLIDATION -> {
                atMost(wanted.principal(), payoff, problems);
                if (accounts < 2) {
                    problems.add(new Problem("accounts", "severalAccounts"));
                }
            }
            case RESCHEDULE -> oneAccountAsItIs(wanted, accounts, payoff, problems);
            case HOLIDAY -> {
                oneAccountAsItIs(wanted, accounts, payoff, problems);
                if (wanted.installments() < 1 || wanted.installments() > MOST_SKIPPED) {
                    problems.add(new Problem("installments", "skippedInstalments", MOST_SKIPPED));
                }
            }
            case SETTLEMENT, REFINANCING -> atMost(wanted.principal(), payoff, problems);
        }
        return problems;
    }

    private static Optional<Problem> checkDownPayment(Wanted wanted, Money payoff) {
        Money first = wanted.upfront().downPayment();
        if (wanted.type() == AgreementType.HOLIDAY || wanted.upfront().overdueCharges() == OverdueCharges.COLLECT_FIRST) {
            return Optional.of(new Problem("downPayment", "noDownPayment"));
        }
        if (!first.currency().equals(payoff.currency())) {
            return Optional.of(new Problem("downPayment", "otherCurrency", payoff.currency().getCurrencyCode()));
        }
        return first.isPositive() && first.compareTo(payoff) < 0 ? Optional.empty() : Optional.of(new Problem("downPayment", "downPaymentRange", payoff));
    }

    static void atMost(Money principal, Money payoff, List<Problem> problems) {
        if (principal != null && principal.currency().equals(payoff.currency()) && principal.compareTo(payoff) > 0) {
            problems.add(new Problem("principal", "overTheDebt", payoff));
        }
    }

    private static void oneAccountAsItIs(Wanted wanted, int accounts, Money payoff, List<Problem> problems) {
        if (accounts != 1) {
            problems.add(new Problem("accounts", "oneAccount"));
        }
        if (wanted.principal() != null && !wanted.principal().equals(payoff)) {
            problems.add(new Problem("principal", "amountStays", payoff));
        }
    }
}
