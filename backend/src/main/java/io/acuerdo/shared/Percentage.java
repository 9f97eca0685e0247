package io.acuerdo.shared;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;

/** A part of a hundred, such as 12.5 for 12.5 %. Compared by its value: 12.50 % equals 12.5 %. */
public record Percentage(BigDecimal value) implements Comparable<Percentage> {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Percentage {
        Objects.requireNonNull(value, "value");
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    public static Percentage of(String value) {
        return new Percentage(new BigDecimal(value));
    }

    /** What part of {@code whole} the {@code part} is; 0 % of nothing. */
    public static Percentage ofPart(Money part, Money whole) {
        if (whole.isZero()) {
            return new Percentage(BigDecimal.ZERO);
        }
        return new Percentage(part.amount().multiply(HUNDRED).divide(whole.amount(), MathContext.DECIMAL64));
    }

    /** 12.5 % as 0.125. */
    public BigDecimal fraction() {
        return value.movePointLeft(2);
    }

    @Override
    public int compareTo(Percentage other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString() + " %";
    }
}
