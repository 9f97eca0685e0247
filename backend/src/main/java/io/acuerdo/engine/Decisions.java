package io.acuerdo.engine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.camunda.zeebe.dmn.DecisionEngine;
import io.camunda.zeebe.dmn.DecisionEngineFactory;
import io.camunda.zeebe.dmn.DecisionEvaluationResult;
import io.camunda.zeebe.dmn.ParsedDecisionRequirementsGraph;
import io.camunda.zeebe.dmn.impl.VariablesContext;
import io.camunda.zeebe.protocol.impl.encoding.MsgPackConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the decision tables that are live in the engine, without asking the engine: its own evaluator on the XML that the exporter brought. So an
 * answer takes no call over the wire and is there while the broker is away. Before the first deployment the bundled tables answer.
 */
@Service
public class Decisions {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final BundledFiles bundled;
    private final DecisionEngine evaluator = DecisionEngineFactory.createDecisionEngine();
    private volatile Known known = new Known(Long.MIN_VALUE, Map.of());

    Decisions(JdbcClient jdbc, BundledFiles bundled) {
        this.jdbc = jdbc;
        this.bundled = bundled;
    }

    /** {@code words} are the descriptions of rows, by the row's id. */
    private record Table(ParsedDecisionRequirementsGraph graph, int version, Map<String, String> words) {
    }

    private record Deployed(String xml, int version) {
    }

    /** The newest table by decision id, as of a key of the read model. */
    private record Known(long newestKey, Map<String, Table> tables) {
    }

    /** {@code facts} hold text, numbers, Booleans, lists and maps; a fact that is null is asked as unknown. */
    public Decision evaluate(String decisionId, Map<String, Object> facts) {
        Table table = tables().get(decisionId);
        if (table == null) {
            return new Decision.Failed(decisionId, "There is no decision " + decisionId);
        }
        DecisionEvaluationResult result = evaluator.evaluateDecisionById(table.graph(), decisionId, new VariablesContext(facts));
        if (result.isFailure()) {
            return new Decision.Failed(decisionId, result.getFailureMessage());
        }
        List<String> rules = result.getEvaluatedDecisions().stream().flatMap(one -> one.matchedRules().stream()).map(rule -> rule.ruleId()).toList();
        return new Decision.Made(JSON.readValue(MsgPackConverter.convertToJson(result.getOutput()), Object.class), decisionId, table.version(), rules);
    }

    /** Changes whenever another table goes live; while it stays, the same facts get the same answer. */
    public long state() {
        return jdbc.sql("SELECT COALESCE(MAX(drg_key), 0) FROM engine_decision_requirements").query(Long.class).single();
    }

    /** What the live table says in words about one of its rows. */
    public Optional<String> words(String decisionId, String rule) {
        return Optional.ofNullable(tables().get(decisionId)).map(table -> table.words().get(rule));
    }

    private Map<String, Table> tables() {
        long newest = state();
        Known now = known;
        if (now.newestKey() != newest) {
            now = new Known(newest, read());
            known = now;
        }
        return now.tables();
    }

    /** In the order of their deployment: whoever comes later answers for the ids it brings. */
    private Map<String, Table> read() {
        var tables = new HashMap<String, Table>();
        bundled.all().stream().filter(file -> file.kind() == BundledFile.Kind.DECISIONS).forEach(file -> add(tables, file.text(), 0));
        jdbc.sql("SELECT xml, version FROM engine_decision_requirements ORDER BY drg_key").query(Deployed.class).list()
                .forEach(one -> add(tables, one.xml(), one.version()));
        return Map.copyOf(tables);
    }

    private void add(Map<String, Table> tables, String xml, int version) {
        var graph = evaluator.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        if (graph.isValid()) {
            Map<String, String> words = RowWords.of(xml);
            graph.getDecisions().forEach(decision -> tables.put(decision.getId(), new Table(graph, version, words)));
        }
    }
}
