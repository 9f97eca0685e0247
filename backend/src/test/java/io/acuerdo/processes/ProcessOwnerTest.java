package io.acuerdo.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.process.CaseProcess;
import io.acuerdo.engine.ElementVisit;
import io.acuerdo.engine.EngineForms;
import io.acuerdo.engine.EngineStatus;
import io.acuerdo.engine.EngineWork;
import io.acuerdo.engine.ProcessModels;
import io.acuerdo.shared.Actor;
import io.acuerdo.task.WorkItem;
import io.acuerdo.task.WorkItemQuery;
import io.acuerdo.task.WorkItemResult;
import io.acuerdo.task.WorkItems;
import io.acuerdo.testing.Await;
import io.acuerdo.testing.Diary;
import io.acuerdo.testing.EngineTest;
import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.PageRequest;

/** A process owner gives {@code debt-case} a user task with a form of their own, on the running engine. */
@EngineTest
class ProcessOwnerTest {

    private static final String TASK = "Task_GreetDebtor";
    private static final String FORM = """
            {"type": "default", "id": "greet-debtor", "schemaVersion": 16, "components": [
              {"type": "checkbox", "id": "Field_Greeted", "key": "greeted", "label": "Saludé al deudor"}]}""";
    private static final Actor SUPERVISOR = new Actor("supervisor1", Set.of("SUPERVISOR"), Set.of("supervisor", "legal"));

    @Autowired
    private CamundaClient client;
    @Autowired
    private EngineStatus status;
    @Autowired
    private EngineWork work;
    @Autowired
    private WorkItems items;
    @Autowired
    private EngineForms forms;
    @Autowired
    private ProcessModels models;
    @Autowired
    private ApplicationContext beans;

    @AfterEach
    void theBundledModelIsLiveAgainForOtherTests() {
        deploy(ModelFiles.text(ModelFiles.bpmn(CaseProcess.DEBT_CASE)));
    }

    @Test
    void aTaskOfTheirOwnReachesTheDeskWithItsFormWithoutALineOfJava() {
        Await.until(() -> status.problems().isEmpty());
        client.newDeployResourceCommand().addResourceStringUtf8(FORM, "greet-debtor.form").send().join();
        deploy(Bpmn.convertToString(withATaskAfterTheSegment()));

        CaseId caseId = new Diary(beans).fileSays("2026-01-20 250.00").openCase();
        WorkItem task = Await.untilPresent(() -> items.ofCase(caseId.value()).stream().filter(item -> item.kind().equals(TASK)).findFirst().orElse(null));

        assertThat(task.name()).isEqualTo("Saludar al deudor");
        assertThat(task.formId()).isEqualTo("greet-debtor");
        assertThat(forms.schema(task.formKey()).orElseThrow()).contains("Saludé al deudor");
        assertThat(task.candidateGroups()).as("without a group it goes to the supervisors").containsExactly("supervisor");
        assertThat(items.inbox(WorkItemQuery.desk(SUPERVISOR.groups(), SUPERVISOR.username()).ofCases(List.of(caseId.value())), PageRequest.of(0, 10)))
                .extracting(WorkItem::key).containsExactly(task.key());

        assertThat(items.complete(task.key(), SUPERVISOR, Map.of("greeted", true))).isEqualTo(new WorkItemResult.Done());
        Await.until(() -> models.visitsOfCase(caseId.value()).stream().map(ElementVisit::elementId).anyMatch("Task_DecideNextStep"::equals));
    }

    private static BpmnModelInstance withATaskAfterTheSegment() {
        BpmnModelInstance model = ModelFiles.read(ModelFiles.bpmn(CaseProcess.DEBT_CASE));
        ServiceTask segment = model.getModelElementById("Task_SetSegment");
        SequenceFlow onwards = segment.getOutgoing().iterator().next();
        String next = onwards.getTarget().getId();
        segment.getOutgoing().remove(onwards);
        onwards.getTarget().getIncoming().remove(onwards);
        onwards.getDiagramElement().getParentElement().removeChildElement(onwards.getDiagramElement());
        onwards.getParentElement().removeChildElement(onwards);
        segment.builder().userTask(TASK).name("Saludar al deudor").zeebeUserTask().zeebeFormId("greet-debtor").connectTo(next);
        return model;
    }

    private void deploy(String debtCase) {
        client.newDeployResourceCommand().addResourceStringUtf8(debtCase, CaseProcess.DEBT_CASE + ".bpmn").send().join();
        work.awaitExported();
    }
}
