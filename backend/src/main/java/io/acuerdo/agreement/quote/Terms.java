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
 * @param multiple         instalments are rounded up to a multiple of this many minor units; 0 for not
 * @param taxOnInterestPct of the interest that an instalment pays
 * @param insurancePct     of the balance before each instalment
 */
public record Terms(long financed, long cash, Method method, AnnualRate rate, LocalDate firstAccrualOn, LocalDate firstDueOn, Frequency frequency,
                    int installments, int gracePrincipal, int graceInterest, long multiple, BigDecimal taxOnInterestPct, BigDecimal insurancePct,
                    Rounding rounding) {
}
