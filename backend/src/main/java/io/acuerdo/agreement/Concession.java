package io.acuerdo.agreement;

import java.math.BigDecimal;

import jakarta.persistence.Embeddable;

/** What the creditor gives up with a proposal, as {@link ProposalFacts} tells the table of authorities. */
@Embeddable
record Concession(BigDecimal haircutPct, BigDecimal npvLossPct, BigDecimal rateCutPct, int restructureCount) {
}
