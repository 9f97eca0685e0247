package io.acuerdo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.acuerdo.launcher.ZeebeBroker;
import io.acuerdo.sandbox.MovableClock;
import io.acuerdo.testing.Await;
import io.acuerdo.testing.DatabaseTest;
import io.acuerdo.testing.TestServers;
import io.camunda.client.CamundaClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** An engine of the test's own, without our exporter: it is told in one sentence, and so is an engine that goes away. */
@DatabaseTest
class EngineWatchTest {

    @Autowired
    private EngineTexts texts;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private OutboxStore outbox;
    @Autowired
    private JobLedgerStore ledger;
    @Autowired
    private BundledFiles files;
    @Autowired
    private BundledStore bundled;

    private final MovableClock clock = new MovableClock();

    @Test
    void anEngineWithoutOurExporterIsToldInOneSentenceAndOneThatIsGoneInAnother() {
        ZeebeBroker broker = TestServers.startBroker("no-exporter", null);
        EngineSettings settings = new EngineSettings(URI.create(broker.managementAddress()), 60, Duration.ofDays(1), 8, Duration.ofSeconds(1),
                Duration.ofMinutes(5), Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofDays(7));
        try (CamundaClient client = CamundaClient.newClientBuilder().grpcAddress(URI.create(broker.grpcAddress())).restAddress(URI.create(broker.restAddress()))
                .preferRestOverGrpc(false).build()) {
            EngineLink link = new EngineLink(providing(client), texts);
            Deployments deployments = new Deployments(link, files, bundled, clock);
            EngineMonitor monitor = new EngineMonitor(link, new Markers(link, jdbc), deployments, outbox, ledger, settings, clock, new SimpleMeterRegistry());
            EngineStatus status = new EngineStatus(providing(monitor), deployments, texts);
            EngineHealth health = new EngineHealth(status);
            assertThat(health.health().getStatus()).isEqualTo(Status.UNKNOWN);
            monitor.start();
            try {
                Await.until(() -> !status.problems().isEmpty());
                assertThat(status.problems()).containsExactly(texts.get("problem.exporter"));
                assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
                movesAndCatchesUp(settings);
                broker.kill();
                Await.until(() -> status.problems().equals(List.of(texts.get("problem.away"))));
                assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
            } finally {
                monitor.stop();
            }
        } finally {
            broker.close();
        }
    }

    private void movesAndCatchesUp(EngineSettings settings) {
        EngineTime time = new EngineTime(settings, texts);
        Instant before = time.now();
        time.advance(Duration.ofDays(3));
        assertThat(Duration.between(before, time.now())).isBetween(Duration.ofDays(3), Duration.ofDays(3).plusMinutes(5));
    }

    private static <T> ObjectProvider<T> providing(T bean) {
        return new ObjectProvider<>() {
            @Override
            public T getObject() {
                return bean;
            }

            @Override
            public T getIfAvailable() {
                return bean;
            }
        };
    }
}
