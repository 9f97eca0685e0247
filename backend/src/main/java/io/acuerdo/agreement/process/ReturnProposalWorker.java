package io.acuerdo.agreement.process;

import java.util.Map;

import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.ApprovingAgreement;
import io.acuerdo.agreement.RefinancingTerms;
import io.acuerdo.agreement.process.AgreementProcess.Jobs;
import io.acuerdo.agreement.process.AgreementProcess.Variables;
import io.acuerdo.engine.JobLedger;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import org.springframework.stereotype.Component;

/** Gives a proposal back to whoever made it, with its terms for the form. */
@Component
public class ReturnProposalWorker {

    private final ApprovingAgreement approvals;
    private final JobLedger ledger;

    ReturnProposalWorker(ApprovingAgreement approvals, JobLedger ledger) {
        this.approvals = approvals;
        this.ledger = ledger;
    }

    @JobWorker(type = Jobs.RETURN_PROPOSAL)
    public Map<String, Object> handle(ActivatedJob job, @Variable String agreementId, @Variable String completedBy, @Variable(optional = true) String reason) {
        var terms = ledger.once(job.getKey(), RefinancingTerms.class, () -> approvals.returnToMaker(AgreementId.of(agreementId), completedBy, reason));
        return Map.of(Variables.PRINCIPAL, terms.principal().amount(), Variables.RATE, terms.ratePct(), Variables.INSTALLMENTS, terms.installments(),
                Variables.FIRST_DUE_ON, terms.firstDueOn().toString());
    }
}
