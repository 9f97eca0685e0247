package io.acuerdo.portfolio;

import java.time.LocalDate;

import io.acuerdo.shared.Money;

/**
 * An instalment past or to come: {@code amount} is what the file says is open, {@code paid} what reached us since, {@code chargesUnpaid} the
 * interest and fees in what is still unpaid.
 */
public record PlannedInstalment(int number, LocalDate dueOn, Money amount, Money paid, Money chargesUnpaid, boolean pastDue) {

    public Money unpaid() {
        return amount.minus(paid);
    }
}
