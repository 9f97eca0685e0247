package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The down payment of an agreement and what has come of it. */
@Embeddable
class AwaitedDownPayment {

    @Column(name = "down_payment")
    private BigDecimal amount;
    @Column(name = "down_payment_due_on")
    private LocalDate dueOn;
    @Column(name = "down_payment_paid")
    private BigDecimal paid;

    protected AwaitedDownPayment() {
    }

    AwaitedDownPayment(DownPayment demanded) {
        amount = demanded.amount().amount();
        dueOn = demanded.dueOn();
        paid = BigDecimal.ZERO;
    }

    BigDecimal amount() {
        return amount;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    BigDecimal paid() {
        return paid;
    }

    boolean isMet() {
        return paid.compareTo(amount) >= 0;
    }

    void clear() {
        paid = BigDecimal.ZERO;
    }

    /** Takes as much as is open and answers it. */
    BigDecimal take(BigDecimal money) {
        BigDecimal taken = money.min(amount.subtract(paid));
        paid = paid.add(taken);
        return taken;
    }
}
