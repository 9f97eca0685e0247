package io.acuerdo.processes;

import static io.acuerdo.promise.process.PromiseProcess.BROKEN_PROMISE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import io.acuerdo.cases.process.CaseProcess;
import io.acuerdo.processes.RealProcess.OpenTask;
import io.acuerdo.promise.process.PromiseProcess.Jobs;
import io.acuerdo.promise.process.PromiseProcess.Messages;
import io.acuerdo.promise.process.PromiseProcess.Variables;
import org.junit.jupiter.api.Test;

/** Every way out of {@code broken-promise}, on the real engine. */
class BrokenPromiseProcessTest {

    private static final String OUTCOME = "followUpOutcome";

    private final RealProcess process = new RealProcess();

    @Test
    void anAgentRenegotiatesAndARefusalComesBackToTheForm() {
        begin();
        OpenTask first = process.task("Task_FollowUpBrokenPromise");
        assertThat(first.formId()).isEqualTo("follow-up-broken-promise");
        assertThat(first.groups()).contains("broken-promises");
        assertThat(first.dueAt()).isNotNull();

        process.complete(first, Map.of(OUTCOME, "RENEGOTIATE", Variables.PROMISE_AMOUNT, 100, Variables.PROMISE_DUE_ON, "2031-01-01"));
        assertThat(process.work(Jobs.RENEGOTIATE_PROMISE, recorded(false))).containsEntry(Variables.PROMISE_AMOUNT, 100)
                .containsEntry(Variables.COMPLETED_BY, "agent1");
        OpenTask second = process.task("Task_FollowUpBrokenPromise");
        assertThat(second.key()).isNotEqualTo(first.key());
        assertThat(second.dueAt()).as("no more time than before").isEqualTo(first.dueAt());
        process.complete(second, Map.of(OUTCOME, "RENEGOTIATE", Variables.PROMISE_AMOUNT, 90, Variables.PROMISE_DUE_ON, "2031-01-01"));
        process.work(Jobs.RENEGOTIATE_PROMISE, recorded(true));

        assertThat(process.ending()).containsEntry(OUTCOME, "RENEGOTIATED");
    }

    @Test
    void anAgentEscalatesAndASupervisorDecides() {
        begin();
        process.complete(process.task("Task_FollowUpBrokenPromise"), Map.of(OUTCOME, "ESCALATE"));
        escalate();

        assertThat(process.ending()).containsEntry(OUTCOME, "ESCALATED");
    }

    @Test
    void whenTheTimeIsOverTheCaseEscalatesByItself() {
        begin();
        process.task("Task_FollowUpBrokenPromise");
        process.pass(Duration.ofDays(3));
        process.hasNoTask("Task_FollowUpBrokenPromise");
        escalate();

        assertThat(process.ending()).containsEntry(OUTCOME, "ESCALATED");
        process.passed("Timer_FollowUpDue");
    }

    @Test
    void aHoldTakesTheTaskAwayUntilItIsLifted() {
        begin();
        process.task("Task_FollowUpBrokenPromise");
        process.tell(CaseProcess.Messages.CASE_HELD, process.caseId());
        process.work(CaseProcess.Jobs.CHECK_HOLD, Map.of(Variables.ON_HOLD, true));
        process.hasNoTask("Task_FollowUpBrokenPromise");
        process.isWaitingAt("Catch_HoldLiftedAfterHold");
        process.tell(CaseProcess.Messages.CASE_HOLD_LIFTED, process.caseId());

        assertThat(process.ending()).containsEntry(OUTCOME, "RESUMED");
    }

    @Test
    void anOldWordOfAHoldThatIsGoneDoesNotWait() {
        begin();
        process.task("Task_FollowUpBrokenPromise");
        process.tell(CaseProcess.Messages.CASE_HELD, process.caseId());
        process.work(CaseProcess.Jobs.CHECK_HOLD, Map.of(Variables.ON_HOLD, false));

        assertThat(process.ending()).containsEntry(OUTCOME, "RESUMED");
    }

    @Test
    void aCaseThatIsOnHoldFromTheStartWaitsBeforeTheTask() {
        start();
        process.work(Jobs.OPEN_FOLLOW_UP, followUp(true));
        process.isWaitingAt("Catch_HoldLifted");
        process.tell(CaseProcess.Messages.CASE_HOLD_LIFTED, process.caseId());
        process.work(Jobs.OPEN_FOLLOW_UP, followUp(false));

        process.complete(process.task("Task_FollowUpBrokenPromise"), Map.of(OUTCOME, "ESCALATE"));
        escalate();
        assertThat(process.ending()).containsEntry(OUTCOME, "ESCALATED");
    }

    @Test
    void aPaymentFoundLaterThatKeptThePromiseEndsTheFollowUp() {
        begin();
        process.task("Task_FollowUpBrokenPromise");
        process.tell(Messages.PROMISE_REJUDGED, process.subjectId());

        assertThat(process.ending()).containsEntry(OUTCOME, "KEPT");
        process.hasNoTask("Task_FollowUpBrokenPromise");
    }

    private void start() {
        process.start(BROKEN_PROMISE, Map.of(Variables.PROMISE_ID, process.subjectId()));
    }

    private void begin() {
        start();
        assertThat(process.work(Jobs.OPEN_FOLLOW_UP, followUp(false))).containsEntry(Variables.PROMISE_ID, process.subjectId());
    }

    private void escalate() {
        OpenTask task = process.task("Task_DecideEscalation");
        assertThat(task.formId()).isEqualTo("decide-escalation");
        assertThat(task.groups()).contains("supervisor");
        process.complete(task, Map.of(CaseProcess.Variables.ESCALATION, "REMINDERS"));
        assertThat(process.work(CaseProcess.Jobs.APPLY_ESCALATION, Map.of())).containsEntry(CaseProcess.Variables.ESCALATION, "REMINDERS");
    }

    private static Map<String, Object> followUp(boolean onHold) {
        return Map.of(Variables.FOLLOW_UP_DUE_AT, RealProcess.in(Duration.ofDays(2)), Variables.RENEGOTIABLE, true, Variables.ON_HOLD, onHold);
    }

    private static Map<String, Object> recorded(boolean recorded) {
        Map<String, Object> answer = new HashMap<>();
        answer.put(Variables.PROMISE_RECORDED, recorded);
        answer.put(Variables.REFUSAL, recorded ? null : "Demasiado lejos.");
        return answer;
    }
}
