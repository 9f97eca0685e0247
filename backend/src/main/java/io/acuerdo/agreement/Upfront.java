package io.acuerdo.agreement;

import java.time.LocalDate;

import io.acuerdo.shared.Money;

/**
 * What a proposal settles before its instalments: what becomes of overdue charges (null: they become principal), and a down payment (null: none) with its
 * last day (null: the tenth day from today, but before the first instalment).
 */
public record Upfront(OverdueCharges overdueCharges, Money downPayment, LocalDate downPaymentDueOn) {

    public static final Upfront NOTHING = new Upfront(null, null, null);

    OverdueCharges charges() {
        return overdueCharges == null ? OverdueCharges.CAPITALISE : overdueCharges;
    }
}
