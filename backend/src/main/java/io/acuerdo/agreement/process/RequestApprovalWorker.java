package io.acuerdo.agreement.process;

import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.ApprovingAgreement;
import io.acuerdo.agreement.process.AgreementProcess.Jobs;
import io.acuerdo.engine.JobLedger;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import org.springframework.stereotype.Component;

/** Notes who may approve, so that the waiting proposal is found by them. */
@Component
public class RequestApprovalWorker {

    private final ApprovingAgreement approvals;
    private final JobLedger ledger;

    RequestApprovalWorker(ApprovingAgreement approvals, JobLedger ledger) {
        this.approvals = approvals;
        this.ledger = ledger;
    }

    @JobWorker(type = Jobs.REQUEST_APPROVAL)
    public void handle(ActivatedJob job, @Variable String agreementId, @Variable String approverGroup) {
        ledger.once(job.getKey(), Void.class, () -> {
            approvals.requestApproval(AgreementId.of(agreementId), approverGroup);
            return null;
        });
    }
}
