package io.acuerdo.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.acuerdo.shared.PaymentComponent;

/** A part of a payment: what it paid, and of which instalment; the instalment is null for principal before its time, and for credit. */
record PaymentAllocation(PaymentComponent component, BigDecimal amount, Integer instalment, LocalDate dueOn) {

    static BigDecimal credit(List<PaymentAllocation> parts) {
        return parts.stream().filter(part -> part.component() == PaymentComponent.CREDIT).map(PaymentAllocation::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
