package io.acuerdo.agreement.process;

import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.ServicingAgreement;
import io.acuerdo.agreement.process.AgreementProcess.Jobs;
import io.acuerdo.engine.JobLedger;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import org.springframework.stereotype.Component;

/** Ends an agreement of which every instalment is paid. */
@Component
public class CompleteAgreementWorker {

    private final ServicingAgreement servicing;
    private final JobLedger ledger;

    CompleteAgreementWorker(ServicingAgreement servicing, JobLedger ledger) {
        this.servicing = servicing;
        this.ledger = ledger;
    }

    @JobWorker(type = Jobs.COMPLETE_AGREEMENT)
    public void handle(ActivatedJob job, @Variable String agreementId) {
        ledger.once(job.getKey(), Void.class, () -> {
            servicing.complete(AgreementId.of(agreementId));
            return null;
        });
    }
}
