package io.acuerdo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import io.acuerdo.shared.Ids;
import io.acuerdo.testing.Await;
import io.acuerdo.testing.EngineTest;
import io.camunda.client.CamundaClient;
import io.micrometer.core.instrument.MeterRegistry;

/** The relay against a real broker. */
@EngineTest
class OutboxRelayTest {

    @Autowired
    private ProcessGateway gateway;
    @Autowired
    private Outbox outbox;
    @Autowired
    private EngineWork work;
    @Autowired
    private ProcessInstances instances;
    @Autowired
    private CamundaClient client;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private MeterRegistry meters;
    @Autowired
    private PlatformTransactionManager transactions;

    private final String process = TestModels.uniqueId("relay");
    private final UUID caseId = UUID.randomUUID();

    @BeforeEach
    void deploy() {
        TestModels.deploy(client, process, TestModels.oneUserTask(process, "early-arrears"));
    }

    @Test
    void aMessageStartsAnInstanceForItsCase() {
        publish(started(caseId));
        Await.until(() -> instances.activeOfCase(caseId).isPresent());
        assertThat(states(caseId)).containsExactly("SENT");
        assertThat(meters.get("acuerdo.outbox.latency").timer().count()).isPositive();
    }

    @Test
    void aRowThatWasSentButNotMarkedStartsNoSecondInstance() {
        publish(started(caseId));
        Await.until(() -> states(caseId).equals(List.of("SENT")));
        jdbc.sql("UPDATE engine_outbox SET state = 'WAITING', sent_at = NULL WHERE business_key = ?").param(caseId.toString()).update();
        Await.until(() -> states(caseId).equals(List.of("SENT")));
        work.awaitExported();
        assertThat(instanceCount()).isEqualTo(1);
    }

    @Test
    void aSecondStartForALivingCaseStartsNothing() {
        publish(started(caseId), started(caseId));
        Await.until(() -> states(caseId).equals(List.of("SENT", "SENT")));
        work.awaitExported();
        assertThat(instanceCount()).isEqualTo(1);
    }

    @Test
    void manyCasesStartAtOnceEachOnce() {
        publish(IntStream.range(0, 300).mapToObj(i -> started(UUID.randomUUID())).toArray(ProcessMessage[]::new));
        Await.until(() -> jdbc.sql("SELECT COUNT(*) FROM engine_outbox WHERE name = ? AND state = 'SENT'").param(process + ".started")
                .query(Long.class).single() == 300);
        work.awaitExported();
        assertThat(instanceCount()).isEqualTo(300);
    }

    @Test
    void whatTheEngineKeepsRefusingIsParkedAndOtherKeysGoOn() {
        UUID other = UUID.randomUUID();
        brokenRow(caseId, 7);
        publish(started(caseId), started(other));
        ParkedMessage parked = Await.untilPresent(() -> outbox.parked().stream().filter(row -> row.businessKey().equals(caseId.toString()))
                .findFirst().orElse(null));
        assertThat(parked.attempts()).isEqualTo(8);
        assertThat(parked.problem()).isNotBlank();
        Await.until(() -> instances.activeOfCase(other).isPresent());
        assertThat(states(caseId)).as("what comes after it waits").containsExactly("PARKED", "WAITING");
        outbox.discard(parked.id());
        Await.until(() -> instances.activeOfCase(caseId).isPresent());
    }

    @Test
    void aFirstRefusalBacksOff() {
        brokenRow(caseId, 0);
        Await.until(() -> jdbc.sql("SELECT attempts FROM engine_outbox WHERE business_key = ?").param(caseId.toString()).query(Integer.class).single() > 0);
        assertThat(states(caseId)).containsExactly("WAITING");
        jdbc.sql("DELETE FROM engine_outbox WHERE business_key = ?").param(caseId.toString()).update();
    }

    private void brokenRow(UUID key, int attempts) {
        jdbc.sql("""
                INSERT INTO engine_outbox (id, name, business_key, correlation_key, variables, state, attempts, next_attempt_at, created_at)
                VALUES (?, 'test.broken', ?, ?, '[1]', 'WAITING', ?, '2020-01-01', '2020-01-01')""")
                .params(Ids.next(), key.toString(), key.toString(), attempts).update();
    }

    private ProcessMessage started(UUID key) {
        return new ProcessMessage(process + ".started", key.toString(), key.toString(), Map.of("caseId", key.toString()));
    }

    private void publish(ProcessMessage... messages) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> gateway.publishAll(List.of(messages)));
    }

    private List<String> states(UUID key) {
        return jdbc.sql("SELECT state FROM engine_outbox WHERE business_key = ? ORDER BY seq").param(key.toString()).query(String.class).list();
    }

    private long instanceCount() {
        return jdbc.sql("SELECT COUNT(*) FROM engine_process_instance WHERE process_id = ?").param(process).query(Long.class).single();
    }
}
