package io.acuerdo.contact.process;

import java.time.temporal.ChronoUnit;
import java.util.Map;

import org.springframework.stereotype.Component;

import io.acuerdo.cases.CaseId;
import io.acuerdo.contact.ReminderPlan;
import io.acuerdo.contact.Reminders;
import io.acuerdo.contact.process.ContactProcess.Jobs;
import io.acuerdo.contact.process.ContactProcess.Variables;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;

/** Tells the process when the next reminder is to go out; changes nothing, so a repeat does no harm. */
@Component
public class PlanReminderWorker {

    private final Reminders reminders;

    PlanReminderWorker(Reminders reminders) {
        this.reminders = reminders;
    }

    @JobWorker(type = Jobs.PLAN_REMINDER)
    public Map<String, Object> handle(@Variable(name = Variables.CASE_ID) String caseId, @Variable(name = Variables.REMINDER_STEP) int number,
            @Variable(name = Variables.REMINDER) Map<String, Object> reminder) {
        return switch (reminders.plan(CaseId.of(caseId), Steps.of(number, reminder))) {
            case ReminderPlan.Wait(var moment) ->
                    Map.of(Variables.REMINDER_PLAN, "WAIT", Variables.REMIND_AT, moment.truncatedTo(ChronoUnit.MILLIS).toString());
            case ReminderPlan.Done() -> Map.of(Variables.REMINDER_PLAN, "DONE");
            case ReminderPlan.Held() -> Map.of(Variables.REMINDER_PLAN, "HELD");
        };
    }
}
