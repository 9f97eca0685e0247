package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/**
 * The highest effective annual rate, in percent, that may be agreed in a country from one day to another, both included, and who says so.
 *
 * @param currency of the loans it is for, by its ISO code; null is for all
 */
public record UsuryCap(String country, String currency, LocalDate from, LocalDate until, BigDecimal teaPct, String citation) {

    boolean rules(String inCountry, Currency in, LocalDate day) {
        return isFor(inCountry, in) && !day.isBefore(from) && !day.isAfter(until);
    }

    boolean ruledBefore(String inCountry, Currency in, LocalDate day) {
        return isFor(inCountry, in) && until.isBefore(day);
    }

    private boolean isFor(String inCountry, Currency in) {
        return country.equals(inCountry) && (currency == null || currency.equals(in.getCurrencyCode()));
    }
}
