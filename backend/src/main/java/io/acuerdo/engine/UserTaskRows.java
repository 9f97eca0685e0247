package io.acuerdo.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * User tasks out of the read model. The open tasks of groups are read group by group, each from the index that has the order of the page,
 * and merged: with 100,000 open tasks the first page touches a few hundred rows.
 */
@Component
class UserTaskRows {

    static final String SUPERVISORS = "supervisor";
    private static final String NO_GROUP = "";
    private static final TypeReference<List<String>> NAMES = new TypeReference<>() {
    };
    /** What a page may be sorted by; in the tables {@code engine_user_task} and {@code engine_user_task_group} alike. */
    private static final Map<String, String> COLUMNS = Map.of("priority", "priority", "dueAt", "due_sort", "createdAt", "created_at");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ModelCatalog models;

    UserTaskRows(JdbcClient jdbc, JsonMapper json, ModelCatalog models) {
        this.jdbc = jdbc;
        this.json = json;
        this.models = models;
    }

    List<UserTask> byKeys(Collection<Long> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        Map<Long, UserTask> found = new HashMap<>();
        jdbc.sql("SELECT t.*, f.form_id FROM engine_user_task t LEFT JOIN engine_form f ON f.form_key = t.form_key WHERE t.user_task_key IN (:keys)")
                .param("keys", keys).query((row, at) -> read(row)).list().forEach(task -> found.put(task.key(), task));
        return keys.stream().map(found::get).filter(task -> task != null).toList();
    }

    List<UserTask> ofCase(UUID caseId) {
        return jdbc.sql("""
                SELECT t.*, f.form_id FROM engine_user_task t LEFT JOIN engine_form f ON f.form_key = t.form_key
                 WHERE t.case_id = ? ORDER BY t.created_at, t.user_task_key""").param(caseId).query((row, at) -> read(row)).list();
    }

    Page<UserTask> find(UserTaskQuery query, Pageable page) {
        Map<String, Object> values = new HashMap<>();
        Filter filter = filter(query, values);
        if (filter == null) {
            return Page.empty(page);
        }
        String order = order(page.getSort());
        long skip = page.isPaged() ? page.getOffset() : 0;
        int size = page.isPaged() ? page.getPageSize() : 500;
        values.put("top", skip + size);
        List<String> parts = filter.branches().stream()
                .map(branch -> "(SELECT " + branch.keyed("user_task_key, priority, due_sort, created_at") + " ORDER BY " + branch.keyed(order) + " LIMIT :top)")
                .toList();
        String keys = "SELECT user_task_key FROM (" + String.join(" UNION ", parts) + ") found ORDER BY " + order + " LIMIT " + size + " OFFSET " + skip;
        List<Long> chosen = jdbc.sql(keys).params(values).query(Long.class).list();
        boolean last = page.isUnpaged() || chosen.size() < size && (skip == 0 || !chosen.isEmpty());
        long total = last ? skip + chosen.size() : count(query, filter, values);
        return new PageImpl<>(byKeys(chosen), page, total);
    }

    private long count(UserTaskQuery query, Filter filter, Map<String, Object> values) {
        if (filter.branches().size() == 1) {
            return one("SELECT COUNT(*) FROM (SELECT " + filter.branches().getFirst().keyed("user_task_key") + ") found", values);
        }
        values.put("groupsAsked", query.groups());
        String inGroups = "g.group_name IN (:groupsAsked)";
        String supervisors = query.groups().contains(SUPERVISORS) ? "t.group_count = 0 AND t.assignee IS NULL" : null;
        if (!filter.onTask().isEmpty()) {
            return countOneByOne(query, filter, inGroups, supervisors, values);
        }
        // a task in several of the groups is counted in each, and taken off again: no list of all keys has to be made
        long total = one("SELECT COUNT(*) FROM engine_user_task_group g WHERE " + inGroups, values) - one("""
                SELECT COALESCE(SUM(times - 1), 0) FROM (SELECT COUNT(*) AS times FROM engine_user_task t
                    STRAIGHT_JOIN engine_user_task_group g ON g.user_task_key = t.user_task_key
                  WHERE t.state = 'CREATED' AND t.group_count > 1 AND %s GROUP BY t.user_task_key) several""".formatted(inGroups), values);
        if (supervisors != null) {
            total += one("SELECT COUNT(*) FROM engine_user_task t WHERE t.state = 'CREATED' AND " + supervisors, values);
        }
        if (query.assignee() != null) {
            total += one("""
                    SELECT COUNT(*) FROM engine_user_task t WHERE t.assignee = :assignee AND t.state = 'CREATED'
                       AND NOT EXISTS (SELECT 1 FROM engine_user_task_group g WHERE g.user_task_key = t.user_task_key AND %s)""".formatted(inGroups), values);
        }
        return total;
    }

    private long countOneByOne(UserTaskQuery query, Filter filter, String inGroups, String supervisors, Map<String, Object> values) {
        List<String> ways = new ArrayList<>();
        ways.add("EXISTS (SELECT 1 FROM engine_user_task_group g WHERE g.user_task_key = t.user_task_key AND " + inGroups + ")");
        if (supervisors != null) {
            ways.add(supervisors);
        }
        if (query.assignee() != null && query.orAssignee()) {
            ways.add("t.assignee = :assignee");
        }
        return one("SELECT COUNT(*) FROM engine_user_task t WHERE t.state = 'CREATED' AND " + String.join(" AND ", filter.onTask())
                + " AND (" + String.join(" OR ", ways) + ")", values);
    }

    private long one(String sql, Map<String, Object> values) {
        return jdbc.sql(sql).params(values).query(Long.class).single();
    }

    /** One way to the rows: a table by its alias, and what must hold. */
    private record Branch(String alias, String from, List<String> where) {

        String keyed(String columns) {
            String prefixed = columns.replaceAll("\\b(user_task_key|priority|due_sort|created_at)\\b", alias + ".$1");
            return columns.contains("ASC") || columns.contains("DESC") ? prefixed
                    : prefixed + " FROM " + from + (where.isEmpty() ? "" : " WHERE " + String.join(" AND ", where));
        }
    }

    /** The ways to the rows, and what every task must fulfil. */
    private record Filter(List<Branch> branches, List<String> onTask) {
    }

    /** Null when nothing can match. */
    private Filter filter(UserTaskQuery query, Map<String, Object> values) {
        List<String> onTask = new ArrayList<>();
        if (query.caseIds() != null) {
            if (query.caseIds().isEmpty()) {
                return null;
            }
            onTask.add("t.case_id IN (:cases)");
            values.put("cases", query.caseIds());
        }
        if (query.elementId() != null) {
            onTask.add("t.element_id = :element");
            values.put("element", query.elementId());
        }
        if (query.text() != null && !query.text().isBlank()) {
            Set<String> elements = elementsNamed(query.text().strip());
            if (elements.isEmpty()) {
                return null;
            }
            onTask.add("t.element_id IN (:named)");
            values.put("named", elements);
        }
        if (query.assigned() != null) {
            onTask.add(query.assigned() ? "t.assignee IS NOT NULL" : "t.assignee IS NULL");
        }
        if (query.state() != null) {
            values.put("state", query.state().name());
        }
        if (query.assignee() != null) {
            values.put("assignee", query.assignee());
        }
        Set<String> groups = query.groups() == null ? Set.of() : query.groups();
        List<Branch> branches = new ArrayList<>();
        boolean byPerson = query.assignee() != null && (groups.isEmpty() || query.orAssignee());
        if (byPerson) {
            branches.add(taskBranch(query, plus(onTask, "t.assignee = :assignee")));
        }
        if (!groups.isEmpty()) {
            if (query.assignee() != null && !query.orAssignee()) {
                onTask.add("t.assignee = :assignee");
            }
            branches.addAll(groupBranches(query, groups, onTask, values));
        } else if (!byPerson) {
            branches.add(taskBranch(query, onTask));
        }
        return new Filter(branches, onTask);
    }

    private static Branch taskBranch(UserTaskQuery query, List<String> onTask) {
        return new Branch("t", "engine_user_task t", query.state() == null ? onTask : plus(onTask, "t.state = :state"));
    }

    private static List<Branch> groupBranches(UserTaskQuery query, Set<String> groups, List<String> onTask, Map<String, Object> values) {
        List<Branch> branches = new ArrayList<>();
        Set<String> names = new HashSet<>(groups);
        if (query.state() != UserTaskState.CREATED || query.caseIds() != null) {
            // ended tasks have no group rows, and a case has few tasks: look at the tasks themselves
            values.put("groups", names);
            String inGroup = "JSON_OVERLAPS(t.candidate_groups, :groupNames)";
            values.put("groupNames", names.stream().map(name -> '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                    .collect(Collectors.joining(",", "[", "]")));
            if (names.contains(SUPERVISORS)) {
                inGroup = "(" + inGroup + " OR t.candidate_groups = '[]' AND t.assignee IS NULL)";
            }
            return List.of(taskBranch(query, plus(onTask, inGroup)));
        }
        int number = 0;
        for (String name : names) {
            String parameter = "group" + number++;
            values.put(parameter, name);
            branches.add(groupBranch(parameter, onTask));
        }
        if (names.contains(SUPERVISORS)) {
            values.put("noGroup", NO_GROUP);
            branches.add(groupBranch("noGroup", plus(onTask, "t.assignee IS NULL")));
        }
        return branches;
    }

    private static Branch groupBranch(String parameter, List<String> onTask) {
        String from = onTask.isEmpty() ? "engine_user_task_group g"
                : "engine_user_task_group g STRAIGHT_JOIN engine_user_task t ON t.user_task_key = g.user_task_key";
        return new Branch("g", from, plus(onTask, "g.group_name = :" + parameter));
    }

    private static List<String> plus(List<String> conditions, String one) {
        List<String> all = new ArrayList<>(conditions);
        all.add(one);
        return all;
    }

    private static String order(Sort sort) {
        List<String> parts = new ArrayList<>();
        sort.stream().filter(wish -> COLUMNS.containsKey(wish.getProperty()))
                .forEach(wish -> parts.add(COLUMNS.get(wish.getProperty()) + (wish.isAscending() ? " ASC" : " DESC")));
        if (parts.isEmpty()) {
            parts.addAll(List.of("priority DESC", "due_sort ASC", "created_at ASC"));
        }
        String direction = parts.getLast().endsWith("DESC") ? " DESC" : " ASC";
        if (parts.size() == 1) {
            parts.add("created_at" + direction);
        }
        parts.add("user_task_key" + direction);
        return String.join(", ", parts);
    }

    private Set<String> elementsNamed(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        Set<String> found = new HashSet<>();
        jdbc.sql("SELECT process_definition_key FROM engine_process_definition").query(Long.class).list()
                .forEach(key -> models.model(key).elements().values().stream()
                        .filter(element -> element.isUserTask() && element.name() != null
                                && element.name().toLowerCase(Locale.ROOT).contains(wanted))
                        .forEach(element -> found.add(element.id())));
        return found;
    }

    private UserTask read(ResultSet row) throws SQLException {
        List<String> groups = json.readValue(row.getString("candidate_groups"), NAMES);
        String assignee = row.getString("assignee");
        if (groups.isEmpty() && assignee == null) {
            groups = List.of(SUPERVISORS);
        }
        String element = row.getString("element_id");
        return new UserTask(row.getLong("user_task_key"), row.getString("process_id"), element,
                models.elementName(row.getLong("process_definition_key"), element), row.getObject("case_id", UUID.class),
                row.getObject("form_key", Long.class), row.getString("form_id"), groups, assignee, Utc.read(row, "due_at"), row.getInt("priority"),
                Utc.read(row, "created_at"), Utc.read(row, "ended_at"), UserTaskState.valueOf(row.getString("state")),
                row.getLong("process_instance_key"));
    }
}
