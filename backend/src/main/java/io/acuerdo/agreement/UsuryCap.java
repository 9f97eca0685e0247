package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The highest effective annual rate, in percent, that may be agreed in a country from one day to another, both included, and who says so. */
public record UsuryCap(String country, LocalDate from, LocalDate until, BigDecimal teaPct, String citation) {

    boolean rules(String inCountry, LocalDate day) {
        return country.equals(inCountry) && !day.isBefore(from) && !day.isAfter(until);
    }
}
