package io.acuerdo.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

import io.acuerdo.shared.AllocationOrder;
import io.acuerdo.shared.PaymentComponent;

/** {@code amount} is what the file says is open, {@code charges} the interest and fees in it, {@code paid} what reached us since. */
record Instalment(int number, LocalDate dueOn, BigDecimal amount, BigDecimal charges, BigDecimal paid) {

    static Instalment open(int number, LocalDate dueOn, BigDecimal amount, BigDecimal charges) {
        return new Instalment(number, dueOn, amount, charges, BigDecimal.ZERO);
    }

    Instalment withPaid(BigDecimal value) {
        return new Instalment(number, dueOn, amount, charges, value);
    }

    BigDecimal unpaid() {
        return amount.subtract(paid);
    }

    boolean isUnpaid() {
        return unpaid().signum() > 0;
    }

    /** It falls due at the end of its day: on the day itself days past due are still 0. */
    boolean isPastDue(LocalDate today) {
        return dueOn.isBefore(today) && isUnpaid();
    }

    BigDecimal principalPaid(AllocationOrder order) {
        return order.paysPrincipalBefore(PaymentComponent.INTEREST) ? paid.min(amount.subtract(charges)) : paid.subtract(charges).max(BigDecimal.ZERO);
    }

    BigDecimal chargesUnpaid(AllocationOrder order) {
        return charges.subtract(paid.subtract(principalPaid(order)));
    }

    /** Interest and fees are told in one amount. */
    Map<PaymentComponent, BigDecimal> components() {
        return Map.of(PaymentComponent.INTEREST, charges, PaymentComponent.PRINCIPAL, amount.subtract(charges));
    }

    Instalment plus(BigDecimal more, BigDecimal moreCharges) {
        return new Instalment(number, dueOn, amount.add(more), charges.add(moreCharges), paid);
    }
}
