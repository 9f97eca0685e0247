package io.acuerdo.agreement.quote;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a schedule is made from. Amounts are whole minor units of one currency, percentages are of 100.
 *
 * @param financed         what is paid back: the cash and the fees that are financed
 * @param cash             what the debtor has of it: the amount without the financed fees, less those paid at once
 * @param firstAccrualOn   interest runs from this day
 * @param gracePrincipal   so many first instalments pay no principal
 * @param graceInterest    so many first instalments pay no interest; theirs is due, without interest on it, with the first one after them
 * @param multiple         instalments are rounded to a multiple of this many minor units; 0 for not
 * @param taxOnInterestPct of the interest that an instalment pays
 * @param insurancePct     of the balance before each instalment
 */
public record Terms(long financed, long cash, Method method, AnnualRate rate, LocalDate firstAccrualOn, LocalDate firstDueOn, Frequency frequency,
                    int installments, int gracePrincipal, int graceInterest, long multiple, ToMultiple toMultiple, BigDecimal taxOnInterestPct,
                    BigDecimal insurancePct, Rounding rounding) {

    /** Half of 2^53, below which every whole number is exact in floating point. */
    private static final BigDecimal LARGEST_AMOUNT = BigDecimal.valueOf(1L << 52);
    private static final int LONGEST_PERIOD = 31;

    /** Due day of a row, counted from 0. A first due day that its month cut short, as 28 February after the 31st, lets the later ones be whole again. */
    LocalDate dueOn(int row) {
        if (frequency.isMonthly() && firstAccrualOn.getDayOfMonth() > firstDueOn.getDayOfMonth()) {
            int months = (firstDueOn.getYear() - firstAccrualOn.getYear()) * 12 + firstDueOn.getMonthValue() - firstAccrualOn.getMonthValue();
            if (firstAccrualOn.plusMonths(months).equals(firstDueOn)) {
                return firstAccrualOn.plusMonths((long) months + row);
            }
        }
        return frequency.from(firstDueOn, row);
    }

    /** Whether all that may be owed stays where the engine counts exactly, even if nothing is paid back before the end. */
    public boolean staysExact() {
        BigDecimal first = rate.cost(rate.dayCount().days(firstAccrualOn, firstDueOn, frequency));
        BigDecimal later = rate.cost(LONGEST_PERIOD).multiply(BigDecimal.valueOf(installments));
        return first.add(later).add(BigDecimal.ONE).multiply(BigDecimal.valueOf(financed)).compareTo(LARGEST_AMOUNT) <= 0;
    }

    /** An instalment as the multiple it is asked to be. */
    long rounded(long amount) {
        if (multiple == 0) {
            return amount;
        }
        long times = toMultiple == ToMultiple.UP ? Math.ceilDiv(amount, multiple)
                : Math.max(1, rounding.round(amount / multiple, Long.compare(2 * (amount % multiple), multiple)));
        return times * multiple;
    }
}
