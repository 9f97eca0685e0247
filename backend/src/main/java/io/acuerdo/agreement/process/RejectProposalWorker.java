package io.acuerdo.agreement.process;

import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.ApprovingAgreement;
import io.acuerdo.agreement.process.AgreementProcess.Jobs;
import io.acuerdo.engine.JobLedger;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import org.springframework.stereotype.Component;

/** Rejects in the name of the person who completed the task. */
@Component
public class RejectProposalWorker {

    private final ApprovingAgreement approvals;
    private final JobLedger ledger;

    RejectProposalWorker(ApprovingAgreement approvals, JobLedger ledger) {
        this.approvals = approvals;
        this.ledger = ledger;
    }

    @JobWorker(type = Jobs.REJECT_PROPOSAL)
    public void handle(ActivatedJob job, @Variable String agreementId, @Variable String completedBy, @Variable(optional = true) String reason) {
        ledger.once(job.getKey(), Void.class, () -> {
            approvals.reject(AgreementId.of(agreementId), completedBy, reason);
            return null;
        });
    }
}
