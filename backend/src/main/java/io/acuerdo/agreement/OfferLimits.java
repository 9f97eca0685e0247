package io.acuerdo.agreement;

import java.math.BigDecimal;

import io.acuerdo.shared.Money;

/**
 * Within what an offer may be taken up; both ends are included.
 *
 * @param minAmount         the least that pays it: the payoff less the greatest haircut; for paying now and promising any amount above zero
 * @param maxAmount         what is owed, or past due for a verbal agreement
 * @param minDownPaymentPct of the amount, paid before the agreement takes force
 * @param maxInstallments   for a payment holiday the instalments that are skipped
 * @param minRatePct        nominal annual rate (TNA); null where no rate is agreed
 * @param maxRatePct        the same kind of rate at most; null where none is agreed or the offer sets none
 */
public record OfferLimits(Money minAmount, Money maxAmount, BigDecimal maxHaircutPct, BigDecimal minDownPaymentPct, int maxInstallments, BigDecimal minRatePct,
                          BigDecimal maxRatePct) {
}
