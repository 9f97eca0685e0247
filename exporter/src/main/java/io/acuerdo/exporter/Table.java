package io.acuerdo.exporter;

import static io.acuerdo.exporter.Table.Rule.FIRST;
import static io.acuerdo.exporter.Table.Rule.KEY;
import static io.acuerdo.exporter.Table.Rule.KNOWN;
import static io.acuerdo.exporter.Table.Rule.LATEST;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The tables that take whole rows, and what becomes of each column when a later record speaks of the same row. */
enum Table {

    PROCESS_DEFINITION("engine_process_definition", key("process_definition_key"), latest("process_id", "version", "resource_name", "xml", "checksum"), first("deployed_at")),
    FORM("engine_form", key("form_key"), latest("form_id", "version", "resource_name", "body", "checksum"), first("deployed_at")),
    DECISION_REQUIREMENTS("engine_decision_requirements", key("drg_key"), latest("drg_id", "name", "version", "resource_name", "xml", "checksum"), first("deployed_at")),
    PROCESS_INSTANCE("engine_process_instance", key("process_instance_key"), latest("process_definition_key", "process_id", "version"),
            first("parent_process_instance_key", "root_process_instance_key"), latest("state"), known("case_id"), first("started_at"), latest("ended_at")),
    ELEMENT_INSTANCE("engine_element_instance", key("element_instance_key"), latest("process_instance_key", "process_definition_key", "element_id", "element_type",
            "flow_scope_key", "state"), first("started_at"), latest("ended_at")),
    USER_TASK("engine_user_task", key("user_task_key"), latest("process_instance_key", "process_definition_key", "process_id", "element_id", "element_instance_key",
            "form_key", "assignee", "candidate_groups", "due_at", "follow_up_at", "priority", "state"), known("case_id"), first("created_at"), latest("ended_at")),
    USER_TASK_GROUP("engine_user_task_group", key("user_task_key", "group_name"), latest("created_at", "due_at", "priority")),
    INCIDENT("engine_incident", key("incident_key"), latest("process_instance_key", "process_id", "element_id", "element_instance_key", "job_key", "error_type",
            "error_message", "state"), first("created_at"), latest("resolved_at")),
    JOB("engine_job", key("job_key"), latest("type", "process_instance_key", "process_id", "element_id", "element_instance_key", "retries", "state", "due_at",
            "error_message"), first("created_at")),
    TIMER("engine_timer", key("timer_key"), latest("process_instance_key", "element_id", "due_at")),
    VARIABLE("engine_variable", key("scope_key", "name"), latest("process_instance_key", "value")),
    MARKER("engine_marker", key("marker"), first("exported_at"));

    /** The first word counts, the latest, or the latest that was not NULL. */
    enum Rule { KEY, FIRST, LATEST, KNOWN }

    private record Column(String name, Rule rule) {}

    private final String table;
    private final List<Column> columns;

    @SafeVarargs
    Table(String table, List<Column>... columns) {
        this.table = table;
        this.columns = new ArrayList<>(Arrays.stream(columns).flatMap(List::stream).toList());
        this.columns.addAll(latest("partition_id", "position"));
    }

    String table() {
        return table;
    }

    int width() {
        return columns.size();
    }

    int index(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException(table + " has no column " + column);
    }

    String keyColumn() {
        return columns.getFirst().name();
    }

    /** What both records say of one row: the later one, with what only the earlier knew. */
    Object[] merge(Object[] earlier, Object[] later) {
        var merged = later.clone();
        for (int i = 0; i < merged.length; i++) {
            var rule = columns.get(i).rule();
            if (rule == FIRST || rule == KNOWN && merged[i] == null) {
                merged[i] = earlier[i];
            }
        }
        return merged;
    }

    String upsert() {
        var names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        var marks = columns.stream().map(c -> "?").collect(Collectors.joining(", "));
        var updates = columns.stream().filter(c -> c.rule() == LATEST || c.rule() == KNOWN)
                .map(c -> c.name() + (c.rule() == LATEST ? " = VALUES(" + c.name() + ")" : " = COALESCE(VALUES(" + c.name() + "), " + c.name() + ")"))
                .collect(Collectors.joining(", "));
        return "INSERT INTO " + table + " (" + names + ") VALUES (" + marks + ") ON DUPLICATE KEY UPDATE " + updates;
    }

    private static List<Column> key(String... names) {
        return columns(KEY, names);
    }

    private static List<Column> first(String... names) {
        return columns(FIRST, names);
    }

    private static List<Column> latest(String... names) {
        return columns(LATEST, names);
    }

    private static List<Column> known(String... names) {
        return columns(KNOWN, names);
    }

    private static List<Column> columns(Rule rule, String... names) {
        return Arrays.stream(names).map(name -> new Column(name, rule)).toList();
    }
}
