package io.acuerdo.agreement;

import java.math.BigDecimal;

import io.acuerdo.shared.Money;

/**
 * What the delegation of authority looks at. Percentages are of the payoff: {@code haircutPct} is what is given up of it, {@code npvLossPct}
 * what the offer is worth less than waiting ({@link NpvParts}), 0 when it is worth more. {@code rateCutPct} is in percentage points, 0 where today's
 * rate is not known. {@code withinOffer} says that the terms lie within an offer the debtor was given.
 */
public record ProposalFacts(Money amount, BigDecimal haircutPct, BigDecimal npvLossPct, BigDecimal rateCutPct, int termMonths, int restructureCount,
                            AgreementType type, boolean withinOffer) {
}
