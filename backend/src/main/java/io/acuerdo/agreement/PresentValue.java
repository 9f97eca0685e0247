package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What money on a later day is worth today: divided by (1 + r) to the power of days ÷ 365, r being an effective annual rate in percent. Exact to
 * 40 digits, never floating point; rounded only where somebody makes an amount of it.
 */
final class PresentValue {

    static final int DAYS_OF_A_YEAR = 365;
    private static final MathContext PRECISE = new MathContext(40, RoundingMode.HALF_EVEN);
    private static final BigDecimal ENOUGH = new BigDecimal("1E-38");
    private static final int MOST_STEPS = 200;

    private final LocalDate today;
    private final BigDecimal growthOfADay;

    /** @param annualPct effective annual rate in percent, not negative */
    PresentValue(LocalDate today, BigDecimal annualPct) {
        if (annualPct.signum() < 0) {
            throw new IllegalArgumentException("A rate of " + annualPct + " % does not discount");
        }
        this.today = today;
        this.growthOfADay = dailyGrowth(BigDecimal.ONE.add(annualPct.movePointLeft(2)));
    }

    /** Money that is due today or was due before is worth its amount. */
    BigDecimal of(BigDecimal amount, LocalDate on) {
        long days = ChronoUnit.DAYS.between(today, on);
        return days <= 0 ? amount : amount.divide(growthOfADay.pow((int) days, PRECISE), PRECISE);
    }

    /** The 365th root by Newton's method from above: the power is convex, so every step comes nearer and none overshoots. */
    private static BigDecimal dailyGrowth(BigDecimal yearly) {
        BigDecimal count = BigDecimal.valueOf(DAYS_OF_A_YEAR);
        BigDecimal root = BigDecimal.ONE.add(yearly.subtract(BigDecimal.ONE).divide(count, PRECISE));
        for (int step = 0; step < MOST_STEPS; step++) {
            BigDecimal power = root.pow(DAYS_OF_A_YEAR - 1, PRECISE);
            BigDecimal back = power.multiply(root, PRECISE).subtract(yearly).divide(power.multiply(count, PRECISE), PRECISE);
            root = root.subtract(back, PRECISE);
            if (back.abs().compareTo(ENOUGH) < 0) {
                break;
            }
        }
        return root;
    }
}
