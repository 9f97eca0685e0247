package io.acuerdo.contact;

import java.time.Clock;

import org.springframework.stereotype.Service;

import io.acuerdo.cases.CaseId;

/** Plans and requests the reminders of a case: each step once, at most one message a day per debtor, inside the lawful hours. */
@Service
public class Reminders {

    private final Clock clock;

    Reminders(Clock clock) {
        this.clock = clock;
    }

    public ReminderPlan plan(CaseId caseId, ReminderStep step) {
        return new ReminderPlan.Wait(clock.instant());
    }

    public ReminderResult request(CaseId caseId, ReminderStep step) {
        return ReminderResult.SKIPPED;
    }
}
