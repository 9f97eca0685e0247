package io.acuerdo.agreement.process;

import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.DecidingProposal;
import io.acuerdo.agreement.process.AgreementProcess.Jobs;
import io.acuerdo.engine.JobLedger;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import org.springframework.stereotype.Component;

/** Hands an approval that waited too long to the next authority. */
@Component
public class EscalateApprovalWorker {

    private final DecidingProposal deciding;
    private final JobLedger ledger;

    EscalateApprovalWorker(DecidingProposal deciding, JobLedger ledger) {
        this.deciding = deciding;
        this.ledger = ledger;
    }

    @JobWorker(type = Jobs.ESCALATE_APPROVAL)
    public void handle(ActivatedJob job, @Variable String agreementId) {
        ledger.once(job.getKey(), Void.class, () -> {
            deciding.escalate(AgreementId.of(agreementId));
            return null;
        });
    }
}
