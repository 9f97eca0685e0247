package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What is not approved together with others, but looked at by itself: much is given up, it is not the first restructure, it loses against waiting, or the
 * amount is above the low band of the table of authorities. Percentages are of the payoff.
 */
final class UnusualPolicy {

    static final BigDecimal MOST_HAIRCUT_PCT = new BigDecimal("20");
    static final BigDecimal MOST_NPV_LOSS_PCT = new BigDecimal("10");
    private static final List<String> USUAL_BANDS = List.of("SMALL", "LOW");

    private UnusualPolicy() {
    }

    /** @param amountBand null where the table does not say: that is unusual too */
    static List<Problem> reasons(ProposalFacts facts, String amountBand) {
        var reasons = new ArrayList<Problem>();
        if (facts.haircutPct().compareTo(MOST_HAIRCUT_PCT) > 0) {
            reasons.add(new Problem("haircutPct", "unusual.haircut", facts.haircutPct(), MOST_HAIRCUT_PCT));
        }
        if (facts.npvLossPct().compareTo(MOST_NPV_LOSS_PCT) > 0) {
            reasons.add(new Problem("npvLossPct", "unusual.npvLoss", facts.npvLossPct(), MOST_NPV_LOSS_PCT));
        }
        if (facts.restructureCount() >= 1) {
            reasons.add(new Problem("restructureCount", "unusual.restructured", facts.restructureCount()));
        }
        if (amountBand == null || !USUAL_BANDS.contains(amountBand)) {
            reasons.add(new Problem("amount", "unusual.amount", facts.amount()));
        }
        return reasons;
    }
}
