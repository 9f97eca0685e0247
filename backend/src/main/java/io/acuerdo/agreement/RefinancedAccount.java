package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/** An account that an agreement replaces, with its balances as they were at the proposal. Amounts are in the agreement's currency. */
@Embeddable
record RefinancedAccount(UUID accountId, String externalId, String product, BigDecimal pastDue, BigDecimal outstanding, BigDecimal payoff, Instant asOf) {
}
