package io.acuerdo.agreement;

import java.time.LocalDate;

import io.acuerdo.shared.Money;

/**
 * One row of an agreement's schedule, and how much of it has been paid. {@code toleratedUntil} is the last day on which paying keeps it;
 * {@code waived} is interest that an early settlement spared.
 */
public record AgreementInstalment(int number, LocalDate dueOn, Money principal, Money interest, Money tax, Money insurance, Money payment, Money balance,
                                  Money paid, InstalmentStatus status, LocalDate paidOn, LocalDate toleratedUntil, Money waived) {
}
