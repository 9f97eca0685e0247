package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;

import io.acuerdo.shared.Money;

/**
 * What an offer is worth against waiting, with its parts, all discounted to {@code valuedOn} at {@code costOfFundsPct} (effective annual, in percent):
 * {@code effect = keepPct × (offer − (recovery − costs))}. Above zero the offer is better than waiting.
 *
 * @param offer       worth of what the debtor is to pay
 * @param recovery    worth of what is expected without an offer: {@code recoveryPct} of the payoff after {@code months} months
 * @param costs       worth of what collecting that costs: {@code costPct} of it
 * @param keepPct     share of such offers that are kept, in percent; a broken one leaves the creditor where it was
 */
public record NpvParts(Money offer, Money recovery, Money costs, Money effect, BigDecimal recoveryPct, int months, BigDecimal costPct, BigDecimal keepPct,
                       BigDecimal costOfFundsPct, LocalDate valuedOn) {
}
