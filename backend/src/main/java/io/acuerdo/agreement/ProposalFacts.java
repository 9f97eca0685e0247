package io.acuerdo.agreement;

import java.math.BigDecimal;

import io.acuerdo.shared.Money;

/**
 * What the delegation of authority looks at. Percentages are of the payoff: {@code haircutPct} is what is given up of it, {@code npvLossPct}
 * what the new flows lose of it at today's rate. {@code rateCutPct} is in percentage points, 0 where today's rate is not known.
 */
public record ProposalFacts(Money amount, BigDecimal haircutPct, BigDecimal npvLossPct, BigDecimal rateCutPct, int termMonths, int restructureCount) {
}
