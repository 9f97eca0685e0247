package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

import io.acuerdo.shared.Money;
import io.acuerdo.shared.Percentage;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The net present value of an offer against waiting (ADR 0014): {@code keep × (offer − (recovery − costs))}, all at the portfolio's cost of funds.
 * An offer that is broken leaves the creditor where it was, so only the kept part counts. Above zero the offer is better than waiting. Amounts are in the
 * agreement's currency; {@code valuedOn} is the day everything is discounted to.
 */
@Embeddable
record OfferValue(@Column(name = "npv_offer") BigDecimal offer, @Column(name = "npv_recovery") BigDecimal recovery, @Column(name = "npv_costs") BigDecimal costs,
                  @Column(name = "npv_effect") BigDecimal effect, @Column(name = "npv_recovery_pct") BigDecimal recoveryPct,
                  @Column(name = "npv_months") Integer months, @Column(name = "npv_cost_pct") BigDecimal costPct,
                  @Column(name = "npv_keep_pct") BigDecimal keepPct, @Column(name = "npv_cost_of_funds_pct") BigDecimal costOfFundsPct,
                  @Column(name = "npv_valued_on") LocalDate valuedOn) {

    private static final MathContext PRECISE = new MathContext(40, RoundingMode.HALF_EVEN);

    /** @param costOfFundsPct effective annual rate in percent */
    static OfferValue of(Money payoff, List<ScheduleRow> rows, ExpectedRecovery expected, BigDecimal costOfFundsPct, LocalDate today) {
        var discounted = new PresentValue(today, costOfFundsPct);
        BigDecimal offer = rows.stream().map(row -> discounted.of(row.payment().amount(), row.dueOn())).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal comes = payoff.amount().multiply(expected.recoveryPct().movePointLeft(2));
        BigDecimal recovery = discounted.of(comes, today.plusMonths(expected.months()));
        BigDecimal costs = recovery.multiply(expected.costPct().movePointLeft(2), PRECISE);
        BigDecimal effect = offer.subtract(recovery).add(costs).multiply(expected.keepPct().movePointLeft(2), PRECISE);
        return new OfferValue(cents(payoff, offer), cents(payoff, recovery), cents(payoff, costs), cents(payoff, effect), expected.recoveryPct(), expected.months(),
                expected.costPct(), expected.keepPct(), costOfFundsPct, today);
    }

    private static BigDecimal cents(Money like, BigDecimal exact) {
        return new Money(exact, like.currency()).amount();
    }

    /** What the offer loses against waiting, in percent of the payoff; 0 where it loses nothing. */
    BigDecimal lossPct(Money payoff) {
        Money lost = new Money(effect.negate(), payoff.currency());
        return Percentage.ofPart(lost, payoff).value().max(BigDecimal.ZERO).setScale(2, RoundingMode.HALF_EVEN);
    }

    NpvParts read(String currency) {
        return new NpvParts(Money.of(offer, currency), Money.of(recovery, currency), Money.of(costs, currency), Money.of(effect, currency), plain(recoveryPct), months,
                plain(costPct), plain(keepPct), plain(costOfFundsPct), valuedOn);
    }

    private static BigDecimal plain(BigDecimal pct) {
        return new Percentage(pct).value();
    }
}
