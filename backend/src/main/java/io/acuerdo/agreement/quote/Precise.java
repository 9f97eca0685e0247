package io.acuerdo.agreement.quote;

/**
 * A number of 106 bits as the sum of two doubles, after T. J. Dekker, "A floating-point technique for extending the available precision", Numerische
 * Mathematik 18 (1971). For the instalment alone, which is a root and has no exact value; amounts never pass through it unrounded.
 */
final class Precise {

    static final Precise ONE = new Precise(1, 0);
    /** A rest this near to one half is one half: what comes nearer by chance would need 20 equal digits. */
    private static final double TIE = 1e-18;

    private final double high;
    private final double low;

    private Precise(double high, double low) {
        this.high = high;
        this.low = low;
    }

    static Precise of(long number) {
        double high = number;
        return new Precise(high, number - (long) high);
    }

    private static Precise sum(double large, double small) {
        double high = large + small;
        return new Precise(high, small - (high - large));
    }

    Precise plus(Precise other) {
        double sum = high + other.high;
        double part = sum - high;
        double error = high - (sum - part) + (other.high - part);
        return sum(sum, error + low + other.low);
    }

    Precise times(Precise other) {
        double product = high * other.high;
        double error = Math.fma(high, other.high, -product);
        return sum(product, error + (high * other.low + low * other.high));
    }

    Precise minus(Precise other) {
        return plus(new Precise(-other.high, -other.low));
    }

    Precise power(int exponent) {
        Precise power = ONE;
        Precise square = this;
        for (int left = exponent; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                power = power.times(square);
            }
            square = square.times(square);
        }
        return power;
    }

    Precise dividedBy(Precise other) {
        double first = high / other.high;
        Precise rest = plus(other.times(new Precise(-first, 0)));
        double second = rest.high / other.high;
        Precise more = rest.plus(other.times(new Precise(-second, 0)));
        return sum(first, second).plus(new Precise(more.high / other.high, 0));
    }

    /** To a whole number; this must be positive and below 2^52. */
    long round(Rounding rounding) {
        long whole = (long) Math.floor(high);
        double rest = high - whole + low;
        if (rest < 0) {
            whole--;
            rest += 1;
        }
        double beyondHalf = rest - 0.5;
        return rounding.round(whole, Math.abs(beyondHalf) < TIE * Math.max(1, high) ? 0 : beyondHalf > 0 ? 1 : -1);
    }
}
