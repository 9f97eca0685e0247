package io.acuerdo.agreement.process;

import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.ApprovingAgreement;
import io.acuerdo.agreement.process.AgreementProcess.Jobs;
import io.acuerdo.engine.JobLedger;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import org.springframework.stereotype.Component;

/** Ends an agreement that nobody accepted in time. */
@Component
public class ExpireAgreementWorker {

    private final ApprovingAgreement approvals;
    private final JobLedger ledger;

    ExpireAgreementWorker(ApprovingAgreement approvals, JobLedger ledger) {
        this.approvals = approvals;
        this.ledger = ledger;
    }

    @JobWorker(type = Jobs.EXPIRE_AGREEMENT)
    public void handle(ActivatedJob job, @Variable String agreementId) {
        ledger.once(job.getKey(), Void.class, () -> {
            approvals.expire(AgreementId.of(agreementId));
            return null;
        });
    }
}
