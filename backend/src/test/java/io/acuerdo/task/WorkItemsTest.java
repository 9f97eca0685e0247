package io.acuerdo.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import io.acuerdo.engine.EngineForms;
import io.acuerdo.engine.EngineWork;
import io.acuerdo.engine.ProcessGateway;
import io.acuerdo.engine.ProcessMessage;
import io.acuerdo.engine.ProcessModels;
import io.acuerdo.engine.TestModels;
import io.acuerdo.shared.Actor;
import io.acuerdo.testing.Await;
import io.acuerdo.testing.EngineTest;
import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;

/** Claiming and completing on a real broker; each test has a model and a group of its own. */
@EngineTest
class WorkItemsTest {

    private static final String FORM = "{\"id\":\"%s\",\"type\":\"default\",\"components\":[]}";

    @Autowired
    private WorkItems items;
    @Autowired
    private ProcessModels models;
    @Autowired
    private EngineForms forms;
    @Autowired
    private EngineWork work;
    @Autowired
    private ProcessGateway gateway;
    @Autowired
    private CamundaClient client;
    @Autowired
    private PlatformTransactionManager transactions;

    private final String process = TestModels.uniqueId("desk");
    private final String group = "group-of-" + process;
    private final UUID caseId = UUID.randomUUID();
    private final Actor ana = actor("ana-" + process, "AGENT", group);
    private final Actor beto = actor("beto-" + process, "AGENT", group);
    private final Actor other = actor("carla-" + process, "AGENT", "legal");
    private final Actor lead = actor("dora-" + process, "SUPERVISOR", "supervisor");

    @BeforeEach
    void freshGroup() {
        assertThat(items.inbox(WorkItemQuery.desk(Set.of(group), ana.username()), PageRequest.of(0, 10))).isEmpty();
    }

    @Test
    void whoClaimsAtTheSameTimeLosesToExactlyOneAndIsToldToWhom() throws Exception {
        WorkItem item = start(TestModels.oneUserTask(process, group));
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService desk = Executors.newFixedThreadPool(2)) {
            List<Future<WorkItemResult>> claims = List.of(ana, beto).stream().map(actor -> desk.submit(() -> {
                together.await();
                return items.claim(item.key(), actor);
            })).toList();
            List<WorkItemResult> results = List.of(claims.get(0).get(), claims.get(1).get());
            assertThat(results).filteredOn(WorkItemResult.Done.class::isInstance).hasSize(1);
            assertThat(results).filteredOn(WorkItemResult.TakenBy.class::isInstance).hasSize(1);
            String winner = results.getFirst() instanceof WorkItemResult.Done ? ana.username() : beto.username();
            work.awaitExported();
            assertThat(items.byKey(item.key()).orElseThrow().assignee()).isEqualTo(winner);
            assertThat(items.claim(item.key(), winner.equals(ana.username()) ? beto : ana)).isEqualTo(new WorkItemResult.TakenBy(winner));
        }
    }

    @Test
    void aCompletedItemTellsWhoDidItAndIsGoneForOthers() {
        WorkItem item = start(TestModels.startedByMessage(process, start -> start.userTask("Task_Call").name("Llamar").zeebeUserTask()
                .zeebeCandidateGroups(group).userTask("Task_Next").name("Seguir").zeebeUserTask().zeebeCandidateGroups(group)));
        assertThat(items.complete(item.key(), ana, Map.of("outcome", "PROMISE", WorkItems.COMPLETED_BY, "somebody else"))).isEqualTo(new WorkItemResult.Done());
        assertThat(items.complete(item.key(), beto, Map.of())).isEqualTo(new WorkItemResult.Gone());
        WorkItem next = Await.untilPresent(() -> items.ofCase(caseId).stream().filter(found -> found.kind().equals("Task_Next")).findFirst().orElse(null));
        assertThat(items.variables(next.key())).containsEntry("outcome", "PROMISE").containsEntry(WorkItems.COMPLETED_BY, ana.username())
                .containsEntry("caseId", caseId.toString());
        assertThat(items.history(caseId)).extracting(WorkItemEvent::kind, WorkItemEvent::by, WorkItemEvent::name).contains(
                tuple(WorkItemEvent.Kind.CREATED, null, "Llamar"),
                tuple(WorkItemEvent.Kind.COMPLETED, ana.username(), "Llamar"));
    }

    @Test
    void anItemOfSomebodyElseCannotBeCompleted() {
        WorkItem item = start(TestModels.oneUserTask(process, group));
        assertThat(items.claim(item.key(), ana)).isEqualTo(new WorkItemResult.Done());
        assertThat(items.complete(item.key(), beto, Map.of())).isEqualTo(new WorkItemResult.TakenBy(ana.username()));
        assertThat(items.unclaim(item.key(), beto)).isInstanceOf(WorkItemResult.NotAllowed.class);
        assertThat(items.unclaim(item.key(), ana)).isEqualTo(new WorkItemResult.Done());
        assertThat(items.complete(item.key(), beto, Map.of())).isEqualTo(new WorkItemResult.Done());
    }

    @Test
    void anItemOfAnotherGroupIsRefusedInWords() {
        WorkItem item = start(TestModels.oneUserTask(process, group));
        assertThat(items.claim(item.key(), other)).isInstanceOfSatisfying(WorkItemResult.NotAllowed.class, refused -> assertThat(refused.reason()).contains("equipo"));
        assertThat(items.complete(item.key(), other, Map.of())).isInstanceOf(WorkItemResult.NotAllowed.class);
        assertThat(items.assign(item.key(), beto.username(), ana)).isInstanceOf(WorkItemResult.NotAllowed.class);
        assertThat(items.assign(item.key(), beto.username(), lead)).isEqualTo(new WorkItemResult.Done());
        assertThat(items.byKey(item.key()).orElseThrow().assignee()).isEqualTo(beto.username());
    }

    @Test
    void aTaskWithoutGroupGoesToTheSupervisorsAndIsAFinding() {
        WorkItem item = start(TestModels.oneUserTask(process, null));
        assertThat(item.candidateGroups()).containsExactly("supervisor");
        assertThat(items.inbox(WorkItemQuery.desk(Set.of("supervisor"), lead.username()).ofCases(List.of(caseId)), PageRequest.of(0, 10)).map(WorkItem::key))
                .containsExactly(item.key());
        assertThat(items.inbox(WorkItemQuery.desk(Set.of("supervisor"), lead.username()), PageRequest.of(0, 500)).map(WorkItem::key)).contains(item.key());
        assertThat(items.inbox(WorkItemQuery.desk(Set.of(group), ana.username()), PageRequest.of(0, 10))).isEmpty();
        assertThat(findings("noGroup")).isEqualTo(1);
        assertThat(items.complete(item.key(), lead, Map.of())).isEqualTo(new WorkItemResult.Done());
    }

    @Test
    void aModelOfAProcessOwnerShowsItsTaskWithItsFormWithoutARestart() {
        String form = TestModels.uniqueId("form");
        client.newDeployResourceCommand().addResourceStringUtf8(FORM.formatted(form), form + ".form").send().join();
        WorkItem item = start(TestModels.startedByMessage(process, start -> start.userTask("Task_Visit").name("Visitar").zeebeUserTask()
                .zeebeCandidateGroups(group).zeebeFormId(form).zeebeTaskPriority("80").zeebeDueDate("=now() + duration(\"P1D\")")));
        assertThat(item.name()).isEqualTo("Visitar");
        assertThat(item.formId()).isEqualTo(form);
        assertThat(item.priority()).isEqualTo(80);
        assertThat(item.dueAt()).isAfter(item.createdAt());
        assertThat(forms.schema(item.formKey()).orElseThrow()).contains(form);
        assertThat(items.inbox(WorkItemQuery.desk(Set.of(group), ana.username()).named("visit"), PageRequest.of(0, 10)).map(WorkItem::key)).containsExactly(item.key());
        assertThat(models.visitsOfCase(caseId)).extracting(visit -> visit.elementId() + " " + visit.state()).contains("Start COMPLETED", "Task_Visit ACTIVE");
        assertThat(models.counts(process)).filteredOn(count -> count.elementId().equals("Task_Visit")).singleElement()
                .satisfies(count -> assertThat(count.active()).isEqualTo(1));
    }

    @Test
    void whatCannotWorkIsAFindingWithItsCure() {
        TestModels.deploy(client, process, TestModels.startedByMessage(process, start -> start.userTask("Task_Old").name("Vieja").serviceTask("Task_Odd")
                .zeebeJobType("nobody.knowsThis").userTask("Task_Form").zeebeUserTask().zeebeCandidateGroups(group).zeebeFormId("no-such-form")));
        work.awaitExported();
        assertThat(findings("jobBased")).isEqualTo(1);
        assertThat(findings("noWorker")).isEqualTo(1);
        assertThat(findings("formMissing")).isEqualTo(1);
    }

    @Test
    void theOrderIsPriorityThenDueWithNeverLastThenAge() {
        String model = TestModels.uniqueId("order");
        TestModels.deploy(client, model, TestModels.startedByMessage(model, start -> start.userTask("Task_Call").name("Llamar").zeebeUserTask()
                .zeebeCandidateGroups("=[\"" + group + "\", \"also-" + group + "\"]").zeebeTaskPriority("=urgency").zeebeDueDate("=due")));
        publish(model, Map.of("urgency", 50, "n", 1));
        publish(model, Map.of("urgency", 50, "due", "2027-05-02T10:00:00Z", "n", 2));
        publish(model, Map.of("urgency", 90, "n", 3));
        publish(model, Map.of("urgency", 50, "due", "2027-05-01T10:00:00Z", "n", 4));
        WorkItemQuery mine = WorkItemQuery.desk(Set.of(group, "also-" + group), ana.username());
        Await.until(() -> items.inbox(mine, PageRequest.of(0, 10)).getTotalElements() == 4);
        assertThat(items.inbox(mine, PageRequest.of(0, 10)).map(item -> items.variables(item.key()).get("n"))).containsExactly(3, 4, 2, 1);
        assertThat(items.inbox(mine, PageRequest.of(1, 3))).hasSize(1);
        assertThat(items.inbox(mine, PageRequest.of(0, 3)).getTotalElements()).isEqualTo(4);
    }

    private long findings(String code) {
        return models.findings().stream().filter(finding -> finding.processId().equals(process) && finding.code().equals(code)).count();
    }

    private WorkItem start(BpmnModelInstance model) {
        TestModels.deploy(client, process, model);
        new TransactionTemplate(transactions).executeWithoutResult(status -> gateway.publish(new ProcessMessage(process + ".started", caseId.toString(),
                caseId.toString(), Map.of("caseId", caseId.toString()))));
        return Await.untilPresent(() -> items.ofCase(caseId).stream().findFirst().orElse(null));
    }

    private void publish(String model, Map<String, Object> variables) {
        String key = UUID.randomUUID().toString();
        new TransactionTemplate(transactions).executeWithoutResult(status -> gateway.publish(new ProcessMessage(model + ".started", caseId.toString(), key, variables)));
    }

    private static Actor actor(String name, String role, String... groups) {
        return new Actor(name, Set.of(role), Set.of(groups));
    }
}
