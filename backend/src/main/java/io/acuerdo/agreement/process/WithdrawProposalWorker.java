package io.acuerdo.agreement.process;

import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.ApprovingAgreement;
import io.acuerdo.agreement.process.AgreementProcess.Jobs;
import io.acuerdo.engine.JobLedger;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import org.springframework.stereotype.Component;

/** Withdraws a returned proposal. */
@Component
public class WithdrawProposalWorker {

    private final ApprovingAgreement approvals;
    private final JobLedger ledger;

    WithdrawProposalWorker(ApprovingAgreement approvals, JobLedger ledger) {
        this.approvals = approvals;
        this.ledger = ledger;
    }

    @JobWorker(type = Jobs.WITHDRAW_PROPOSAL)
    public void handle(ActivatedJob job, @Variable String agreementId, @Variable String completedBy) {
        ledger.once(job.getKey(), Void.class, () -> {
            approvals.withdraw(AgreementId.of(agreementId), completedBy);
            return null;
        });
    }
}
