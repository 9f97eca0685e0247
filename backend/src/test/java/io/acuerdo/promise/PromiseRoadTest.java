package io.acuerdo.promise;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.Cases;
import io.acuerdo.cases.HoldReason;
import io.acuerdo.cases.HoldResult;
import io.acuerdo.cases.Stage;
import io.acuerdo.engine.ProcessInstances;
import io.acuerdo.sandbox.SandboxTime;
import io.acuerdo.shared.Actor;
import io.acuerdo.task.WorkItem;
import io.acuerdo.task.WorkItemResult;
import io.acuerdo.task.WorkItems;
import io.acuerdo.testing.Diary;
import io.acuerdo.testing.EngineTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static io.acuerdo.testing.Diary.AGENT;
import static io.acuerdo.testing.Diary.BOGOTA;
import static io.acuerdo.testing.Diary.cop;
import static org.assertj.core.api.Assertions.assertThat;

/** The road of a promise on the real broker: everybody promises on one day, the grace day passes, and then each road goes its way. */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PromiseRoadTest {

    private static final Actor SUPERVISOR = new Actor("supervisor1", Set.of("SUPERVISOR"), Set.of("supervisor", "legal", "broken-promises"));

    @Autowired
    ApplicationContext beans;
    @Autowired
    Promises promises;
    @Autowired
    Cases cases;
    @Autowired
    WorkItems desk;
    @Autowired
    ProcessInstances instances;
    @Autowired
    SandboxTime time;

    private Diary pays;
    private Diary renegotiates;
    private Diary paidInTime;
    private Diary goesToLegal;
    private LocalDate promisedOn;

    @BeforeAll
    void promisesAreMadeAndTheGraceDayPasses() {
        promisedOn = today();
        pays = debtorPromises();
        renegotiates = debtorPromises();
        paidInTime = debtorPromises();
        goesToLegal = debtorPromises();
        time.workUntilIdle();
        assertThat(openTasks(pays)).as("the process waits for the money").isEmpty();

        pays.debtorPays("250.00", today().toString());
        time.workUntilIdle();
        pays.caseIsAt(pays.openCase(), Stage.EARLY_REMINDERS);

        ZonedDateTime midnight = promisedOn.plusDays(2).atStartOfDay(BOGOTA);
        time.advance(Duration.between(time.now(), midnight.toInstant()).minusMinutes(5));
        renegotiates.caseIsAt(renegotiates.openCase(), Stage.PROMISE);
        time.advance(Duration.ofMinutes(10));
    }

    @Test
    void aBrokenPromiseComesToTheDeskAndIsRenegotiatedOnce() {
        CaseId caseId = renegotiates.openCase();
        renegotiates.caseIsAt(caseId, Stage.BROKEN_PROMISE);
        WorkItem task = onlyTask(renegotiates, "Task_FollowUpBrokenPromise");
        assertThat(task.candidateGroups()).containsExactly("broken-promises");
        assertThat(task.dueAt()).isEqualTo(promises.followUp(promises.ofCase(caseId).getFirst().id()).dueAt());

        complete(task, AGENT, Map.of("followUpOutcome", "RENEGOTIATE", "promiseAmount", 250, "promiseDueOn", today().plusDays(60).toString()));
        WorkItem again = onlyTask(renegotiates, "Task_FollowUpBrokenPromise");
        assertThat(desk.variables(again.key()).get("refusal")).asString().contains("demasiado lejos");

        complete(again, AGENT, Map.of("followUpOutcome", "RENEGOTIATE", "promiseAmount", 250, "promiseDueOn", today().toString()));
        assertThat(openTasks(renegotiates)).isEmpty();
        renegotiates.caseIsAt(caseId, Stage.PROMISE);
        assertThat(promises.ofCase(caseId)).extracting(PromiseDetails::status).containsExactly(PromiseStatus.OPEN, PromiseStatus.BROKEN);

        renegotiates.debtorPays("300.00", today().toString()).caseIsAt(caseId, Stage.CURED);
        time.workUntilIdle();
        assertThat(instances.activeOfCase(caseId.value())).isEmpty();
    }

    @Test
    void aBackdatedPaymentTakesTheFollowUpFromTheDesk() {
        CaseId caseId = paidInTime.openCase();
        onlyTask(paidInTime, "Task_FollowUpBrokenPromise");
        var hold = (HoldResult.Held) cases.hold(caseId, HoldReason.DISPUTE, "Dice que pagó", AGENT);
        time.workUntilIdle();
        assertThat(openTasks(paidInTime)).as("a hold takes it from the desk").isEmpty();
        cases.lift(caseId, hold.id(), AGENT);
        time.workUntilIdle();
        onlyTask(paidInTime, "Task_FollowUpBrokenPromise");

        paidInTime.debtorPays("250.00", promisedOn.plusDays(1).toString());
        time.workUntilIdle();
        assertThat(openTasks(paidInTime)).isEmpty();
        paidInTime.caseIsAt(caseId, Stage.EARLY_REMINDERS);
        assertThat(instances.activeOfCase(caseId.value())).isPresent();
    }

    @Test
    void whatIsEscalatedMayEndWithTheLegalTeam() {
        CaseId caseId = goesToLegal.openCase();
        complete(onlyTask(goesToLegal, "Task_FollowUpBrokenPromise"), AGENT, Map.of("followUpOutcome", "ESCALATE"));
        complete(onlyTask(goesToLegal, "Task_DecideEscalation"), SUPERVISOR, Map.of("escalation", "LEGAL", "note", "Sin respuesta"));
        goesToLegal.caseIsAt(caseId, Stage.LEGAL);
        WorkItem review = onlyTask(goesToLegal, "Task_ReviewLegal");
        assertThat(review.candidateGroups()).containsExactly("legal");
        complete(review, SUPERVISOR, Map.of("legalDecision", "CLOSE", "note", "Incobrable"));
        goesToLegal.caseIsAt(caseId, Stage.CLOSED);
        assertThat(instances.activeOfCase(caseId.value())).isEmpty();
    }

    private Diary debtorPromises() {
        var diary = new Diary(beans).fileSays(today().minusDays(10) + " 300.00", today().plusDays(40) + " 300.00");
        var result = promises.record(new RecordPromise(diary.openCase(), cop("250.00"), today(), AGENT));
        assertThat(result).isInstanceOf(PromiseResult.Recorded.class);
        return diary;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(time.now(), BOGOTA);
    }

    private List<WorkItem> openTasks(Diary diary) {
        return desk.ofCase(diary.anyCase().value()).stream().filter(task -> task.state().equals("CREATED")).toList();
    }

    private WorkItem onlyTask(Diary diary, String kind) {
        assertThat(openTasks(diary)).extracting(WorkItem::kind).containsExactly(kind);
        return openTasks(diary).getFirst();
    }

    private void complete(WorkItem task, Actor actor, Map<String, Object> variables) {
        assertThat(desk.complete(task.key(), actor, variables)).isInstanceOf(WorkItemResult.Done.class);
        time.workUntilIdle();
    }
}
