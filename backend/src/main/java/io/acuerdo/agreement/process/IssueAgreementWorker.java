package io.acuerdo.agreement.process;

import java.util.Map;

import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.ApprovingAgreement;
import io.acuerdo.agreement.process.AgreementProcess.Jobs;
import io.acuerdo.agreement.process.AgreementProcess.Variables;
import io.acuerdo.engine.JobLedger;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import org.springframework.stereotype.Component;

/** Approves in the name of who decided, by the record. */
@Component
public class IssueAgreementWorker {

    private final ApprovingAgreement approvals;
    private final JobLedger ledger;

    IssueAgreementWorker(ApprovingAgreement approvals, JobLedger ledger) {
        this.approvals = approvals;
        this.ledger = ledger;
    }

    @JobWorker(type = Jobs.ISSUE_AGREEMENT)
    public Map<String, Object> handle(ActivatedJob job, @Variable String agreementId, @Variable(optional = true) String completedBy) {
        return Map.of(Variables.ACCEPT_UNTIL, ledger.once(job.getKey(), String.class,
                () -> approvals.issue(AgreementId.of(agreementId), completedBy).toString()));
    }
}
