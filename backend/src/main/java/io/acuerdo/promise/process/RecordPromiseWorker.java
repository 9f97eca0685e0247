package io.acuerdo.promise.process;

import java.util.Map;

import io.acuerdo.cases.CaseId;
import io.acuerdo.engine.JobLedger;
import io.acuerdo.promise.Promises;
import io.acuerdo.promise.process.PromiseProcess.Jobs;
import io.acuerdo.promise.process.PromiseProcess.Variables;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import org.springframework.stereotype.Component;

/** Records the promise an agent heard on the phone; a refusal goes back to the form. */
@Component
public class RecordPromiseWorker {

    private final Promises promises;
    private final JobLedger ledger;

    RecordPromiseWorker(Promises promises, JobLedger ledger) {
        this.promises = promises;
        this.ledger = ledger;
    }

    @JobWorker(type = Jobs.RECORD_PROMISE)
    public Map<String, Object> handle(@Variable(name = Variables.CASE_ID) String caseId, @Variable(name = Variables.PROMISE_AMOUNT, optional = true) Object amount,
                @Variable(name = Variables.PROMISE_DUE_ON, optional = true) String dueOn, @Variable(name = Variables.COMPLETED_BY, optional = true) String completedBy,
                ActivatedJob job) {
        return PromiseForm.answer(ledger.once(job.getKey(), PromiseForm.Answer.class, () -> PromiseForm.parse(amount, dueOn)
                .map(form -> PromiseForm.Answer.of(promises.recordInProcess(CaseId.of(caseId), form.amount(), form.dueOn(), PromiseForm.actor(completedBy))))
                .orElseGet(PromiseForm.Answer::unreadable)));
    }
}
