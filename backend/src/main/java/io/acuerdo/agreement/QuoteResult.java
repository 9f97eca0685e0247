package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.acuerdo.shared.Money;

/** A schedule that nobody keeps, or what stands in its way. Rates are effective annual percentages. */
public sealed interface QuoteResult {

    record Quoted(Money installment, List<Row> rows, Totals totals, BigDecimal teaPct, BigDecimal totalCostPct) implements QuoteResult {
    }

    record Refused(List<FieldProblem> problems) implements QuoteResult {
    }

    record Row(int number, LocalDate dueOn, Money principal, Money interest, Money tax, Money insurance, Money payment, Money balance) {
    }

    record Totals(Money principal, Money interest, Money tax, Money insurance, Money payment) {
    }
}
