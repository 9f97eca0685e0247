package io.acuerdo.portfolio;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

import io.acuerdo.shared.Money;

/** The French method straight from its formula, row by row, to hold the file's derivation against. */
final class FrenchSchedule {

    private FrenchSchedule() {
    }

    static Money instalment(Money principal, BigDecimal monthly, int months) {
        BigDecimal growth = BigDecimal.ONE.add(monthly).pow(months, MathContext.DECIMAL128);
        return principal.times(monthly.multiply(growth).divide(growth.subtract(BigDecimal.ONE), MathContext.DECIMAL128), RoundingMode.HALF_EVEN);
    }

    static Money balanceAfter(Money principal, BigDecimal monthly, Money instalment, int paid) {
        Money balance = principal;
        for (int number = 1; number <= paid; number++) {
            balance = balance.minus(instalment.minus(balance.times(monthly, RoundingMode.HALF_EVEN)));
        }
        return balance;
    }
}
