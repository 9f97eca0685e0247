package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.acuerdo.shared.BusinessCalendar;
import io.acuerdo.shared.Money;

/**
 * The bounds within which an agreement may be proposed at all; who may approve it is the table of authorities' question. Nobody agrees on more
 * than is owed. The rate is a nominal annual one in percent.
 */
final class RefinancingPolicy {

    static final BigDecimal MAX_RATE_PCT = new BigDecimal("200");
    static final int MAX_RATE_DECIMALS = 4;
    static final int MAX_INSTALLMENTS = 120;
    static final int MAX_DAYS_TO_FIRST_DUE = 62;

    private RefinancingPolicy() {
    }

    /** Instalments never begin on a public holiday of the debtor's country; later ones that fall on one keep their day. */
    static List<Problem> check(Wanted asked, Money payoff, LocalDate today, BusinessCalendar calendar) {
        var problems = check(asked.principal(), asked.ratePct(), asked.installments(), asked.firstDueOn(), payoff, today);
        if (problems.stream().noneMatch(problem -> problem.field().equals("firstDueOn")) && calendar.isHoliday(asked.firstDueOn())) {
            problems.add(new Problem("firstDueOn", "firstDueOnHoliday", asked.firstDueOn(), calendar.workingDayFrom(asked.firstDueOn())));
        }
        return problems;
    }

    static List<Problem> check(Money principal, BigDecimal ratePct, int installments, LocalDate firstDueOn, Money payoff, LocalDate today) {
        var problems = new ArrayList<Problem>();
        if (!principal.currency().equals(payoff.currency())) {
            problems.add(new Problem("principal", "otherCurrency", payoff.currency().getCurrencyCode()));
        } else if (!principal.isPositive()) {
            problems.add(new Problem("principal", "notPositive"));
        } else {
            TypePolicy.atMost(principal, payoff, problems);
        }
        problems.addAll(checkRate(ratePct));
        if (ratePct != null && ratePct.stripTrailingZeros().scale() > MAX_RATE_DECIMALS) {
            problems.add(new Problem("rate", "rateDecimals", MAX_RATE_DECIMALS));
        }
        if (installments < 1 || installments > MAX_INSTALLMENTS) {
            problems.add(new Problem("installments", "installments", MAX_INSTALLMENTS));
        }
        if (firstDueOn == null) {
            problems.add(new Problem("firstDueOn", "firstDueMissing"));
        } else if (!firstDueOn.isAfter(today)) {
            problems.add(new Problem("firstDueOn", "firstDueNotFuture", today));
        } else if (firstDueOn.isAfter(today.plusDays(MAX_DAYS_TO_FIRST_DUE))) {
            problems.add(new Problem("firstDueOn", "firstDueTooLate", MAX_DAYS_TO_FIRST_DUE, today.plusDays(MAX_DAYS_TO_FIRST_DUE)));
        }
        return problems;
    }

    static List<Problem> checkRate(BigDecimal ratePct) {
        if (ratePct == null) {
            return List.of(new Problem("rate", "rateMissing"));
        }
        if (ratePct.signum() < 0 || ratePct.compareTo(MAX_RATE_PCT) > 0) {
            return List.of(new Problem("rate", "rateRange", MAX_RATE_PCT.toPlainString()));
        }
        return List.of();
    }
}
