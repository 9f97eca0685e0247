package io.acuerdo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.acuerdo.testing.DatabaseTest;

/** What the decision tables answer in process, without a broker: the bundled ones first, then whatever is live. */
@DatabaseTest
class DecisionsInProcessTest {

    @Autowired
    private Decisions decisions;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void beforeAnythingIsDeployedTheBundledTablesAnswerAndTellTheirRows() {
        var made = (Decision.Made) decisions.evaluate("segment", Map.of("currency", "USD", "pastDue", new BigDecimal("2999.99"), "dpd", 31));
        assertThat(made.value()).isEqualTo("B2");
        assertThat(made.rules()).isNotEmpty().allMatch(rule -> rule.startsWith("Rule_"));
    }

    @Test
    void anAnswerOfSeveralOutputsIsAMap() {
        var made = (Decision.Made) decisions.evaluate("reminder-steps", Map.of("segment", "A1", "reminderStep", 2));
        assertThat(made.value()).isEqualTo(Map.of("day", 3, "channel", "EMAIL", "template", "reminder-2"));
    }

    @Test
    void whatGoesLiveAnswersFromThenOn() {
        String id = TestModels.uniqueId("live");
        assertThat(decisions.evaluate(id, Map.of())).isInstanceOf(Decision.Failed.class);
        live(1, id, TestModels.constantTable(id, "one"));
        assertThat(decisions.evaluate(id, Map.of())).isEqualTo(new Decision.Made("one", id, 1, List.of("Rule_1")));
        live(2, id, TestModels.constantTable(id, "two"));
        assertThat(decisions.evaluate(id, Map.of())).isEqualTo(new Decision.Made("two", id, 2, List.of("Rule_1")));
    }

    @Test
    void aTableThatCannotBeEvaluatedSaysSoAndTheOthersGoOn() {
        String id = TestModels.uniqueId("broken");
        live(1, id, TestModels.constantTable(id, "x").replace("\"x\"", "assert(1, 1 = 2)"));
        assertThat(decisions.evaluate(id, Map.of())).isInstanceOfSatisfying(Decision.Failed.class, failed -> assertThat(failed.decisionId()).isEqualTo(id));
        live(2, TestModels.uniqueId("garbage"), "<no dmn");
        assertThat(decisions.evaluate("segment", Map.of())).isInstanceOf(Decision.Made.class);
    }

    private void live(int version, String id, String xml) {
        jdbc.sql("""
                INSERT INTO engine_decision_requirements (drg_key, drg_id, name, version, resource_name, xml, checksum, deployed_at, partition_id, position)
                SELECT COALESCE(MAX(drg_key), 0) + 1, ?, ?, ?, ?, ?, '', UTC_TIMESTAMP(6), 1, 0 FROM engine_decision_requirements""")
                .params("Definitions_" + id, id, version, id + ".dmn", xml).update();
    }
}
