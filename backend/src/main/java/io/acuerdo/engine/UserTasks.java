package io.acuerdo.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;

/**
 * The engine's user tasks: questions to the read model, commands to the engine. Commands throw {@link TaskTaken}, {@link TaskGone} or
 * {@link EngineAway}; who may do what is decided elsewhere.
 */
@Service
public class UserTasks {

    public Page<UserTask> find(UserTaskQuery query, Pageable page) {
        return Page.empty(page);
    }

    public Optional<UserTask> byKey(long key) {
        return Optional.empty();
    }

    /** Open and ended ones, oldest first. */
    public List<UserTask> ofCase(UUID caseId) {
        return List.of();
    }

    /** What the task's form sees: the variables in its scope. */
    public Map<String, Object> variables(long key) {
        return Map.of();
    }

    public void assign(long key, String assignee) {
        throw new EngineAway("");
    }

    public void unassign(long key) {
        throw new EngineAway("");
    }

    public void complete(long key, Map<String, Object> variables) {
        throw new EngineAway("");
    }
}
