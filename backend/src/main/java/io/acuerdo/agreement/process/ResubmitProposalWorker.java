package io.acuerdo.agreement.process;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.ApprovingAgreement;
import io.acuerdo.agreement.ProposalResult;
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

    @JobWorker(type = Jobs.RESUBMIT_PROPOSAL)
    public Map<String, Object> handle(ActivatedJob job, @Variable String agreementId, @Variable String completedBy, @Variable BigDecimal principal,
                                      @Variable BigDecimal rate, @Variable int installments, @Variable String firstDueOn) {
        var revision = new Revision(principal, rate, installments, firstDueOn);
        String refusal = ledger.once(job.getKey(), String.class, () -> resubmit(AgreementId.of(agreementId), completedBy, revision));
        var answer = new HashMap<String, Object>();
        answer.put(Variables.RESUBMITTED, refusal == null);
        answer.put(Variables.REFUSAL, refusal);
        return answer;
    }

    private String resubmit(AgreementId id, String by, Revision revision) {
        return switch (approvals.resubmit(id, revision.terms(), by)) {
            case ProposalResult.Proposed proposed -> null;
            case ProposalResult.Refused refused -> refused.reason();
        };
    }
}
