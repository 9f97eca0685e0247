package io.acuerdo.processes;

import static io.acuerdo.promise.process.PromiseProcess.PROMISE_TO_PAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.acuerdo.promise.process.PromiseProcess.Jobs;
import io.acuerdo.promise.process.PromiseProcess.Messages;
import io.acuerdo.promise.process.PromiseProcess.Variables;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.extension.ZeebeProcessTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way out of {@code promise-to-pay}. */
@ZeebeProcessTest
class PromiseToPayProcessTest {

    private static final String PROMISE = "0197b3a0-0000-7000-8000-000000000001";

    private ZeebeTestEngine engine;
    private InMemoryProcess process;

    @BeforeEach
    void aPromiseIsBeingWatched() {
        process = new InMemoryProcess(engine, List.of(ModelFiles.bpmn(PROMISE_TO_PAY)));
        process.start(PROMISE_TO_PAY, Map.of(Variables.CASE_ID, "a-case", Variables.PROMISE_ID, PROMISE));
        Map<String, Object> given = process.work(Jobs.WATCH_PROMISE, judgedIn(Duration.ofDays(3)));
        assertThat(given).containsEntry(Variables.PROMISE_ID, PROMISE);
    }

    @AfterEach
    void close() {
        process.close();
    }

    @ParameterizedTest
    @CsvSource({"KEPT, End_PromiseKept", "PARTIALLY_KEPT, End_PromisePartiallyKept", "BROKEN, End_PromiseBroken", "CANCELLED, End_PromiseCancelled"})
    void afterDateAndGraceThePromiseIsJudged(String outcome, String end) {
        process.pass(Duration.ofDays(2));
        process.hasNoWork(Jobs.SETTLE_PROMISE);

        process.pass(Duration.ofDays(1));
        process.work(Jobs.SETTLE_PROMISE, Map.of(Variables.PROMISE_OUTCOME, outcome));

        process.instance().isCompleted().hasPassedElement("Timer_JudgeAt").hasPassedElement(end).hasVariableWithValue(Variables.PROMISE_OUTCOME, outcome);
    }

    @ParameterizedTest
    @CsvSource({"KEPT, End_PromiseKept", "CANCELLED, End_PromiseCancelled"})
    void aPromiseSettledBeforeItsDateEndsTheWait(String outcome, String end) {
        process.tell(Messages.PROMISE_SETTLED, PROMISE);
        process.work(Jobs.SETTLE_PROMISE, Map.of(Variables.PROMISE_OUTCOME, outcome));

        process.instance().isCompleted().hasPassedElement("Catch_PromiseSettled").hasPassedElement(end).hasNotPassedElement("Timer_JudgeAt");
    }

    @Test
    void anOldMessageAboutAPromiseThatIsStillOpenDoesNoHarm() {
        process.tell(Messages.PROMISE_SETTLED, PROMISE);
        process.work(Jobs.SETTLE_PROMISE, Map.of(Variables.PROMISE_OUTCOME, "OPEN"));
        process.work(Jobs.WATCH_PROMISE, judgedIn(Duration.ofDays(3)));

        process.instance().isWaitingExactlyAtElements("Gateway_WaitForMoney");
        process.pass(Duration.ofDays(4));
        process.work(Jobs.SETTLE_PROMISE, Map.of(Variables.PROMISE_OUTCOME, "BROKEN"));
        process.instance().isCompleted().hasPassedElement("End_PromiseBroken");
    }

    @Test
    void anOutcomeNobodyModelledStopsWithAnIncidentInsteadOfAGuess() {
        process.tell(Messages.PROMISE_SETTLED, PROMISE);
        process.work(Jobs.SETTLE_PROMISE, Map.of(Variables.PROMISE_OUTCOME, "FORGOTTEN"));

        process.instance().hasAnyIncidents().extractingLatestIncident().occurredOnElement("Gateway_PromiseKept");
    }

    private Map<String, Object> judgedIn(Duration wait) {
        return Map.of(Variables.JUDGE_AT, process.in(wait));
    }
}
