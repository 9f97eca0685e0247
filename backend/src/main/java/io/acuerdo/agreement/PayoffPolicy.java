package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

import io.acuerdo.agreement.quote.DayCount;
import io.acuerdo.agreement.quote.Frequency;

/**
 * What pays an agreement off on a day: everything due by then, the principal still to come, and of the period that runs the interest of its days
 * by the day count. Interest of the future is never asked for; where it was paid ahead, it counts against the rest.
 */
final class PayoffPolicy {

    private final DayCount dayCount;
    private final Frequency frequency;
    private final int digits;

    /** @param digits of the currency; interest is rounded half to even, at the row */
    PayoffPolicy(DayCount dayCount, Frequency frequency, int digits) {
        this.dayCount = dayCount;
        this.frequency = frequency;
        this.digits = digits;
    }

    /** Negative when more was paid than is owed. Instalments in the order of their numbers. */
    BigDecimal payoff(List<Instalment> instalments, LocalDate on) {
        BigDecimal payoff = BigDecimal.ZERO;
        LocalDate begins = null;
        for (Instalment instalment : instalments) {
            payoff = payoff.add(owed(instalment, begins, on)).subtract(instalment.paid());
            begins = instalment.dueOn();
        }
        return payoff;
    }

    /** What an instalment costs on that day, paid or not. {@code begins} is the due day before it, null for the first. */
    BigDecimal owed(Instalment instalment, LocalDate begins, LocalDate on) {
        LocalDate from = begins == null ? frequency.from(instalment.dueOn(), -1) : begins;
        if (!on.isBefore(instalment.dueOn())) {
            return instalment.payment();
        }
        BigDecimal charges = instalment.payment().subtract(instalment.principal());
        if (!on.isAfter(from) || charges.signum() == 0) {
            return instalment.principal();
        }
        BigDecimal passed = BigDecimal.valueOf(dayCount.days(from, on, frequency));
        BigDecimal whole = BigDecimal.valueOf(dayCount.days(from, instalment.dueOn(), frequency));
        return instalment.principal().add(charges.multiply(passed.min(whole)).divide(whole, digits, RoundingMode.HALF_EVEN));
    }
}
