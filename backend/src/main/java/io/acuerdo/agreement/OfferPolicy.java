package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

import io.acuerdo.shared.Money;

/** Whether a proposal stays within an offer; each problem names what would be accepted. */
final class OfferPolicy {

    private OfferPolicy() {
    }

    /** @param asked for a holiday, the instalments are those that are skipped */
    static List<Problem> check(Wanted asked, Draft draft, OfferLimits limits) {
        var problems = new ArrayList<Problem>();
        DownPayment first = draft.downPayment();
        Money none = Money.zero(draft.terms().principal().currency().getCurrencyCode());
        Money amount = draft.terms().principal().plus(first == null ? none : first.amount());
        boolean givesTooMuch = asked.type().mayWaive() && draft.concession().haircutPct().compareTo(limits.maxHaircutPct()) > 0;
        if (givesTooMuch || asked.type() != AgreementType.HOLIDAY && amount.compareTo(limits.maxAmount()) > 0) {
            problems.add(new Problem("principal", "offerAmount", limits.minAmount(), limits.maxAmount()));
        }
        if (asked.installments() > limits.maxInstallments()) {
            problems.add(new Problem("installments", "offerInstallments", limits.maxInstallments()));
        }
        if (asked.type().setsARate() && limits.minRatePct() != null
                && asked.conditions().nominalPct(asked.ratePct()).compareTo(limits.minRatePct()) < 0) {
            problems.add(new Problem("rate", "offerRate", limits.minRatePct()));
        }
        if (asked.type().setsARate() && limits.maxRatePct() != null
                && asked.conditions().nominalPct(asked.ratePct()).compareTo(limits.maxRatePct()) > 0) {
            problems.add(new Problem("rate", "offerRateAtMost", limits.maxRatePct()));
        }
        var least = amount.times(limits.minDownPaymentPct().movePointLeft(2), RoundingMode.DOWN);
        if (least.isPositive() && (first == null || first.amount().compareTo(least) < 0)) {
            problems.add(new Problem("downPayment", "offerDownPayment", least, limits.minDownPaymentPct()));
        }
        return problems;
    }

    /** What is left of a payoff after the greatest haircut, rounded down to the currency's digits. */
    static BigDecimal least(BigDecimal payoff, BigDecimal haircutPct, int digits) {
        return payoff.subtract(payoff.multiply(haircutPct).movePointLeft(2)).setScale(digits, RoundingMode.DOWN);
    }
}
