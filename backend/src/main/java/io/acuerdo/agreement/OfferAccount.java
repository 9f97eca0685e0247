package io.acuerdo.agreement;

import java.math.BigDecimal;

/** An account that an offer may be about, with what was owed when it was given, in the offer's currency. */
public record OfferAccount(String externalId, String product, BigDecimal pastDue, BigDecimal payoff) {
}
