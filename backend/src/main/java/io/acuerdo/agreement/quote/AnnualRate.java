package io.acuerdo.agreement.quote;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What a rate means. A nominal one (TNA) grows by the day: a day is TNA ÷ year, a month TNA/12 (NOMINAL_12), TNA·30/365 (DAYS_30_365) or TNA·30/360
 * (DAYS_30_360). An effective one (TEA, TEM) compounds: a period is (1 + TEA)^(days ÷ year) − 1, and a month of TEA is its twelfth root.
 */
public final class AnnualRate {

    private static final MathContext MATH = new MathContext(40, RoundingMode.HALF_EVEN);
    private static final MathContext PUBLISHED = new MathContext(24, RoundingMode.HALF_EVEN);
    private static final int PUBLISHED_DECIMALS = 6;
    private static final int NEWTON_STEPS = 3;
    private static final int DAYS_OF_A_YEAR = 365;

    private final Convention convention;
    private final BigDecimal fraction;
    private final DayCount dayCount;

    private AnnualRate(Convention convention, BigDecimal fraction, DayCount dayCount) {
        this.convention = convention;
        this.fraction = fraction.stripTrailingZeros();
        this.dayCount = dayCount;
    }

    private enum Convention {
        NOMINAL_12, DAYS_30_365, DAYS_30_360, MONTHLY, ANNUAL
    }

    /** @return empty for a pair of type and convention that says nothing */
    public static Optional<AnnualRate> of(String type, String convention, BigDecimal pct, DayCount dayCount) {
        BigDecimal fraction = pct.movePointLeft(2);
        return Optional.ofNullable(switch (type + "/" + convention) {
            case "TNA/NOMINAL_12" -> Convention.NOMINAL_12;
            case "TNA/DAYS_30_365" -> Convention.DAYS_30_365;
            case "TNA/DAYS_30_360" -> Convention.DAYS_30_360;
            case "TEM/EFFECTIVE" -> Convention.MONTHLY;
            case "TEA/EFFECTIVE" -> Convention.ANNUAL;
            default -> null;
        }).map(known -> new AnnualRate(known, fraction, dayCount));
    }

    DayCount dayCount() {
        return dayCount;
    }

    boolean isNominal() {
        return convention != Convention.MONTHLY && convention != Convention.ANNUAL;
    }

    /** Days that make a year for this rate: the day count's, but of a 30-day month as the convention says. */
    int year() {
        return convention == Convention.DAYS_30_365 && !dayCount.countsActualDays() ? DAYS_OF_A_YEAR : dayCount.year();
    }

    /** Days by which the yearly cost of real payments is counted; see {@link TotalCost}. */
    int yearOfCost(Frequency frequency) {
        if (!isNominal()) {
            return year();
        }
        return dayCount.countsActualDays() || convention == Convention.DAYS_30_365 ? DAYS_OF_A_YEAR : frequency.daysOfAYear();
    }

    /** What such a period costs. */
    Ratio of(int days) {
        return isNominal() ? Ratio.of(unscaled().multiply(BigInteger.valueOf(days)), whole().multiply(BigInteger.valueOf(year()))) : Ratio.of(cost(days));
    }

    /** The same to forty digits, however large. */
    BigDecimal cost(int days) {
        return switch (convention) {
            case NOMINAL_12, DAYS_30_365, DAYS_30_360 -> fraction.multiply(BigDecimal.valueOf(days)).divide(BigDecimal.valueOf(year()), MATH);
            case MONTHLY -> growth(12L * days, dayCount.year()).subtract(BigDecimal.ONE);
            case ANNUAL -> growth(days, dayCount.year()).subtract(BigDecimal.ONE);
        };
    }

    private BigInteger unscaled() {
        return fraction.scale() < 0 ? fraction.toBigIntegerExact() : fraction.unscaledValue();
    }

    private BigInteger whole() {
        return BigInteger.TEN.pow(Math.max(fraction.scale(), 0));
    }

    /** The effective annual rate in percent, as its convention publishes it. */
    public BigDecimal effectiveAnnualPct() {
        BigDecimal one = BigDecimal.ONE;
        BigDecimal annual = switch (convention) {
            case NOMINAL_12, DAYS_30_360 -> one.add(fraction.divide(BigDecimal.valueOf(12), PUBLISHED)).pow(12, PUBLISHED);
            case DAYS_30_365 -> power(one.add(fraction.multiply(BigDecimal.valueOf(30)).divide(BigDecimal.valueOf(365), MATH)), 73, 6);
            case MONTHLY -> one.add(fraction).pow(12, PUBLISHED);
            case ANNUAL -> one.add(fraction);
        };
        return annual.subtract(one).movePointRight(2).setScale(PUBLISHED_DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** The nominal annual rate in percent that costs the same a month: the figure by which rates of different kinds are compared. */
    public BigDecimal nominalAnnualPct() {
        BigDecimal annual = switch (convention) {
            case NOMINAL_12, DAYS_30_360 -> fraction;
            case DAYS_30_365 -> fraction.multiply(BigDecimal.valueOf(360)).divide(BigDecimal.valueOf(365), MATH);
            case MONTHLY -> fraction.multiply(BigDecimal.valueOf(12));
            case ANNUAL -> growth(1, 12).subtract(BigDecimal.ONE).multiply(BigDecimal.valueOf(12));
        };
        return annual.movePointRight(2).setScale(PUBLISHED_DECIMALS, RoundingMode.HALF_EVEN);
    }

    private BigDecimal growth(long numerator, long denominator) {
        long common = BigInteger.valueOf(numerator).gcd(BigInteger.valueOf(denominator)).longValueExact();
        return power(BigDecimal.ONE.add(fraction), Math.toIntExact(numerator / common), Math.toIntExact(denominator / common));
    }

    /** {@code base^(times/over)}: Newton's method, from a first guess of sixteen digits. */
    private static BigDecimal power(BigDecimal base, int times, int over) {
        BigDecimal raised = base.pow(times, MATH);
        if (over == 1) {
            return raised;
        }
        BigDecimal n = BigDecimal.valueOf(over);
        BigDecimal root = new BigDecimal(Math.exp(Math.log(base.doubleValue()) * times / over));
        for (int step = 0; step < NEWTON_STEPS; step++) {
            BigDecimal below = root.pow(over - 1, MATH);
            root = root.subtract(below.multiply(root).subtract(raised).divide(n.multiply(below), MATH), MATH);
        }
        return root;
    }
}
