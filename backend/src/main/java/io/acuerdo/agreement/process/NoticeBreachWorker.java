package io.acuerdo.agreement.process;

import java.util.Map;

import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.BreachingAgreement;
import io.acuerdo.agreement.process.AgreementProcess.Jobs;
import io.acuerdo.agreement.process.AgreementProcess.Variables;
import io.acuerdo.engine.JobLedger;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import org.springframework.stereotype.Component;

/** Notices a breach, in the name of the person who decided so; of nobody when a rule did. */
@Component
public class NoticeBreachWorker {

    private final BreachingAgreement breaching;
    private final JobLedger ledger;

    NoticeBreachWorker(BreachingAgreement breaching, JobLedger ledger) {
        this.breaching = breaching;
        this.ledger = ledger;
    }

    @JobWorker(type = Jobs.NOTICE_BREACH)
    public Map<String, Object> handle(ActivatedJob job, @Variable String agreementId, @Variable(optional = true) String completedBy) {
        return Map.of(Variables.CURE_UNTIL, ledger.once(job.getKey(), String.class,
                () -> breaching.notice(AgreementId.of(agreementId), completedBy).toString()));
    }
}
