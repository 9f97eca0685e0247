package io.acuerdo.shared;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The French method: every instalment is the same, interest is that of the balance, monthly by 30/360. Each row is rounded to the currency's
 * decimals as it is made, and the last instalment takes the rounding rest. {@code monthlyRate} is a fraction: 12 % a year is 0.01.
 */
public final class FrenchSchedule {

    private static final MathContext PRECISE = new MathContext(40, RoundingMode.HALF_EVEN);

    private FrenchSchedule() {
    }

    /** One instalment and the balance that is left after it. */
    public record Row(int number, LocalDate dueOn, Money principal, Money interest, Money payment, Money balance) {
    }

    public static List<Row> rows(Money principal, BigDecimal monthlyRate, int installments, LocalDate firstDueOn, RoundingMode rounding) {
        return rows(principal, monthlyRate, installments, firstDueOn, rounding, instalment(principal, monthlyRate, installments, rounding));
    }

    /** The same with an instalment that was fixed before, such as one rounded up to a whole unit. */
    public static List<Row> rows(Money principal, BigDecimal monthlyRate, int installments, LocalDate firstDueOn, RoundingMode rounding,
            Money instalment) {
        List<Row> rows = new ArrayList<>(installments);
        Money balance = principal;
        for (int number = 1; number <= installments; number++) {
            Money interest = balance.times(monthlyRate, rounding);
            Money repaid = number == installments ? balance : instalment.minus(interest).min(balance);
            balance = balance.minus(repaid);
            rows.add(new Row(number, firstDueOn.plusMonths(number - 1L), repaid, interest, repaid.plus(interest), balance));
        }
        return rows;
    }

    public static Money instalment(Money principal, BigDecimal monthlyRate, int installments, RoundingMode rounding) {
        return principal.times(factor(monthlyRate, installments), rounding);
    }

    /** What one unit of principal costs every month. */
    public static BigDecimal factor(BigDecimal monthlyRate, int installments) {
        if (installments < 1) {
            throw new IllegalArgumentException("A schedule has at least one instalment, not " + installments);
        }
        if (monthlyRate.signum() == 0) {
            return BigDecimal.ONE.divide(BigDecimal.valueOf(installments), PRECISE);
        }
        BigDecimal growth = BigDecimal.ONE.add(monthlyRate).pow(installments, PRECISE);
        return monthlyRate.multiply(growth).divide(growth.subtract(BigDecimal.ONE), PRECISE);
    }

    /** What is still owed after {@code paid} of the instalments. */
    public static Money balanceAfter(Money principal, BigDecimal monthlyRate, Money instalment, int paid, RoundingMode rounding) {
        Money balance = principal;
        for (int number = 1; number <= paid; number++) {
            balance = balance.minus(instalment.minus(balance.times(monthlyRate, rounding)).min(balance));
        }
        return balance;
    }
}
