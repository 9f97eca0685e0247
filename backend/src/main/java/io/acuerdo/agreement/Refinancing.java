package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

import io.acuerdo.shared.Money;
import io.acuerdo.shared.Percentage;

/** The arithmetic of a refinancing: its schedule, and what it costs the creditor against what is owed today. Rounds half to even, at the row. */
final class Refinancing {

    private static final MathContext PRECISE = new MathContext(40, RoundingMode.HALF_EVEN);
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    private Refinancing() {
    }

    /** A nominal annual rate in percent as the fraction of a month: 12 is 0.01 (NOMINAL_12). */
    static BigDecimal monthly(BigDecimal ratePct) {
        return ratePct.movePointLeft(2).divide(MONTHS, PRECISE);
    }

    /** Empty when the amount is too small for so many instalments. */
    static List<ScheduleRow> rows(Money principal, BigDecimal ratePct, int installments, LocalDate firstDueOn) {
        return switch (Quotes.quote(QuoteRequest.french(principal, ratePct, firstDueOn, installments), null)) {
            case QuoteResult.Quoted quoted -> quoted.rows().stream()
                    .map(ScheduleRow::of).toList();
            case QuoteResult.Refused refused -> List.of();
        };
    }

    /**
     * Rates are nominal annual ones in percent. {@code todayRatePct} may be null; then the new rate discounts, and the loss of value is the haircut
     * alone. {@code ratePct} is null where no rate is agreed and today's is not known.
     */
    static Concession concession(Money payoff, BigDecimal todayRatePct, Money principal, BigDecimal ratePct, List<ScheduleRow> rows, int restructureCount) {
        BigDecimal discount = monthly(todayRatePct != null ? todayRatePct : ratePct != null ? ratePct : BigDecimal.ZERO);
        BigDecimal value = BigDecimal.ZERO;
        BigDecimal growth = BigDecimal.ONE;
        for (ScheduleRow row : rows) {
            growth = growth.multiply(BigDecimal.ONE.add(discount), PRECISE);
            value = value.add(row.payment().amount().divide(growth, PRECISE));
        }
        Money worth = new Money(value, payoff.currency());
        BigDecimal rateCut = todayRatePct == null || ratePct == null ? BigDecimal.ZERO : todayRatePct.subtract(ratePct).max(BigDecimal.ZERO);
        return new Concession(given(payoff, principal), given(payoff, worth), rateCut.setScale(4, RoundingMode.HALF_EVEN), restructureCount);
    }

    private static BigDecimal given(Money payoff, Money instead) {
        return Percentage.ofPart(payoff.minus(instead), payoff).value().max(BigDecimal.ZERO).setScale(2, RoundingMode.HALF_EVEN);
    }
}
