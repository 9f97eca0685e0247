package io.acuerdo.agreement.process;

import java.util.Map;

import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.InstalmentOutcome;
import io.acuerdo.agreement.ServicingAgreement;
import io.acuerdo.agreement.process.AgreementProcess.Jobs;
import io.acuerdo.agreement.process.AgreementProcess.Variables;
import io.acuerdo.engine.JobLedger;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import org.springframework.stereotype.Component;

/** Asks how the watched instalment stands. */
@Component
public class JudgeInstalmentWorker {

    private final ServicingAgreement servicing;
    private final JobLedger ledger;

    JudgeInstalmentWorker(ServicingAgreement servicing, JobLedger ledger) {
        this.servicing = servicing;
        this.ledger = ledger;
    }

    @JobWorker(type = Jobs.JUDGE_INSTALMENT)
    public Map<String, Object> handle(ActivatedJob job, @Variable String agreementId, @Variable int instalmentNumber) {
        return Map.of(Variables.INSTALMENT_OUTCOME, ledger.once(job.getKey(), InstalmentOutcome.class,
                () -> servicing.judge(AgreementId.of(agreementId), instalmentNumber)));
    }
}
