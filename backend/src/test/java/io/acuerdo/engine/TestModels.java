package io.acuerdo.engine;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Function;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.builder.AbstractFlowNodeBuilder;
import io.camunda.zeebe.model.bpmn.builder.StartEventBuilder;

/** Small models for tests, each under an id of its own. */
public final class TestModels {

    private TestModels() {
    }

    public static String uniqueId(String what) {
        return "test-" + what + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** A process that begins with the message {@code <id>.started}. */
    public static BpmnModelInstance startedByMessage(String id, Function<StartEventBuilder, AbstractFlowNodeBuilder<?, ?>> steps) {
        return steps.apply(Bpmn.createExecutableProcess(id).name("Prueba " + id).startEvent("Start").message(id + ".started")).endEvent("End").done();
    }

    /** One user task «Llamar» for that group, which may be null. */
    public static BpmnModelInstance oneUserTask(String id, String group) {
        return startedByMessage(id, start -> {
            var task = start.userTask("Task_Call").name("Llamar").zeebeUserTask();
            return group == null ? task : task.zeebeCandidateGroups(group);
        });
    }

    /** A decision table with one row that always answers this text. */
    public static String constantTable(String id, String answer) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="Definitions_%1$s" name="%1$s" namespace="http://camunda.org/schema/1.0/dmn">
                  <decision id="%1$s" name="%1$s">
                    <decisionTable id="Table_1" hitPolicy="FIRST">
                      <output id="Output_1" name="answer" typeRef="string" />
                      <rule id="Rule_1"><outputEntry id="Entry_1"><text>"%2$s"</text></outputEntry></rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(id, answer);
    }

    public static void deploy(CamundaClient client, String id, BpmnModelInstance model) {
        client.newDeployResourceCommand().addResourceString(Bpmn.convertToString(model), StandardCharsets.UTF_8, id + ".bpmn").send().join();
    }
}
