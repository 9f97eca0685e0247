package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Whether a proposal stays within an offer; each problem names what would be accepted. */
final class OfferPolicy {

    private OfferPolicy() {
    }

    /** @param asked for a holiday, the instalments are those that are skipped */
    static List<Problem> check(Wanted asked, Draft draft, OfferLimits limits) {
        var problems = new ArrayList<Problem>();
        var principal = draft.terms().principal();
        if (asked.type() != AgreementType.HOLIDAY && (principal.compareTo(limits.minAmount()) < 0 || principal.compareTo(limits.maxAmount()) > 0)) {
            problems.add(new Problem("principal", "offerAmount", limits.minAmount(), limits.maxAmount()));
        }
        if (asked.installments() > limits.maxInstallments()) {
            problems.add(new Problem("installments", "offerInstallments", limits.maxInstallments()));
        }
        if (asked.type().setsARate() && limits.minRatePct() != null
                && asked.conditions().nominalPct(asked.ratePct()).compareTo(limits.minRatePct()) < 0) {
            problems.add(new Problem("rate", "offerRate", limits.minRatePct()));
        }
        return problems;
    }

    /** What is left of a payoff after the greatest haircut, rounded down to the currency's digits. */
    static BigDecimal least(BigDecimal payoff, BigDecimal haircutPct, int digits) {
        return payoff.subtract(payoff.multiply(haircutPct).movePointLeft(2)).setScale(digits, RoundingMode.DOWN);
    }
}
