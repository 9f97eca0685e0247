package io.acuerdo.agreement.process;

import static java.util.Map.entry;

import java.util.Map;

import io.acuerdo.agreement.ProposalFacts;
import io.acuerdo.agreement.process.AgreementProcess.Variables;

/** What the table of authorities is asked with, by the process and beside it. */
final class ProposalVariables {

    private ProposalVariables() {
    }

    static Map<String, Object> of(ProposalFacts facts) {
        return Map.ofEntries(entry(Variables.AMOUNT, facts.amount().amount()), entry(Variables.CURRENCY, facts.amount().currency().getCurrencyCode()),
                entry(Variables.HAIRCUT_PCT, facts.haircutPct()), entry(Variables.NPV_LOSS_PCT, facts.npvLossPct()),
                entry(Variables.RATE_CUT_PCT, facts.rateCutPct()), entry(Variables.TERM_MONTHS, facts.termMonths()),
                entry(Variables.RESTRUCTURE_COUNT, facts.restructureCount()), entry(Variables.TYPE, facts.type().name()),
                entry(Variables.WITHIN_OFFER, facts.withinOffer()));
    }
}
