package io.acuerdo.portfolio;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;

/** A portfolio as the tables know it. */
record PortfolioRow(int id, String name, String creditor, String country, String currency, ZoneId zone) {

    int digits() {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }

    LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(zone));
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    PortfolioDetails details() {
        return new PortfolioDetails(name, creditor, country, currency, zone);
    }
}
