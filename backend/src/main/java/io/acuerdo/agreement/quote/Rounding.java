package io.acuerdo.agreement.quote;

/** Where an amount goes that lies just between two. */
public enum Rounding {
    HALF_EVEN, HALF_UP;

    /** @param half how the rest above {@code whole} compares with one half */
    long round(long whole, int half) {
        return half > 0 || half == 0 && (this == HALF_UP || (whole & 1) == 1) ? whole + 1 : whole;
    }
}
