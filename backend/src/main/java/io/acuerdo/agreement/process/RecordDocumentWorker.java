package io.acuerdo.agreement.process;

import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.DecidingProposal;
import io.acuerdo.agreement.process.AgreementProcess.Jobs;
import io.acuerdo.engine.JobLedger;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import org.springframework.stereotype.Component;

/** Notes the document that an authority had asked for. */
@Component
public class RecordDocumentWorker {

    private final DecidingProposal deciding;
    private final JobLedger ledger;

    RecordDocumentWorker(DecidingProposal deciding, JobLedger ledger) {
        this.deciding = deciding;
        this.ledger = ledger;
    }

    @JobWorker(type = Jobs.RECORD_DOCUMENT)
    public void handle(ActivatedJob job, @Variable String agreementId, @Variable String completedBy, @Variable(optional = true) String note,
                       @Variable(optional = true) String documentReference) {
        ledger.once(job.getKey(), Void.class, () -> {
            deciding.giveDocument(AgreementId.of(agreementId), completedBy, note, documentReference);
            return null;
        });
    }
}
