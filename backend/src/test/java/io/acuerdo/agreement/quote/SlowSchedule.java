package io.acuerdo.agreement.quote;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The French method once more, straight from its definition and in plain decimals, so that engine and test do not share a mistake. */
final class SlowSchedule {

    private static final MathContext MATH = new MathContext(60, RoundingMode.HALF_EVEN);

    private SlowSchedule() {
    }

    /** "principal interest balance" of each row of a nominal rate, HALF_EVEN, without graces. */
    static List<String> french(long amount, BigDecimal pct, boolean byActualDays, int year, LocalDate accrual, LocalDate firstDue, int weeks, int count) {
        List<BigDecimal> rates = new ArrayList<>();
        LocalDate from = accrual;
        for (int i = 0; i < count; i++) {
            LocalDate due = weeks > 0 ? firstDue.plusWeeks((long) weeks * i) : firstDue.plusMonths(i);
            long days = byActualDays || weeks > 0 ? ChronoUnit.DAYS.between(from, due) : 30;
            rates.add(pct.multiply(BigDecimal.valueOf(days)).divide(BigDecimal.valueOf(100L * year), MATH));
            from = due;
        }
        BigDecimal worth = BigDecimal.ZERO;
        BigDecimal discount = BigDecimal.ONE;
        for (BigDecimal rate : rates) {
            discount = discount.divide(BigDecimal.ONE.add(rate), MATH);
            worth = worth.add(discount, MATH);
        }
        BigDecimal instalment = cents(BigDecimal.valueOf(amount).divide(worth, MATH));
        List<String> rows = new ArrayList<>();
        BigDecimal left = BigDecimal.valueOf(amount);
        for (int i = 0; i < count; i++) {
            BigDecimal interest = cents(left.multiply(rates.get(i), MATH));
            BigDecimal paid = i == count - 1 ? left : instalment.subtract(interest).min(left);
            left = left.subtract(paid);
            rows.add(paid + " " + interest + " " + left);
        }
        return rows;
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(0, RoundingMode.HALF_EVEN);
    }
}
