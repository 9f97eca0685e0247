package io.acuerdo.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.acuerdo.shared.AllocationOrder;

/**
 * What the creditor's file says of an account: open instalments, those to come ({@code plan}, may be null), principal outstanding, and the
 * payoff if the file names one.
 */
record AccountTerms(List<Instalment> instalments, InstalmentPlan plan, BigDecimal outstanding, BigDecimal payoff) {

    private static final Comparator<Instalment> OLDEST_FIRST = Comparator.comparing(Instalment::dueOn).thenComparing(Instalment::number);

    /**
     * The amounts of a day, with the instalments as paid and the rest of the plan. {@code credit} is money beyond everything owed; {@code nextDueOn}:
     * when there is something to judge again.
     */
    record Balances(BigDecimal pastDue, BigDecimal outstanding, BigDecimal payoff, BigDecimal credit, LocalDate oldestUnpaidDueOn, LocalDate nextDueOn,
            List<Instalment> instalments, InstalmentPlan plan) {
    }

    /**
     * The balances on {@code today} when {@code paidSince} came in after the file. Money goes to the oldest instalment first, then to those to
     * come; what is over reduces the principal. The order says what is paid first within an instalment.
     */
    Balances on(LocalDate today, BigDecimal paidSince, int digits, AllocationOrder order) {
        List<Instalment> due = new ArrayList<>();
        instalments.forEach(instalment -> due.add(instalment.withPaid(BigDecimal.ZERO)));
        InstalmentPlan rest = plan;
        while (rest != null && !rest.isEmpty() && rest.nextDueOn().isBefore(today)) {
            due.add(rest.next(digits));
            rest = rest.afterNext(digits);
        }
        due.sort(OLDEST_FIRST);
        BigDecimal left = paidSince;
        for (int i = 0; i < due.size() && left.signum() > 0; i++) {
            BigDecimal part = left.min(due.get(i).amount());
            due.set(i, due.get(i).withPaid(part));
            left = left.subtract(part);
        }
        while (left.signum() > 0 && rest != null && !rest.isEmpty()) {
            Instalment next = rest.next(digits);
            BigDecimal part = left.min(next.amount());
            due.add(next.withPaid(part));
            left = left.subtract(part);
            rest = rest.afterNext(digits);
        }
        return balances(today, due, rest == null || rest.isEmpty() ? null : rest, left, paidSince, order);
    }

    private Balances balances(LocalDate today, List<Instalment> due, InstalmentPlan rest, BigDecimal left, BigDecimal paidSince,
            AllocationOrder order) {
        BigDecimal pastDue = BigDecimal.ZERO;
        BigDecimal principalPaid = left;
        BigDecimal charges = BigDecimal.ZERO;
        LocalDate oldest = null;
        LocalDate next = rest == null ? null : rest.nextDueOn();
        for (Instalment instalment : due) {
            principalPaid = principalPaid.add(instalment.principalPaid(order));
            if (instalment.isPastDue(today)) {
                pastDue = pastDue.add(instalment.unpaid());
                oldest = earlier(oldest, instalment.dueOn());
            } else if (instalment.isUnpaid()) {
                next = earlier(next, instalment.dueOn());
            }
            if (instalment.dueOn().isBefore(today)) {
                charges = charges.add(instalment.chargesUnpaid(order));
            }
        }
        BigDecimal principal = outstanding.subtract(principalPaid);
        BigDecimal ends = payoff == null ? principal.max(BigDecimal.ZERO).add(charges) : payoff.subtract(paidSince);
        BigDecimal credit = payoff == null ? principal.negate() : ends.negate();
        boolean ended = payoff != null && ends.signum() <= 0 && paidSince.signum() > 0;
        return new Balances(pastDue, ended ? BigDecimal.ZERO : principal.max(BigDecimal.ZERO), ends.max(BigDecimal.ZERO), credit.max(BigDecimal.ZERO), oldest, next, due, rest);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one == null || other.isBefore(one) ? other : one;
    }
}
