package io.acuerdo.agreement;

import java.time.LocalDate;

import io.acuerdo.shared.Money;

/**
 * One row of a schedule before anybody has agreed to it: the payment is principal, interest, tax and insurance. {@code balance} is what is left
 * after the row.
 */
record ScheduleRow(int number, LocalDate dueOn, Money principal, Money interest, Money tax, Money insurance, Money payment, Money balance) {

    static ScheduleRow of(QuoteResult.Row row) {
        return new ScheduleRow(row.number(), row.dueOn(), row.principal(), row.interest(), row.tax(), row.insurance(), row.payment(), row.balance());
    }
}
