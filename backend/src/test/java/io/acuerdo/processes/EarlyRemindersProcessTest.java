package io.acuerdo.processes;

import static io.acuerdo.contact.process.ContactProcess.EARLY_REMINDERS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.acuerdo.cases.process.CaseProcess;
import io.acuerdo.contact.process.ContactProcess.Jobs;
import io.acuerdo.contact.process.ContactProcess.Variables;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.extension.ZeebeProcessTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way out of {@code early-reminders}, with the real decision {@code reminder-steps}. */
@ZeebeProcessTest
class EarlyRemindersProcessTest {

    private static final String CASE = "0197b3a0-0000-7000-8000-000000000002";
    private static final String OUTCOME = "remindersOutcome";

    private ZeebeTestEngine engine;
    private InMemoryProcess process;

    @BeforeEach
    void remindersBegin() {
        process = new InMemoryProcess(engine, List.of(ModelFiles.bpmn(EARLY_REMINDERS), ModelFiles.PROCESSES.resolve("reminder-steps.dmn")));
        process.start(EARLY_REMINDERS, Map.of(Variables.CASE_ID, CASE, CaseProcess.Variables.SEGMENT, "B2"));
    }

    @AfterEach
    void close() {
        process.close();
    }

    @Test
    void eachStepOfTheTableIsSentOnceAndThenTheyAreExhausted() {
        int step = 1;
        for (int day : List.of(0, 3, 7, 14)) {
            Map<String, Object> given = process.work(Jobs.PLAN_REMINDER, waitFor(Duration.ofHours(1)));
            assertThat(given).containsEntry(Variables.CASE_ID, CASE).containsEntry(Variables.REMINDER_STEP, step)
                    .containsEntry(Variables.REMINDER, Map.of("day", day, "channel", "EMAIL", "template", "reminder-" + step));
            process.hasNoWork(Jobs.SEND_REMINDER);
            process.pass(Duration.ofHours(2));
            process.work(Jobs.SEND_REMINDER, sent("REQUESTED"));
            step++;
        }

        process.instance().isCompleted().hasPassedElement("Task_SendReminder", 4).hasPassedElement("End_RemindersExhausted")
                .hasVariableWithValue(OUTCOME, "EXHAUSTED");
    }

    @Test
    void stepsDoneBeforeAreNotDoneAgain() {
        for (int step = 1; step <= 4; step++) {
            process.work(Jobs.PLAN_REMINDER, Map.of(Variables.REMINDER_PLAN, "DONE"));
        }

        process.instance().isCompleted().hasNotPassedElement("Task_SendReminder").hasVariableWithValue(OUTCOME, "EXHAUSTED");
    }

    @Test
    void aReminderThatCannotReachAnybodyIsPassedOver() {
        process.work(Jobs.PLAN_REMINDER, waitFor(Duration.ZERO));
        process.work(Jobs.SEND_REMINDER, sent("SKIPPED"));

        assertThat(process.work(Jobs.PLAN_REMINDER, waitFor(Duration.ofDays(1)))).containsEntry(Variables.REMINDER_STEP, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POSTPONED", "HELD"})
    void aReminderThatMayNotLeaveNowIsPlannedAgain(String result) {
        process.work(Jobs.PLAN_REMINDER, waitFor(Duration.ZERO));
        process.work(Jobs.SEND_REMINDER, sent(result));

        assertThat(process.work(Jobs.PLAN_REMINDER, waitFor(Duration.ofDays(1)))).containsEntry(Variables.REMINDER_STEP, 1);
        process.instance().isWaitingExactlyAtElements("Timer_RemindAt");
    }

    @Test
    void aCaseOnHoldWaitsForTheLiftAndPlansAgain() {
        process.work(Jobs.PLAN_REMINDER, Map.of(Variables.REMINDER_PLAN, "HELD"));
        process.instance().isWaitingExactlyAtElements("Catch_HoldLifted");
        process.pass(Duration.ofDays(30));
        process.hasNoWork(Jobs.PLAN_REMINDER);

        process.tell(CaseProcess.Messages.CASE_HOLD_LIFTED, CASE);

        assertThat(process.work(Jobs.PLAN_REMINDER, waitFor(Duration.ofDays(1)))).containsEntry(Variables.REMINDER_STEP, 1);
    }

    @Test
    void aHoldStopsAPlannedReminderUntilItIsLifted() {
        process.work(Jobs.PLAN_REMINDER, waitFor(Duration.ofDays(1)));

        process.tell(CaseProcess.Messages.CASE_HELD, CASE);
        process.work(CaseProcess.Jobs.CHECK_HOLD, Map.of(CaseProcess.Variables.ON_HOLD, true));
        process.pass(Duration.ofDays(2));
        process.hasNoWork(Jobs.SEND_REMINDER);
        process.instance().isWaitingAtElements("Catch_HoldLiftedAfterHold");

        process.tell(CaseProcess.Messages.CASE_HOLD_LIFTED, CASE);
        process.instance().isCompleted().hasPassedElement("End_RemindersResumed").hasVariableWithValue(OUTCOME, "RESUMED");
    }

    @Test
    void anOldWordOfAHoldThatIsGoneDoesNotWait() {
        process.work(Jobs.PLAN_REMINDER, waitFor(Duration.ofDays(1)));

        process.tell(CaseProcess.Messages.CASE_HELD, CASE);
        process.work(CaseProcess.Jobs.CHECK_HOLD, Map.of(CaseProcess.Variables.ON_HOLD, false));

        process.instance().isCompleted().hasVariableWithValue(OUTCOME, "RESUMED");
    }

    private Map<String, Object> waitFor(Duration time) {
        return Map.of(Variables.REMINDER_PLAN, "WAIT", Variables.REMIND_AT, process.in(time));
    }

    private static Map<String, Object> sent(String result) {
        return Map.of(Variables.REMINDER_RESULT, result);
    }
}
