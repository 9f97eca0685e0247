package io.acuerdo.contact.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import io.acuerdo.cases.CaseId;
import io.acuerdo.contact.ReminderResult;
import io.acuerdo.contact.Reminders;
import io.acuerdo.contact.process.ContactProcess.Jobs;
import io.acuerdo.contact.process.ContactProcess.Variables;
import io.acuerdo.engine.JobLedger;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;

/** Asks for one reminder, once per job. */
@Component
public class SendReminderWorker {

    private final Reminders reminders;
    private final JobLedger ledger;

    SendReminderWorker(Reminders reminders, JobLedger ledger) {
        this.reminders = reminders;
        this.ledger = ledger;
    }

    @JobWorker(type = Jobs.SEND_REMINDER)
    public Map<String, Object> handle(ActivatedJob job, @Variable(name = Variables.CASE_ID) String caseId,
            @Variable(name = Variables.REMINDER_STEP) int number, @Variable(name = Variables.REMINDER) Map<String, Object> reminder) {
        var result = ledger.once(job.getKey(), ReminderResult.class, () -> reminders.request(CaseId.of(caseId), Steps.of(number, reminder)));
        return Map.of(Variables.REMINDER_RESULT, result.name());
    }
}
