package io.acuerdo.agreement.quote;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;

/** The periods of a schedule: their days by the day count, and what each costs. Periods of as many days are of one kind; there are never many kinds. */
final class Periods {

    private final int[] kinds;
    private int[] days = new int[8];
    private Ratio[] rates = new Ratio[8];
    private int kindCount;

    Periods(Terms terms) {
        int count = terms.installments();
        kinds = new int[count];
        DayCount dayCount = terms.rate().dayCount();
        boolean allAlike = !dayCount.countsActualDays() || !terms.frequency().isMonthly();
        LocalDate from = terms.firstAccrualOn();
        for (int i = 0; i < count; i++) {
            if (i > 1 && allAlike) {
                kinds[i] = kinds[i - 1];
            } else {
                LocalDate dueOn = terms.dueOn(i);
                kinds[i] = kind(dayCount.days(from, dueOn, terms.frequency()), terms.rate());
                from = dueOn;
            }
        }
    }

    private int kind(int some, AnnualRate rate) {
        for (int kind = 0; kind < kindCount; kind++) {
            if (days[kind] == some) {
                return kind;
            }
        }
        if (kindCount == days.length) {
            days = Arrays.copyOf(days, 2 * kindCount);
            rates = Arrays.copyOf(rates, 2 * kindCount);
        }
        days[kindCount] = some;
        rates[kindCount] = rate.of(some);
        return kindCount++;
    }

    int count() {
        return kinds.length;
    }

    int kindCount() {
        return kindCount;
    }

    int kind(int period) {
        return kinds[period];
    }

    int daysOfKind(int kind) {
        return days[kind];
    }

    Ratio rate(int period) {
        return rates[kinds[period]];
    }

    /** What all of them cost together, without interest on interest. */
    Ratio total(AnnualRate rate) {
        int[] counts = new int[kindCount];
        int totalDays = 0;
        for (int kind : kinds) {
            counts[kind]++;
            totalDays += days[kind];
        }
        if (rate.isNominal()) {
            return rate.of(totalDays);
        }
        BigDecimal total = BigDecimal.ZERO;
        for (int kind = 0; kind < kindCount; kind++) {
            total = total.add(rate.cost(days[kind]).multiply(BigDecimal.valueOf(counts[kind])));
        }
        return Ratio.of(total);
    }

    /** What instalments of 1 at the end of each period, from this one on, are worth at its beginning. */
    Precise annuity(int first) {
        Precise[] discounts = new Precise[kindCount];
        for (int kind = 0; kind < kindCount; kind++) {
            discounts[kind] = rates[kind].discount();
        }
        int last = count() - 1;
        int alike = last;
        while (alike > first && kinds[alike - 1] == kinds[last]) {
            alike--;
        }
        Precise worth = annuity(rates[kinds[last]], discounts[kinds[last]], last - alike + 1);
        for (int i = alike - 1; i >= first; i--) {
            worth = worth.plus(Precise.ONE).times(discounts[kinds[i]]);
        }
        return worth;
    }

    /** Of periods that are all alike: (1 − v^n) ÷ r. */
    private static Precise annuity(Ratio rate, Precise discount, int count) {
        return rate.isZero() ? Precise.of(count) : Precise.ONE.minus(discount.power(count)).dividedBy(rate.precise());
    }
}
