package io.acuerdo.agreement.process;

import java.util.Map;

import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.ApprovalRequest;
import io.acuerdo.agreement.ApprovingAgreement;
import io.acuerdo.agreement.process.AgreementProcess.Jobs;
import io.acuerdo.agreement.process.AgreementProcess.Variables;
import io.acuerdo.engine.JobLedger;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import org.springframework.stereotype.Component;

/** Lays a proposal before who may approve; says who that is and how long they have. */
@Component
public class RequestApprovalWorker {

    private final ApprovingAgreement approvals;
    private final JobLedger ledger;

    RequestApprovalWorker(ApprovingAgreement approvals, JobLedger ledger) {
        this.approvals = approvals;
        this.ledger = ledger;
    }

    @JobWorker(type = Jobs.REQUEST_APPROVAL)
    public Map<String, Object> handle(ActivatedJob job, @Variable String agreementId, @Variable String approverGroup) {
        var request = ledger.once(job.getKey(), ApprovalRequest.class, () -> approvals.requestApproval(AgreementId.of(agreementId), approverGroup));
        return Map.of(Variables.APPROVER_GROUP, request.approverGroup(), Variables.DECIDE_UNTIL, request.decideUntil().toString());
    }
}
