package io.acuerdo.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.acuerdo.launcher.ZeebeBroker;
import io.acuerdo.testing.TestServers;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.CamundaFuture;
import io.camunda.client.api.response.ProcessInstanceResult;
import org.flywaydb.core.Flyway;

/**
 * One case on a real 8.6.0 broker, with copies of the models under names of its own: the test is every worker and every person, the engine and
 * the read model are real. Time only goes forward, for all tests of the JVM.
 */
final class RealProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static Duration passed = Duration.ZERO;

    private final String prefix = "t" + NUMBER.incrementAndGet() + "-";
    /** The read model shows a task that was just completed for some milliseconds more. */
    private final Set<Long> completed = new HashSet<>();
    private final String caseId = UUID.randomUUID().toString();
    private final String subjectId = UUID.randomUUID().toString();
    private final ProcessPlayer player = new ProcessPlayer(Engine.CLIENT, prefix);
    private CamundaFuture<ProcessInstanceResult> result;

    /** A broker of these tests' own, so that stubbed workers and the product's never meet. */
    private static final class Engine {
        private static final TestServers.Database DATABASE = TestServers.freshDatabase("acuerdo_processes");
        private static final ZeebeBroker BROKER = start();
        private static final CamundaClient CLIENT = CamundaClient.newClientBuilder().grpcAddress(URI.create(BROKER.grpcAddress()))
                .restAddress(URI.create(BROKER.restAddress())).preferRestOverGrpc(false)
                .defaultRequestTimeout(PATIENCE).build();

        static {
            // a broker that has just started may let its first deployment time out, and its exporter may still be on its way
            await("broker at work").pollInSameThread().atMost(PATIENCE.multipliedBy(2)).ignoreExceptions().until(() -> {
                new ProcessPlayer(CLIENT, "").deploy(ModelFiles.all());
                return true;
            });
            await("exporter at work").pollInSameThread().atMost(PATIENCE).until(() -> deployed() >= ModelFiles.bpmn().size());
        }

        private static int deployed() throws SQLException {
            try (Connection connection = connect(); var rows = connection.createStatement().executeQuery("SELECT COUNT(*) FROM engine_process_definition")) {
                rows.next();
                return rows.getInt(1);
            }
        }

        private static Connection connect() throws SQLException {
            return DriverManager.getConnection(DATABASE.url(), DATABASE.user(), DATABASE.password());
        }

        private static ZeebeBroker start() {
            Flyway.configure().dataSource(DATABASE.url(), DATABASE.user(), DATABASE.password()).load().migrate();
            ZeebeBroker broker = TestServers.startBroker("processes", DATABASE);
            TestServers.stopAtEnd(broker::kill);
            return broker;
        }
    }

    /** What the inbox would know of a task. */
    record OpenTask(long key, String formId, String assignee, String groups, Instant dueAt, int priority) {
    }

    RealProcess() {
        player.deploy(ModelFiles.all());
    }

    String caseId() {
        return caseId;
    }

    /** Id of the promise or agreement the test is about. */
    String subjectId() {
        return subjectId;
    }

    void start(String processId, Map<String, Object> variables) {
        Map<String, Object> all = new HashMap<>(variables);
        all.put("caseId", caseId);
        result = player.startAndFollow(processId, all);
    }

    Map<String, Object> work(String type, Map<String, Object> answer) {
        return player.work(type, answer);
    }

    void tell(String message, String key) {
        player.tell(message, key, Map.of());
    }

    void tellCase(String message, Map<String, Object> variables) {
        player.tell(message, caseId, variables);
    }

    void complete(OpenTask task, Map<String, Object> answers) {
        Map<String, Object> all = new HashMap<>(answers);
        all.put("completedBy", "agent1");
        player.complete(task.key(), all);
        completed.add(task.key());
    }

    void pass(Duration time) {
        Engine.BROKER.advance(time);
        passed = passed.plus(time);
    }

    /** The moment that is this far away on the engine's clock, as a worker would write it. */
    static String in(Duration time) {
        return Instant.now().plus(passed).plus(time).toString();
    }

    /** Variables at the end of a process begun with {@link #start}. */
    Map<String, Object> ending() {
        return result.join(PATIENCE.toSeconds(), TimeUnit.SECONDS).getVariablesAsMap();
    }

    OpenTask task(String elementId) {
        return await("task " + elementId).atMost(PATIENCE).until(() -> openTasks(elementId).stream()
                .filter(task -> !completed.contains(task.key())).toList(), tasks -> !tasks.isEmpty()).getFirst();
    }

    void hasNoTask(String elementId) {
        await("no task " + elementId).atMost(PATIENCE).until(() -> openTasks(elementId).isEmpty());
    }

    void isWaitingAt(String elementId) {
        await("waiting at " + elementId).atMost(PATIENCE).until(() -> count(elementId, "ACTIVE") > 0);
    }

    void passed(String elementId, int times) {
        await("passed " + elementId).atMost(PATIENCE).until(() -> count(elementId, "COMPLETED") == times);
    }

    void passed(String elementId) {
        passed(elementId, 1);
    }

    /** The instance of that process, and every one it called, has ended without an incident. */
    void hasEnded() {
        await("ended").atMost(PATIENCE).until(() -> number("SELECT COUNT(*) FROM engine_process_instance WHERE case_id = ?") > 0
                && number("SELECT COUNT(*) FROM engine_process_instance WHERE case_id = ? AND state = 'ACTIVE'") == 0);
        assertThat(number("SELECT COUNT(*) FROM engine_incident i JOIN engine_process_instance p USING (process_instance_key) WHERE p.case_id = ?")).isZero();
    }

    private int count(String elementId, String state) {
        return number("SELECT COUNT(*) FROM engine_element_instance e JOIN engine_process_instance p USING (process_instance_key) WHERE p.case_id = ?"
                + " AND e.element_id = ? AND e.state = ?", elementId, state);
    }

    private List<OpenTask> openTasks(String elementId) {
        return query("SELECT t.*, f.form_id FROM engine_user_task t LEFT JOIN engine_form f USING (form_key) WHERE t.case_id = ? AND t.element_id = ?"
                + " AND t.state = 'CREATED'", row -> {
            Timestamp due = row.getTimestamp("due_at");
            return new OpenTask(row.getLong("user_task_key"), row.getString("form_id"), row.getString("assignee"), row.getString("candidate_groups"),
                    due == null ? null : due.toInstant(), row.getInt("priority"));
        }, elementId);
    }

    private int number(String sql, String... more) {
        return query(sql, row -> row.getInt(1), more).getFirst();
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Reading<T> reading, String... more) {
        try (Connection connection = Engine.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, caseId);
            for (int i = 0; i < more.length; i++) {
                statement.setString(i + 2, more[i]);
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(reading.read(found));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
