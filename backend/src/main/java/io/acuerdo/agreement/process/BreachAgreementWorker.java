package io.acuerdo.agreement.process;

import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.ServicingAgreement;
import io.acuerdo.agreement.process.AgreementProcess.Jobs;
import io.acuerdo.engine.JobLedger;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import org.springframework.stereotype.Component;

/** Ends an agreement that was not kept, in the name of the person who decided so. */
@Component
public class BreachAgreementWorker {

    private final ServicingAgreement servicing;
    private final JobLedger ledger;

    BreachAgreementWorker(ServicingAgreement servicing, JobLedger ledger) {
        this.servicing = servicing;
        this.ledger = ledger;
    }

    @JobWorker(type = Jobs.BREACH_AGREEMENT)
    public void handle(ActivatedJob job, @Variable String agreementId, @Variable String completedBy, @Variable(optional = true) String note) {
        ledger.once(job.getKey(), Void.class, () -> {
            servicing.breach(AgreementId.of(agreementId), note, completedBy);
            return null;
        });
    }
}
