package io.acuerdo.engine;

import java.util.Map;
import java.util.Optional;

import io.acuerdo.shared.Actor;

/** Lets a module refuse the completion of its own tasks, such as the maker of a proposal approving it. */
public interface UserTaskGuard {

    boolean guards(UserTask task);

    /** The reason for people when this actor may not complete the task with these variables. */
    Optional<String> refuse(UserTask task, Actor actor, Map<String, Object> variables);

    /** What the module itself tells the process with this completion; it wins over what the form says. */
    default Map<String, Object> adds(UserTask task, Actor actor) {
        return Map.of();
    }
}
