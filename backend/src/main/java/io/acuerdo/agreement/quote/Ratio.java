package io.acuerdo.agreement.quote;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A fraction that is taken of amounts in whole minor units, exactly: the product is judged by its remainder, never by floating point. The denominator
 * stays at or below 10^18, amounts and results below 2^53.
 */
final class Ratio {

    static final Ratio ZERO = new Ratio(0, 1);
    private static final int DIGITS = 18;
    private static final BigInteger LARGEST_DENOMINATOR = BigInteger.TEN.pow(DIGITS);
    private static final BigDecimal LARGEST = new BigDecimal("9");
    private static final MathContext MATH = new MathContext(40, RoundingMode.HALF_EVEN);

    private final long numerator;
    private final long denominator;
    private final double value;

    private Ratio(long numerator, long denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.value = (double) numerator / denominator;
    }

    /** Exact where the fraction in lowest terms fits, as any of up to a dozen decimals does; cut as a fraction without end otherwise. */
    static Ratio of(BigInteger numerator, BigInteger denominator) {
        BigInteger common = numerator.gcd(denominator);
        BigInteger lowest = denominator.divide(common);
        return lowest.compareTo(LARGEST_DENOMINATOR) > 0 ? of(new BigDecimal(numerator).divide(new BigDecimal(denominator), MATH))
                : new Ratio(numerator.divide(common).longValueExact(), lowest.longValueExact());
    }

    static Ratio part(long of) {
        return new Ratio(1, of);
    }

    /** A percentage, exact up to sixteen decimals. */
    static Ratio percent(BigDecimal pct) {
        return of(pct.movePointLeft(2));
    }

    /** A fraction that has no end is cut after eighteen significant decimals. */
    static Ratio of(BigDecimal fraction) {
        int scale = fraction.compareTo(LARGEST) < 0 ? DIGITS : DIGITS - fraction.precision() + fraction.scale();
        BigDecimal cut = fraction.setScale(scale, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return of(cut.scale() < 0 ? cut.toBigIntegerExact() : cut.unscaledValue(), BigInteger.TEN.pow(Math.max(cut.scale(), 0)));
    }

    double value() {
        return value;
    }

    boolean isZero() {
        return numerator == 0;
    }

    /** This part of an amount, rounded to a whole minor unit. */
    long of(long amount, Rounding rounding) {
        long whole = Math.round(amount * value);
        // Both products may run over 64 bits, their difference does not: it comes out exact.
        long rest = amount * numerator - whole * denominator;
        while (rest < 0) {
            whole--;
            rest += denominator;
        }
        while (rest >= denominator) {
            whole++;
            rest -= denominator;
        }
        return rounding.round(whole, Long.compare(2 * rest, denominator));
    }

    Precise precise() {
        return Precise.of(numerator).dividedBy(Precise.of(denominator));
    }

    /** 1 ÷ (1 + this). */
    Precise discount() {
        return Precise.ONE.dividedBy(Precise.ONE.plus(precise()));
    }
}
