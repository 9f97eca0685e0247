package io.acuerdo.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * An amount in one currency, kept at the currency's own number of decimals (COP and CLP by ISO 4217). Adding two currencies is a bug and
 * throws {@link IllegalArgumentException}.
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    /** ISO 4217 gives this currency cents that nobody uses. */
    private static final Set<String> WITHOUT_CENTS = Set.of("COP");

    public Money {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
        amount = amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_EVEN);
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    public static Money of(BigDecimal amount, String currency) {
        return new Money(amount, Currency.getInstance(currency));
    }

    public static Money zero(String currency) {
        return of(BigDecimal.ZERO, currency);
    }

    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    public Money times(BigDecimal factor, RoundingMode rounding) {
        return new Money(amount.multiply(factor).setScale(currency.getDefaultFractionDigits(), rounding), currency);
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(sameCurrency(other).amount);
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot mix " + currency + " and " + other.currency);
        }
        return other;
    }

    /**
     * As people of this locale write it, such as {@code 1.234,50 USD}. Cents that nobody uses are left out, unless there are some.
     */
    public String format(Locale locale) {
        int digits = WITHOUT_CENTS.contains(currency.getCurrencyCode()) ? 0 : currency.getDefaultFractionDigits();
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        int needed = Math.max(digits, amount.stripTrailingZeros().scale());
        // Cents come as cents, or not at all: 1.250,50 and never 1.250,5.
        int shown = needed > 0 ? Math.max(needed, currency.getDefaultFractionDigits()) : 0;
        format.setMinimumFractionDigits(shown);
        format.setMaximumFractionDigits(shown);
        return format.format(amount) + "\u00a0" + currency.getCurrencyCode();
    }

    /** For logs and machines, such as {@code 1234.50 USD}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }
}
