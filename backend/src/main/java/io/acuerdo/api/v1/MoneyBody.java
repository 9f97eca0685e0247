package io.acuerdo.api.v1;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;

import jakarta.validation.constraints.NotNull;

import io.acuerdo.api.http.ApiProblem;
import io.acuerdo.shared.Money;
import io.swagger.v3.oas.annotations.media.Schema;

/** An amount as a decimal text with its currency. */
@Schema(description = "An amount: plain decimal digits as a text, with the ISO 4217 currency.")
record MoneyBody(
        @Schema(description = "Plain decimal digits.", example = "1234.50") @NotNull String amount,
        @Schema(description = "ISO 4217 code.", example = "COP") @NotNull String currency) {

    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,13}(\\.\\d{1,4})?");

    static MoneyBody of(Money money) {
        return money == null ? null : new MoneyBody(plain(money), money.currency().getCurrencyCode());
    }

    /** Only the digits, for rows that share one currency. */
    static String plain(Money money) {
        return money == null ? null : money.amount().toPlainString();
    }

    /** The amount above zero that this says, or a problem that names what is wrong with it. */
    Money positive(String field) {
        var money = money(field);
        if (!money.isPositive()) {
            throw ApiProblem.badInput(field + ".amount", "is not above zero.");
        }
        return money;
    }

    Money money(String field) {
        if (amount == null || !PLAIN.matcher(amount).matches()) {
            throw ApiProblem.badInput(field + ".amount", "is not an amount such as 1234.50, of up to 13 digits before the point.");
        }
        var in = currencyOf(field);
        var value = new BigDecimal(amount).stripTrailingZeros();
        if (value.scale() > in.getDefaultFractionDigits()) {
            throw ApiProblem.badInput(field + ".amount", "has more decimals than " + in + " has.");
        }
        return new Money(value, in);
    }

    private Currency currencyOf(String field) {
        try {
            var known = Currency.getInstance(currency);
            if (known.getDefaultFractionDigits() >= 0) {
                return known;
            }
        } catch (IllegalArgumentException | NullPointerException unknown) {
            // told below
        }
        throw ApiProblem.badInput(field + ".currency", "is not an ISO 4217 currency such as COP.");
    }
}
