package io.acuerdo.agreement.process;

import static java.util.Map.entry;

import java.util.Map;

import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.ApprovingAgreement;
import io.acuerdo.agreement.process.AgreementProcess.Jobs;
import io.acuerdo.agreement.process.AgreementProcess.Variables;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.springframework.stereotype.Component;

/** Gathers what the table of authorities looks at. */
@Component
public class AssessProposalWorker {

    private final ApprovingAgreement approvals;

    AssessProposalWorker(ApprovingAgreement approvals) {
        this.approvals = approvals;
    }

    @JobWorker(type = Jobs.ASSESS_PROPOSAL)
    public Map<String, Object> handle(@Variable String agreementId) {
        var proposal = approvals.assess(AgreementId.of(agreementId));
        var facts = proposal.facts();
        return Map.ofEntries(entry(Variables.AMOUNT, facts.amount().amount()), entry(Variables.CURRENCY, facts.amount().currency().getCurrencyCode()),
                entry(Variables.HAIRCUT_PCT, facts.haircutPct()), entry(Variables.NPV_LOSS_PCT, facts.npvLossPct()),
                entry(Variables.RATE_CUT_PCT, facts.rateCutPct()), entry(Variables.TERM_MONTHS, facts.termMonths()),
                entry(Variables.RESTRUCTURE_COUNT, facts.restructureCount()), entry(Variables.TYPE, facts.type().name()),
                entry(Variables.WITHIN_OFFER, facts.withinOffer()), entry(Variables.MAKER, proposal.maker()));
    }
}
