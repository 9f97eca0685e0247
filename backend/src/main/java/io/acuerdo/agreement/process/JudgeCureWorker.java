package io.acuerdo.agreement.process;

import java.util.Map;

import io.acuerdo.agreement.CureOutcome;
import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.BreachingAgreement;
import io.acuerdo.agreement.process.AgreementProcess.Jobs;
import io.acuerdo.agreement.process.AgreementProcess.Variables;
import io.acuerdo.engine.JobLedger;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import org.springframework.stereotype.Component;

/** Asks whether a noticed breach is cured. */
@Component
public class JudgeCureWorker {

    private final BreachingAgreement breaching;
    private final JobLedger ledger;

    JudgeCureWorker(BreachingAgreement breaching, JobLedger ledger) {
        this.breaching = breaching;
        this.ledger = ledger;
    }

    @JobWorker(type = Jobs.JUDGE_CURE)
    public Map<String, Object> handle(ActivatedJob job, @Variable String agreementId) {
        return Map.of(Variables.CURE_OUTCOME, ledger.once(job.getKey(), CureOutcome.class, () -> breaching.judgeCure(AgreementId.of(agreementId))));
    }
}
