package io.acuerdo.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.FinalCommandStep;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The engine's user tasks: questions to the read model, commands to the engine, which also says who was faster. Commands throw
 * {@link TaskTaken}, {@link TaskGone} or {@link EngineAway}; who may do what is decided elsewhere. A command returns once the read model
 * shows it, or after a second.
 */
@Service
public class UserTasks {

    private static final Duration SHOWN_WITHIN = Duration.ofSeconds(1);
    private static final TypeReference<Object> ANY = new TypeReference<>() {
    };

    private record Scope(long elementInstanceKey, long processInstanceKey) {
    }

    private final UserTaskRows rows;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final EngineLink link;

    UserTasks(UserTaskRows rows, JdbcClient jdbc, JsonMapper json, EngineLink link) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.json = json;
        this.link = link;
    }

    /** Sorted by priority (highest first), due time (none last) and age, unless the page says {@code priority}, {@code dueAt} or {@code createdAt}. */
    public Page<UserTask> find(UserTaskQuery query, Pageable page) {
        return rows.find(query, page);
    }

    public Optional<UserTask> byKey(long key) {
        return rows.byKeys(List.of(key)).stream().findFirst();
    }

    /** Open and ended ones, oldest first. */
    public List<UserTask> ofCase(UUID caseId) {
        return rows.ofCase(caseId);
    }

    /** What the task's form sees: the variables in its scope, the nearer one winning. Values longer than 8 KB are left out. */
    public Map<String, Object> variables(long key) {
        Optional<Scope> scope = jdbc.sql("SELECT element_instance_key, process_instance_key FROM engine_user_task WHERE user_task_key = ?")
                .param(key).query(Scope.class).optional();
        Map<String, Object> found = new LinkedHashMap<>();
        scope.ifPresent(task -> scopesInwards(task).forEach(level -> jdbc
                .sql("SELECT name, value FROM engine_variable WHERE scope_key = ? AND value IS NOT NULL").param(level)
                .query(row -> {
                    found.put(row.getString("name"), json.readValue(row.getString("value"), ANY));
                })));
        return found;
    }

    private List<Long> scopesInwards(Scope task) {
        List<Long> levels = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        Long level = task.elementInstanceKey();
        while (level != null && level != task.processInstanceKey() && seen.add(level)) {
            levels.addFirst(level);
            level = jdbc.sql("SELECT flow_scope_key FROM engine_element_instance WHERE element_instance_key = ?").param(level)
                    .query(Long.class).optional().orElse(null);
        }
        levels.addFirst(task.processInstanceKey());
        return levels;
    }

    /** Gives the task to somebody, unless somebody else has it: then {@link TaskTaken}. For who has it already it changes nothing. */
    public void assign(long key, String assignee) {
        command(key, link.client().newAssignUserTaskCommand(key).assignee(assignee).allowOverride(false));
        awaitShown(key, task -> assignee.equals(task.assignee()));
    }

    /** Gives the task to somebody, whoever had it. */
    public void reassign(long key, String assignee) {
        command(key, link.client().newAssignUserTaskCommand(key).assignee(assignee).allowOverride(true));
        awaitShown(key, task -> assignee.equals(task.assignee()));
    }

    public void unassign(long key) {
        command(key, link.client().newUnassignUserTaskCommand(key));
        awaitShown(key, task -> task.assignee() == null);
    }

    public void complete(long key, Map<String, Object> variables) {
        command(key, link.client().newCompleteUserTaskCommand(key).variables(variables));
        awaitShown(key, task -> task.state() != UserTaskState.CREATED);
    }

    /** Completes the task in the name of somebody who has it, or takes it first: two people cannot both complete it. */
    public void completeAs(String assignee, long key, Map<String, Object> variables) {
        command(key, link.client().newAssignUserTaskCommand(key).assignee(assignee).allowOverride(false));
        complete(key, variables);
    }

    private void command(long key, FinalCommandStep<?> command) {
        try {
            command.send().join();
        } catch (ClientException e) {
            switch (EngineLink.verdict(e)) {
                case NOT_FOUND -> throw new TaskGone(key);
                case CONFLICT -> throw new TaskTaken(key, byKey(key).map(UserTask::assignee).orElse(null));
                case AWAY -> throw link.away(e);
                default -> throw e;
            }
        }
    }

    private void awaitShown(long key, Predicate<UserTask> shown) {
        long end = System.nanoTime() + SHOWN_WITHIN.toNanos();
        while (System.nanoTime() < end && byKey(key).filter(shown).isEmpty()) {
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
