package io.acuerdo.agreement.process;

import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.ServicingAgreement;
import io.acuerdo.agreement.process.AgreementProcess.Jobs;
import io.acuerdo.engine.JobLedger;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import org.springframework.stereotype.Component;

/** Puts an accepted agreement in force. */
@Component
public class ActivateAgreementWorker {

    private final ServicingAgreement servicing;
    private final JobLedger ledger;

    ActivateAgreementWorker(ServicingAgreement servicing, JobLedger ledger) {
        this.servicing = servicing;
        this.ledger = ledger;
    }

    @JobWorker(type = Jobs.ACTIVATE_AGREEMENT)
    public void handle(ActivatedJob job, @Variable String agreementId) {
        ledger.once(job.getKey(), Void.class, () -> {
            servicing.activate(AgreementId.of(agreementId));
            return null;
        });
    }
}
