package io.acuerdo.portfolio;

import java.time.ZoneId;

/** One creditor, one country, one currency. Days begin and end in {@code zone}. */
public record PortfolioDetails(String name, String creditor, String country, String currency, ZoneId zone) {
}
