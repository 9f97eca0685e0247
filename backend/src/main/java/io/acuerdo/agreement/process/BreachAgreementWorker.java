package io.acuerdo.agreement.process;

import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.BreachingAgreement;
import io.acuerdo.agreement.process.AgreementProcess.Jobs;
import io.acuerdo.engine.JobLedger;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import org.springframework.stereotype.Component;

/** Ends an agreement that was not kept, in the name of the person who decided so; of nobody when a rule did. */
@Component
public class BreachAgreementWorker {

    private final BreachingAgreement breaching;
    private final JobLedger ledger;

    BreachAgreementWorker(BreachingAgreement breaching, JobLedger ledger) {
        this.breaching = breaching;
        this.ledger = ledger;
    }

    @JobWorker(type = Jobs.BREACH_AGREEMENT)
    public void handle(ActivatedJob job, @Variable String agreementId, @Variable(optional = true) String completedBy,
                       @Variable(optional = true) String note) {
        ledger.once(job.getKey(), Void.class, () -> {
            breaching.breach(AgreementId.of(agreementId), note, completedBy);
            return null;
        });
    }
}
