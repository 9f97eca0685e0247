package io.acuerdo.agreement.process;

import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.ServicingAgreement;
import io.acuerdo.agreement.process.AgreementProcess.Jobs;
import io.acuerdo.engine.JobLedger;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import org.springframework.stereotype.Component;

/** Gives more days for the instalment that was missed. */
@Component
public class GrantTimeWorker {

    private final ServicingAgreement servicing;
    private final JobLedger ledger;

    GrantTimeWorker(ServicingAgreement servicing, JobLedger ledger) {
        this.servicing = servicing;
        this.ledger = ledger;
    }

    @JobWorker(type = Jobs.GRANT_TIME)
    public void handle(ActivatedJob job, @Variable String agreementId, @Variable int instalmentNumber, @Variable int extraDays) {
        ledger.once(job.getKey(), Void.class, () -> {
            servicing.grantTime(AgreementId.of(agreementId), instalmentNumber, extraDays);
            return null;
        });
    }
}
