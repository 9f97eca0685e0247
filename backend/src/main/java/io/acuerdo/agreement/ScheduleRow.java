package io.acuerdo.agreement;

import java.time.LocalDate;

import io.acuerdo.shared.Money;

/** One row of a schedule before anybody has agreed to it. {@code balance} is what is left after the row. */
record ScheduleRow(int number, LocalDate dueOn, Money principal, Money interest, Money payment, Money balance) {
}
