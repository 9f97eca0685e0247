package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What an annual or monthly rate means. TNA is nominal: a month is TNA/12 (NOMINAL_12, DAYS_30_360) or TNA·30/365 (DAYS_30_365, with
 * TEA = (1 + month)^(365/30) − 1 as one bank publishes it); TEA and TEM are effective.
 */
final class Rates {

    private static final MathContext PRECISE = new MathContext(40, RoundingMode.HALF_EVEN);
    private static final int PUBLISHED_DECIMALS = 6;

    private Rates() {
    }

    /** A month's rate as a fraction, and the effective annual one in percent. */
    record Rate(BigDecimal monthly, BigDecimal effectiveAnnualPct) {
    }

    /** Empty for a pair of type and convention that says nothing. */
    static Optional<Rate> of(String type, String convention, BigDecimal pct) {
        BigDecimal fraction = pct.movePointLeft(2);
        return switch (type + "/" + convention) {
            case "TNA/NOMINAL_12", "TNA/DAYS_30_360" -> Optional.of(monthly(fraction.divide(BigDecimal.valueOf(12), PRECISE), 12, 1));
            case "TNA/DAYS_30_365" -> Optional.of(monthly(fraction.multiply(BigDecimal.valueOf(30)).divide(BigDecimal.valueOf(365), PRECISE), 365, 30));
            case "TEM/EFFECTIVE" -> Optional.of(monthly(fraction, 12, 1));
            case "TEA/EFFECTIVE" -> Optional.of(new Rate(power(BigDecimal.ONE.add(fraction), 1, 12).subtract(BigDecimal.ONE), published(fraction)));
            default -> Optional.empty();
        };
    }

    private static Rate monthly(BigDecimal month, int times, int over) {
        return new Rate(month, published(power(BigDecimal.ONE.add(month), times, over).subtract(BigDecimal.ONE)));
    }

    private static BigDecimal published(BigDecimal fraction) {
        return fraction.movePointRight(2).setScale(PUBLISHED_DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** {@code base^(times/over)}: Newton's method, from a first guess that needs no precision. */
    private static BigDecimal power(BigDecimal base, int times, int over) {
        BigDecimal raised = base.pow(times, PRECISE);
        if (over == 1) {
            return raised;
        }
        BigDecimal n = BigDecimal.valueOf(over);
        BigDecimal root = new BigDecimal(Math.pow(raised.doubleValue(), 1.0 / over));
        for (int step = 0; step < 4; step++) {
            BigDecimal below = root.pow(over - 1, PRECISE);
            root = root.subtract(below.multiply(root).subtract(raised).divide(n.multiply(below), PRECISE), PRECISE);
        }
        return root;
    }
}
