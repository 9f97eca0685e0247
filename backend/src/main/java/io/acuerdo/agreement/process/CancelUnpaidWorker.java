package io.acuerdo.agreement.process;

import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.AwaitingDownPayment;
import io.acuerdo.agreement.process.AgreementProcess.Jobs;
import io.acuerdo.engine.JobLedger;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import org.springframework.stereotype.Component;

/** Ends an accepted agreement whose down payment did not come. */
@Component
public class CancelUnpaidWorker {

    private final AwaitingDownPayment awaiting;
    private final JobLedger ledger;

    CancelUnpaidWorker(AwaitingDownPayment awaiting, JobLedger ledger) {
        this.awaiting = awaiting;
        this.ledger = ledger;
    }

    @JobWorker(type = Jobs.CANCEL_UNPAID)
    public void handle(ActivatedJob job, @Variable String agreementId) {
        ledger.once(job.getKey(), Void.class, () -> {
            awaiting.cancelUnpaid(AgreementId.of(agreementId));
            return null;
        });
    }
}
