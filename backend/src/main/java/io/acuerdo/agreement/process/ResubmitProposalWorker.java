package io.acuerdo.agreement.process;

import java.util.HashMap;
import java.util.Map;

import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.ApprovingAgreement;
import io.acuerdo.agreement.ProposalResult;
import io.acuerdo.agreement.RevisedTerms;
import io.acuerdo.agreement.process.AgreementProcess.Jobs;
import io.acuerdo.agreement.process.AgreementProcess.Variables;
import io.acuerdo.engine.JobLedger;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import org.springframework.stereotype.Component;

/** Sends a returned proposal in again; a refusal goes back to the form. */
@Component
public class ResubmitProposalWorker {

    private final ApprovingAgreement approvals;
    private final JobLedger ledger;

    ResubmitProposalWorker(ApprovingAgreement approvals, JobLedger ledger) {
        this.approvals = approvals;
        this.ledger = ledger;
    }

    @JobWorker(type = Jobs.RESUBMIT_PROPOSAL, fetchVariables = {Variables.PRINCIPAL, Variables.RATE, Variables.INSTALLMENTS, Variables.FIRST_DUE_ON,
            Variables.DOWN_PAYMENT, Variables.DOWN_PAYMENT_DUE_ON})
    public Map<String, Object> handle(ActivatedJob job, @Variable String agreementId, @Variable String completedBy) {
        RevisedTerms revised = Revision.read(job.getVariablesAsMap()).orElseThrow(() -> new IllegalStateException("The form gave terms that cannot be read"));
        String refusal = ledger.once(job.getKey(), String.class, () -> resubmit(AgreementId.of(agreementId), completedBy, revised));
        var answer = new HashMap<String, Object>();
        answer.put(Variables.RESUBMITTED, refusal == null);
        answer.put(Variables.REFUSAL, refusal);
        return answer;
    }

    private String resubmit(AgreementId id, String by, RevisedTerms revised) {
        return switch (approvals.resubmit(id, revised, by)) {
            case ProposalResult.Proposed proposed -> null;
            case ProposalResult.Refused refused -> refused.reason();
        };
    }
}
