package io.acuerdo.promise;

import java.math.BigDecimal;
import java.math.RoundingMode;

import io.acuerdo.shared.Money;

/** Promises kept of those due in a period and judged, in number and amount, in one currency. Partially kept ones are not kept. */
public record KeptRate(String currency, long due, long kept, Money dueAmount, Money keptAmount) {

    /** In percent of their number, one decimal. */
    public BigDecimal pct() {
        return due == 0 ? BigDecimal.ZERO.setScale(1) : BigDecimal.valueOf(kept).multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(due), 1, RoundingMode.HALF_UP);
    }

    /** In percent of their money, one decimal. */
    public BigDecimal amountPct() {
        return dueAmount.isZero() ? BigDecimal.ZERO.setScale(1)
                : keptAmount.amount().multiply(BigDecimal.valueOf(100)).divide(dueAmount.amount(), 1, RoundingMode.HALF_UP);
    }
}
