package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;

import io.acuerdo.shared.Money;
import io.acuerdo.shared.Percentage;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/** What the creditor gives up with a proposal, as {@link ProposalFacts} tells the table of authorities. Proposals of earlier versions have no {@code value}. */
@Embeddable
record Concession(BigDecimal haircutPct, BigDecimal npvLossPct, BigDecimal rateCutPct, int restructureCount, @Embedded OfferValue value) {

    /** Rates are nominal annual ones in percent; where one of them is null no cut is known. */
    static Concession of(Money payoff, BigDecimal todayRatePct, Money principal, BigDecimal ratePct, OfferValue value, int restructureCount) {
        BigDecimal rateCut = todayRatePct == null || ratePct == null ? BigDecimal.ZERO : todayRatePct.subtract(ratePct).max(BigDecimal.ZERO);
        return new Concession(given(payoff, principal), value.lossPct(payoff), rateCut.setScale(4, RoundingMode.HALF_EVEN), restructureCount, value);
    }

    private static BigDecimal given(Money payoff, Money instead) {
        return Percentage.ofPart(payoff.minus(instead), payoff).value().max(BigDecimal.ZERO).setScale(2, RoundingMode.HALF_EVEN);
    }

    /** Null for a proposal of an earlier version. */
    NpvParts npv(String currency) {
        return value == null ? null : value.read(currency);
    }
}
