package io.acuerdo.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The exporter inside a real broker, writing into a real MariaDB. */
class ExporterTest {

    private static final Path DIR = Path.of("target/exporter-test").toAbsolutePath();

    private MariaDbServer database;
    private ZeebeBroker broker;
    private EngineRest engine;
    private ReadModelRows rows;

    @BeforeEach
    void start() throws Exception {
        Folders.delete(DIR);
        database = MariaDbServer.start(new MariaDbServer.Settings(DIR.resolve("mariadb"), 0, "secret"));
        rows = new ReadModelRows(database);
    }

    private void startBroker() {
        startBroker(Map.of());
    }

    private void startBroker(Map<String, String> more) {
        broker = ZeebeBroker.start(ZeebeBroker.Settings.of(DIR.resolve("zeebe"), true, database).with(more));
        engine = new EngineRest(broker);
    }

    @AfterEach
    void stop() throws Exception {
        broker.close();
        rows.close();
        database.close();
    }

    /** With one record a batch, the log is cut at every place where it can be. */
    @ParameterizedTest
    @ValueSource(ints = {500, 1})
    void theReadModelTellsTheLifeOfACaseAndSurvivesAKill(int batchRecords) throws Exception {
        var small = Map.of("ZEEBE_BROKER_EXPORTERS_ACUERDO_ARGS_BATCHRECORDS", String.valueOf(batchRecords));
        startBroker(small);
        // the tables come after the broker: nothing is skipped
        engine.deploy("read-model-child.bpmn", "read-model-parent.bpmn", "read-model-form.form");
        var caseId = UUID.randomUUID();
        long instance = engine.createInstance("read-model-parent", "{\"caseId\":\"" + caseId + "\",\"note\":\"" + "x".repeat(9000) + "\",\"step\":1}");
        await().atMost(Duration.ofSeconds(30)).until(() -> Files.readString(broker.process().log()).contains("its tables do not exist yet"));
        rows.createTables();
        rows.catchUp(engine);

        assertThat(rows.list("SELECT process_id FROM engine_process_definition ORDER BY 1")).containsExactly("read-model-child", "read-model-parent");
        assertThat(rows.one("SELECT xml FROM engine_process_definition WHERE process_id = 'read-model-parent'")).contains("Llamar al deudor");
        assertThat(rows.one("SELECT body FROM engine_form WHERE form_id = 'read-model-form'")).contains("Nota");
        assertThat(rows.one("SELECT CONCAT(state, ' ', case_id) FROM engine_process_instance WHERE process_instance_key = " + instance)).isEqualTo("ACTIVE " + caseId);
        assertThat(rows.one("SELECT value FROM engine_variable WHERE name = 'step'")).isEqualTo("1");
        assertThat(rows.one("SELECT value IS NULL FROM engine_variable WHERE name = 'note'")).isEqualTo("1");

        var task = "FROM engine_user_task WHERE element_id = 'Task_CallDebtor'";
        assertThat(rows.one("SELECT CONCAT_WS(' ', state, case_id, candidate_groups, due_at, assignee IS NULL) " + task))
                .isEqualTo("CREATED " + caseId + " [\"early-arrears\",\"legal\"] 2026-12-01 00:00:00.000000 1");
        assertThat(rows.one("SELECT COUNT(*) FROM engine_form f JOIN engine_user_task t USING (form_key)")).isEqualTo("1");
        assertThat(rows.list("SELECT group_name FROM engine_user_task_group ORDER BY 1")).containsExactly("early-arrears", "legal");
        long taskKey = Long.parseLong(rows.one("SELECT user_task_key " + task));
        engine.assign(taskKey, "agent1");
        rows.catchUp(engine);
        assertThat(rows.one("SELECT CONCAT(state, ' ', assignee) " + task)).isEqualTo("CREATED agent1");
        engine.complete(taskKey);
        long job = engine.activateJob("demo.work");
        rows.catchUp(engine);
        assertThat(rows.one("SELECT CONCAT_WS(' ', state, case_id, ended_at IS NOT NULL) " + task)).isEqualTo("COMPLETED " + caseId + " 1");
        assertThat(rows.list("SELECT group_name FROM engine_user_task_group")).isEmpty();
        assertThat(rows.one("SELECT CONCAT(type, ' ', retries, ' ', state) FROM engine_job WHERE job_key = " + job)).isEqualTo("demo.work 1 CREATED");

        engine.failJob(job, 0);
        rows.catchUp(engine);
        assertThat(rows.one("SELECT CONCAT(state, ' ', retries) FROM engine_job WHERE job_key = " + job)).isEqualTo("NO_RETRIES 0");
        assertThat(rows.one("SELECT CONCAT(state, ' ', error_type, ' ', error_message) FROM engine_incident WHERE job_key = " + job)).isEqualTo("ACTIVE JOB_NO_RETRIES no funciona");
        engine.giveRetries(job);
        engine.resolveIncident(Long.parseLong(rows.one("SELECT incident_key FROM engine_incident")));
        rows.catchUp(engine);
        assertThat(rows.one("SELECT CONCAT(state, ' ', retries) FROM engine_job WHERE job_key = " + job)).isEqualTo("CREATED 1");
        assertThat(rows.one("SELECT state FROM engine_incident")).isEqualTo("RESOLVED");
        engine.completeJob(engine.activateJob("demo.work"));
        rows.catchUp(engine);
        assertThat(rows.list("SELECT job_key FROM engine_job")).isEmpty();
        assertThat(rows.one("SELECT element_id FROM engine_timer WHERE process_instance_key = " + instance)).isEqualTo("Timer_Wait");

        var before = rows.snapshot();
        broker.kill();
        startBroker(small);
        rows.catchUp(engine);
        assertThat(rows.snapshot()).as("a replay changes nothing").isEqualTo(before);

        broker.advance(Duration.ofHours(25));
        await().atMost(Duration.ofSeconds(30)).until(() -> "Task_Decide".equals(rows.one("SELECT element_id FROM engine_user_task WHERE state = 'CREATED'")));
        assertThat(rows.list("SELECT timer_key FROM engine_timer")).isEmpty();
        assertThat(rows.one("SELECT case_id FROM engine_user_task WHERE element_id = 'Task_Decide'")).as("the case of the calling instance").isEqualTo(caseId.toString());
        assertThat(rows.one("SELECT root_process_instance_key FROM engine_process_instance WHERE process_id = 'read-model-child'")).isEqualTo(String.valueOf(instance));
        assertThat(rows.list("SELECT group_name FROM engine_user_task_group")).as("a task without a group").containsExactly("");

        long childTask = Long.parseLong(rows.one("SELECT user_task_key FROM engine_user_task WHERE element_id = 'Task_Decide'"));
        database.close();
        engine.complete(childTask);
        database = MariaDbServer.start(new MariaDbServer.Settings(DIR.resolve("mariadb"), database.port(), "secret"));
        rows = new ReadModelRows(database);
        rows.catchUp(engine);
        assertThat(rows.list("SELECT DISTINCT state FROM engine_process_instance")).containsExactly("COMPLETED");
        assertThat(rows.list("SELECT DISTINCT state FROM engine_element_instance")).containsExactly("COMPLETED");
        assertThat(rows.list("SELECT name FROM engine_variable")).isEmpty();
    }

    @Test
    void aCaseThatBecomesKnownLaterReachesTheInstanceAndItsTasks() throws Exception {
        startBroker();
        rows.createTables();
        engine.deploy("read-model-child.bpmn");
        long instance = engine.createInstance("read-model-child", "{}");
        rows.catchUp(engine);
        assertThat(rows.one("SELECT case_id FROM engine_user_task")).isNull();
        var caseId = UUID.randomUUID();
        engine.setVariables(instance, "{\"caseId\":\"" + caseId + "\"}");
        rows.catchUp(engine);
        assertThat(rows.one("SELECT case_id FROM engine_user_task")).isEqualTo(caseId.toString());
        assertThat(rows.one("SELECT case_id FROM engine_process_instance")).isEqualTo(caseId.toString());
        engine.cancel(instance);
        rows.catchUp(engine);
        assertThat(rows.one("SELECT state FROM engine_user_task")).isEqualTo("CANCELED");
        assertThat(rows.one("SELECT state FROM engine_process_instance")).isEqualTo("TERMINATED");
    }

    @Test
    void anotherEngineStartsTheReadModelOver() throws Exception {
        startBroker();
        rows.createTables();
        engine.deploy("read-model-child.bpmn");
        engine.createInstance("read-model-child", "{}");
        rows.catchUp(engine);
        var before = rows.snapshot();
        engine.takeSnapshot();
        broker.kill();
        startBroker();
        rows.catchUp(engine);
        assertThat(rows.snapshot()).as("the same engine, from its snapshot").isEqualTo(before);

        broker.close();
        Folders.delete(DIR.resolve("zeebe"));
        startBroker();
        rows.catchUp(engine);
        engine.deploy("read-model-child.bpmn");
        rows.catchUp(engine);
        assertThat(rows.list("SELECT process_instance_key FROM engine_process_instance")).isEmpty();
        assertThat(rows.list("SELECT process_id FROM engine_process_definition")).containsExactly("read-model-child");
    }
}
