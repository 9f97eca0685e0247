package io.acuerdo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.acuerdo.testing.EngineTest;
import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;

/** What a start does with the bundled files, on a real broker, with files made up for each test. */
@EngineTest
class DeploymentsTest {

    @Autowired
    private EngineLink link;
    @Autowired
    private BundledStore store;
    @Autowired
    private EngineWork work;
    @Autowired
    private CamundaClient client;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Decisions decisions;
    @Autowired
    private Clock clock;

    private final String process = TestModels.uniqueId("deployed");
    private final List<BundledFile> bundle = new ArrayList<>();
    private Deployments deployments;

    @BeforeEach
    void aStart() {
        deployments = new Deployments(link, new BundledFiles() {
            @Override
            List<BundledFile> all() {
                return bundle;
            }
        }, store, clock);
    }

    @Test
    void aFileIsDeployedOnceAndAgainOnlyWhenItHasChanged() {
        bundled(file(process, "a"));
        start();
        assertThat(deployments.isReady()).isTrue();
        assertThat(versions()).containsExactly(1);
        start();
        assertThat(versions()).containsExactly(1);
        bundled(file(process, "b"));
        start();
        assertThat(versions()).containsExactly(1, 2);
    }

    @Test
    void aVersionOfAProcessOwnerIsNeverOverwrittenByAStart() {
        bundled(file(process, "a"));
        start();
        byHand(file(process, "theirs"));
        start();
        assertThat(versions()).containsExactly(1, 2);
        assertThat(offer()).as("nothing newer is bundled").isNull();
        bundled(file(process, "b"));
        start();
        assertThat(versions()).containsExactly(1, 2);
        assertThat(offer()).isNotNull();
        assertThat(deployments.isReady()).isTrue();
    }

    @Test
    void aDecisionTableOfAProcessOwnerIsNeverOverwrittenEither() {
        String table = TestModels.uniqueId("table");
        bundled(BundledFile.of(table + ".dmn", TestModels.constantTable(table, "ours")));
        start();
        byHand(BundledFile.of(table + ".dmn", TestModels.constantTable(table, "theirs")));
        start();
        assertThat(decisions.evaluate(table, Map.of())).isEqualTo(new Decision.Made("theirs", table, 2, List.of("Rule_1")));
        bundled(BundledFile.of(table + ".dmn", TestModels.constantTable(table, "newer")));
        start();
        assertThat(decisions.evaluate(table, Map.of())).isEqualTo(new Decision.Made("theirs", table, 2, List.of("Rule_1")));
    }

    @Test
    void anOfferCanBePutLiveAndIsThenOurs() {
        bundled(file(process, "a"));
        start();
        byHand(file(process, "theirs"));
        bundled(file(process, "b"));
        start();
        deployments.putLive(process + ".bpmn", "owner");
        work.awaitExported();
        assertThat(versions()).containsExactly(1, 2, 3);
        assertThat(offer()).isNull();
        bundled(file(process, "c"));
        start();
        assertThat(versions()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aFileThatDoesNotDeployIsNamedAndTheLastGoodVersionStays() {
        bundled(file(process, "a"));
        start();
        bundled(broken(process));
        start();
        assertThat(deployments.isReady()).isTrue();
        assertThat(deployments.problems()).containsOnlyKeys(process + ".bpmn");
        assertThat(deployments.problems().get(process + ".bpmn")).contains(process + ".bpmn");
        assertThat(versions()).containsExactly(1);
        bundled(file(process, "b"));
        start();
        assertThat(deployments.problems()).isEmpty();
        assertThat(versions()).containsExactly(1, 2);
    }

    @Test
    void aBrokenFileWithoutAGoodVersionMakesNewCasesWaitAndDoesNotHoldUpTheOthers() {
        String good = TestModels.uniqueId("good");
        bundled(broken(process), file(good, "a"));
        start();
        assertThat(deployments.isReady()).isFalse();
        assertThat(deployments.problems()).containsOnlyKeys(process + ".bpmn");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM engine_process_definition WHERE process_id = ?").param(good).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void filesBoundToOneDeploymentGoTogether() {
        String form = TestModels.uniqueId("form");
        String text = Bpmn.convertToString(TestModels.startedByMessage(process, start -> start.userTask("Task_Call").zeebeUserTask().zeebeFormId(form)
                .zeebeFormBindingType(io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeBindingType.deployment)));
        bundled(BundledFile.of(process + ".bpmn", text), BundledFile.of(form + ".form", "{\"id\":\"" + form + "\",\"type\":\"default\",\"components\":[]}"));
        start();
        assertThat(deployments.problems()).isEmpty();
        assertThat(versions()).containsExactly(1);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM engine_form WHERE form_id = ?").param(form).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void theRealBundleIsLive(@Autowired Deployments real, @Autowired EngineStatus status, @Autowired ProcessModels models) {
        io.acuerdo.testing.Await.until(real::isReady);
        assertThat(status.problems()).isEmpty();
        work.awaitExported();
        assertThat(models.models()).extracting(ProcessModel::processId).contains("debt-case", "early-reminders", "promise-to-pay", "broken-promise",
                "refinancing-approval", "agreement-servicing");
    }

    private void bundled(BundledFile... files) {
        bundle.clear();
        bundle.addAll(List.of(files));
    }

    private void start() {
        work.awaitExported();
        deployments.bringUpToDate();
        work.awaitExported();
    }

    private static BundledFile file(String id, String label) {
        return BundledFile.of(id + ".bpmn", Bpmn.convertToString(TestModels.startedByMessage(id, start -> start.userTask("Task_Call").name(label).zeebeUserTask())));
    }

    /** Refers to a message that is not there. */
    private static BundledFile broken(String id) {
        String good = file(id, "x").text();
        return BundledFile.of(id + ".bpmn", good.replace("messageRef=", "messageRef=\"Message_Unknown\" data-was="));
    }

    private void byHand(BundledFile file) {
        client.newDeployResourceCommand().addResourceStringUtf8(file.text(), file.resourceName()).send().join();
        work.awaitExported();
    }

    private List<Integer> versions() {
        return jdbc.sql("SELECT version FROM engine_process_definition WHERE process_id = ? ORDER BY version").param(process).query(Integer.class).list();
    }

    private BundledStore.Row offer() {
        return store.offers().stream().filter(row -> row.resourceName().equals(process + ".bpmn")).findFirst().orElse(null);
    }
}
