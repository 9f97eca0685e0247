package io.acuerdo.processes;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.assertions.BpmnAssert;
import io.camunda.zeebe.process.test.assertions.ProcessInstanceAssert;
import io.camunda.zeebe.process.test.filters.RecordStream;
import io.camunda.zeebe.process.test.inspections.model.InspectedProcessInstance;

/** One instance on Zeebe Process Test's engine: every step waits until the engine is idle, so nothing in a test has to be repeated or slept over. */
final class InMemoryProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ZeebeTestEngine engine;
    private final CamundaClient client;
    private final ProcessPlayer player;
    private long instanceKey;
    private Duration passed = Duration.ZERO;

    InMemoryProcess(ZeebeTestEngine engine, List<Path> files) {
        this.engine = engine;
        this.client = CamundaClient.newClientBuilder().grpcAddress(URI.create("http://" + engine.getGatewayAddress())).preferRestOverGrpc(false).build();
        this.player = new ProcessPlayer(client, "");
        player.deploy(files);
    }

    void start(String processId, Map<String, Object> variables) {
        instanceKey = player.start(processId, variables);
        settle();
    }

    Map<String, Object> work(String type, Map<String, Object> answer) {
        Map<String, Object> given = player.work(type, answer);
        settle();
        return given;
    }

    void tell(String message, String key) {
        player.tell(message, key, Map.of());
        settle();
    }

    void pass(Duration time) {
        engine.increaseTime(time);
        passed = passed.plus(time);
        settle();
    }

    /** The moment that is this far away on the engine's clock, as a worker would write it. */
    String in(Duration time) {
        return Instant.now().plus(passed).plus(time).toString();
    }

    void hasNoWork(String type) {
        player.hasNoWork(type);
    }

    ProcessInstanceAssert instance() {
        BpmnAssert.initRecordStream(RecordStream.of(engine.getRecordStreamSource()));
        return BpmnAssert.assertThat(new InspectedProcessInstance(instanceKey));
    }

    private void settle() {
        try {
            engine.waitForIdleState(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (TimeoutException e) {
            throw new AssertionError("The engine does not come to rest", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
