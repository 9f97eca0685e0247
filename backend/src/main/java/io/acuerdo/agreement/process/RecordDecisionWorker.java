package io.acuerdo.agreement.process;

import java.util.Map;

import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.ApprovalOutcome;
import io.acuerdo.agreement.DecidingProposal;
import io.acuerdo.agreement.process.AgreementProcess.Jobs;
import io.acuerdo.agreement.process.AgreementProcess.Variables;
import io.acuerdo.engine.JobLedger;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import org.springframework.stereotype.Component;

/** Takes what a person said about a proposal; answers where it stands now. */
@Component
public class RecordDecisionWorker {

    private final DecidingProposal deciding;
    private final JobLedger ledger;

    RecordDecisionWorker(DecidingProposal deciding, JobLedger ledger) {
        this.deciding = deciding;
        this.ledger = ledger;
    }

    @JobWorker(type = Jobs.RECORD_DECISION)
    public Map<String, Object> handle(ActivatedJob job, @Variable String agreementId, @Variable(optional = true) ApprovalOutcome decision,
                                      @Variable(optional = true) String completedBy, @Variable(optional = true) String decidedFor,
                                      @Variable(optional = true) String reason) {
        return Map.of(Variables.APPROVAL_OUTCOME, ledger.once(job.getKey(), ApprovalOutcome.class,
                () -> deciding.decide(AgreementId.of(agreementId), decision, completedBy, decidedFor, reason)));
    }
}
