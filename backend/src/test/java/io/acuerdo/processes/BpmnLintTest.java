package io.acuerdo.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.Activity;
import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.CallActivity;
import io.camunda.zeebe.model.bpmn.instance.EndEvent;
import io.camunda.zeebe.model.bpmn.instance.ExclusiveGateway;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Gateway;
import io.camunda.zeebe.model.bpmn.instance.IntermediateCatchEvent;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.MessageEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.SubProcess;
import io.camunda.zeebe.model.bpmn.instance.Task;
import io.camunda.zeebe.model.bpmn.instance.TimerEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeAssignmentDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledElement;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeIoMapping;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeSubscription;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeUserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The modelling rules of {@code processes/README.md}. */
class BpmnLintTest {

    private static final String CAMUNDA = "http://camunda.org/schema/modeler/1.0";

    static List<Path> models() {
        return ModelFiles.bpmn();
    }

    @ParameterizedTest
    @MethodSource("models")
    void aFileHoldsOneExecutableProcessNamedLikeTheFile(Path file) {
        BpmnModelInstance model = ModelFiles.read(file);

        var processes = model.getModelElementsByType(Process.class);

        assertThat(processes).singleElement().satisfies(process -> {
            assertThat(process.getId()).isEqualTo(ModelFiles.baseName(file)).matches("[a-z]+(-[a-z]+)*");
            assertThat(process.isExecutable()).isTrue();
            assertThat(process.getName()).isNotBlank();
            assertThat(process.getDocumentations()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void aModelIsMadeForTheEngineThatRunsIt(Path file) {
        var definitions = ModelFiles.read(file).getDefinitions();

        assertThat(definitions.getAttributeValueNs(CAMUNDA, "executionPlatform")).isEqualTo("Camunda Cloud");
        assertThat(definitions.getAttributeValueNs(CAMUNDA, "executionPlatformVersion")).isEqualTo("8.6.0");
        assertThat(ModelFiles.text(file)).as("task listeners are refused by 8.6").doesNotContain("taskListener");
    }

    @ParameterizedTest
    @MethodSource("models")
    void anIdSaysWhatAnElementIsAndDoes(Path file) {
        assertThat(ModelFiles.nodes(ModelFiles.read(file))).allSatisfy(node -> {
            List<String> kinds = kindsOf(node);
            assertThat(kinds).as("kind of %s", node.getElementType().getTypeName()).isNotEmpty();
            assertThat(node.getId()).matches("(" + String.join("|", kinds) + ")_([A-Z][a-z]*)+");
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyElementHasALabelPeopleCanRead(Path file) {
        assertThat(ModelFiles.nodes(ModelFiles.read(file))).allSatisfy(node -> {
            assertThat(node.getName()).as("label of %s", node.getId()).isNotBlank();
            if (node instanceof Gateway) {
                assertThat(node.getName()).as("a gateway asks").matches("¿.+\\?");
            } else {
                assertThat(node.getName()).as("label of %s", node.getId()).doesNotContain("?");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyWayOutOfAChoiceIsLabelledAndDecidable(Path file) {
        BpmnModelInstance model = ModelFiles.read(file);

        assertThat(model.getModelElementsByType(ExclusiveGateway.class)).allSatisfy(gateway -> {
            assertThat(gateway.getOutgoing()).as("%s chooses", gateway.getId()).hasSizeGreaterThan(1);
            for (SequenceFlow way : gateway.getOutgoing()) {
                assertThat(way.getName()).as("label of %s", way.getId()).isNotBlank();
                boolean isDefault = way.equals(gateway.getDefault());
                assertThat(way.getConditionExpression() != null ^ isDefault).as("%s has a condition or is the default", way.getId()).isTrue();
            }
        });
        assertThat(model.getModelElementsByType(SequenceFlow.class))
                .filteredOn(flow -> flow.getConditionExpression() != null)
                .allSatisfy(flow -> assertThat(flow.getSource()).isInstanceOf(ExclusiveGateway.class));
    }

    @ParameterizedTest
    @MethodSource("models")
    void noElementIsADeadEnd(Path file) {
        assertThat(ModelFiles.nodes(ModelFiles.read(file))).allSatisfy(node -> {
            boolean begins = node instanceof StartEvent || node instanceof BoundaryEvent || isEventSubprocess(node);
            boolean ends = node instanceof EndEvent || isEventSubprocess(node);
            assertThat(node.getIncoming().isEmpty()).as("%s is begun by nothing", node.getId()).isEqualTo(begins);
            assertThat(node.getOutgoing().isEmpty()).as("%s leads nowhere", node.getId()).isEqualTo(ends);
            if (node instanceof Activity || node instanceof EndEvent == false && node instanceof Gateway == false) {
                assertThat(node.getOutgoing().size()).as("%s forks without a gateway", node.getId()).isLessThanOrEqualTo(1);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void aServiceTaskIsNamedAfterItsJob(Path file) {
        assertThat(ModelFiles.read(file).getModelElementsByType(ServiceTask.class)).allSatisfy(task -> {
            String type = extension(task, ZeebeTaskDefinition.class).getType();
            String verbNoun = task.getId().substring("Task_".length());
            assertThat(type).matches("[a-z]+\\." + Character.toLowerCase(verbNoun.charAt(0)) + verbNoun.substring(1));
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void aUserTaskIsNativeAndHasAFormAndAGroup(Path file) {
        assertThat(ModelFiles.read(file).getModelElementsByType(UserTask.class)).allSatisfy(task -> {
            assertThat(extension(task, ZeebeUserTask.class)).as("%s is native", task.getId()).isNotNull();
            ZeebeFormDefinition form = extension(task, ZeebeFormDefinition.class);
            assertThat(form).as("form of %s", task.getId()).isNotNull();
            assertThat(ModelFiles.FORMS.resolve(form.getFormId() + ".form")).isRegularFile();
            assertThat(extension(task, ZeebeAssignmentDefinition.class).getCandidateGroups()).as("group of %s", task.getId()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void aCalledProcessGetsAndGivesOnlyWhatIsNamed(Path file) {
        assertThat(ModelFiles.read(file).getModelElementsByType(CallActivity.class)).allSatisfy(call -> {
            ZeebeCalledElement called = extension(call, ZeebeCalledElement.class);
            assertThat(ModelFiles.bpmn(called.getProcessId())).isRegularFile();
            assertThat(called.isPropagateAllParentVariablesEnabled()).as("%s", call.getId()).isFalse();
            assertThat(called.isPropagateAllChildVariablesEnabled()).as("%s", call.getId()).isFalse();
            ZeebeIoMapping mapping = extension(call, ZeebeIoMapping.class);
            assertThat(mapping.getInputs()).as("inputs of %s", call.getId()).isNotEmpty();
            assertThat(mapping.getOutputs()).as("outputs of %s", call.getId()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void aMessageHasAFixedNameAndAKey(Path file) {
        BpmnModelInstance model = ModelFiles.read(file);
        Map<Message, List<FlowNode>> waiting = model.getModelElementsByType(MessageEventDefinition.class).stream()
                .collect(Collectors.groupingBy(MessageEventDefinition::getMessage,
                        Collectors.mapping(trigger -> (FlowNode) trigger.getParentElement(), Collectors.toList())));

        assertThat(waiting.keySet()).as("every message is waited for").containsExactlyInAnyOrderElementsOf(model.getModelElementsByType(Message.class));
        waiting.forEach((message, nodes) -> {
            assertThat(message.getName()).matches("[a-z]+\\.[a-z][A-Za-z]+");
            if (nodes.stream().noneMatch(node -> node.getParentElement() instanceof Process && node instanceof StartEvent)) {
                ZeebeSubscription subscription = (ZeebeSubscription) message.getExtensionElements().getUniqueChildElementByType(ZeebeSubscription.class);
                assertThat(subscription.getCorrelationKey()).as("key of %s", message.getName()).matches("=(caseId|promiseId|agreementId)");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void aMomentToWaitForComesFromTheDatabase(Path file) {
        assertThat(ModelFiles.read(file).getModelElementsByType(TimerEventDefinition.class)).allSatisfy(timer -> {
            String id = ((FlowNode) timer.getParentElement()).getId();
            if (!id.equals("Timer_TryAgain")) {
                assertThat(timer.getTimeDate()).as("%s waits for a moment, not for a span", id).isNotNull();
                assertThat(timer.getTimeDate().getTextContent()).matches("=[a-z][A-Za-z]*(At|Until)");
            }
        });
    }

    private static List<String> kindsOf(FlowNode node) {
        return switch (node) {
            case StartEvent _ -> List.of("Start");
            case EndEvent _ -> List.of("End");
            case BoundaryEvent _ -> List.of("Boundary", "Timer");
            case IntermediateCatchEvent catching -> catching.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance)
                    ? List.of("Timer") : List.of("Catch");
            case Gateway _ -> List.of("Gateway");
            case CallActivity _ -> List.of("Call");
            case SubProcess _ -> List.of("SubProcess");
            case Task _ -> List.of("Task");
            default -> List.of();
        };
    }

    private static boolean isEventSubprocess(FlowNode node) {
        return node instanceof SubProcess subProcess && subProcess.triggeredByEvent();
    }

    private static <T extends ModelElementInstance> T extension(FlowNode node, Class<T> type) {
        return Stream.ofNullable(node.getExtensionElements()).flatMap(all -> all.getElementsQuery().filterByType(type).list().stream())
                .findFirst().orElse(null);
    }
}
