package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

import io.acuerdo.agreement.quote.Schedule;
import io.acuerdo.shared.Money;

/** A schedule that nobody keeps, or what stands in its way. Rates are effective annual percentages. */
public sealed interface QuoteResult {

    /**
     * @param installment           the first instalment that pays principal and only its own interest
     * @param totalCostPct          of the real flows: fees, insurance and tax included
     * @param totalCostWithoutTaxPct the same without tax, as the Mexican CAT is published
     */
    record Quoted(Money installment, List<Row> rows, Totals totals, BigDecimal teaPct, BigDecimal totalCostPct, BigDecimal totalCostWithoutTaxPct)
            implements QuoteResult {
    }

    record Refused(List<FieldProblem> problems) implements QuoteResult {
    }

    /** One row of a schedule; amounts are made when they are asked for. */
    final class Row {

        private final Schedule schedule;
        private final int row;
        private final Currency currency;

        Row(Schedule schedule, int row, Currency currency) {
            this.schedule = schedule;
            this.row = row;
            this.currency = currency;
        }

        public int number() {
            return row + 1;
        }

        public LocalDate dueOn() {
            return schedule.dueOn(row);
        }

        public Money principal() {
            return money(schedule.principal(row));
        }

        public Money interest() {
            return money(schedule.interest(row));
        }

        public Money tax() {
            return money(schedule.tax(row));
        }

        public Money insurance() {
            return money(schedule.insurance(row));
        }

        public Money payment() {
            return money(schedule.payment(row));
        }

        /** What is left of the principal after the row. */
        public Money balance() {
            return money(schedule.balance(row));
        }

        private Money money(long minorUnits) {
            return new Money(BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits()), currency);
        }
    }

    /** @param fees the upfront ones, financed or paid at once; {@code payment} is what the instalments add up to */
    record Totals(Money principal, Money interest, Money tax, Money insurance, Money payment, Money fees) {
    }
}
