package io.acuerdo.portfolio;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * The equal instalments of a French loan that are still to come, {@code nextNumber} to {@code lastNumber}. Due days are counted from the
 * anchor, so that a loan due on the 31st comes back to the 31st after February. {@code balance} is the principal before the next one.
 */
record InstalmentPlan(LocalDate anchorOn, int anchorNumber, int nextNumber, int lastNumber, BigDecimal amount, BigDecimal monthlyRate,
        BigDecimal balance) {

    LocalDate nextDueOn() {
        return anchorOn.plusMonths((long) nextNumber - anchorNumber);
    }

    boolean isEmpty() {
        return nextNumber > lastNumber;
    }

    Instalment next(int digits) {
        BigDecimal interest = interest(digits);
        BigDecimal whole = nextNumber == lastNumber ? balance.add(interest) : amount.min(balance.add(interest));
        return Instalment.open(nextNumber, nextDueOn(), whole, interest);
    }

    InstalmentPlan afterNext(int digits) {
        BigDecimal repaid = next(digits).amount().subtract(interest(digits));
        return new InstalmentPlan(anchorOn, anchorNumber, nextNumber + 1, lastNumber, amount, monthlyRate, balance.subtract(repaid));
    }

    private BigDecimal interest(int digits) {
        return balance.multiply(monthlyRate).setScale(digits, RoundingMode.HALF_EVEN);
    }
}
