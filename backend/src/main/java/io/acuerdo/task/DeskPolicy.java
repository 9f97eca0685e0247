package io.acuerdo.task;

import java.util.Optional;
import java.util.Set;

import io.acuerdo.engine.UserTask;
import io.acuerdo.shared.Actor;

/**
 * Who may do what with a work item: take what is offered to one of their groups or to somebody they stand in for, finish what is theirs or nobody's of their groups, give
 * back what is theirs. Those who lead may hand work out and take it back. The answer is the key of the reason, empty when allowed.
 */
final class DeskPolicy {

    private static final Set<String> LEADERS = Set.of("SUPERVISOR", "COORDINATOR", "MANAGER");

    private DeskPolicy() {
    }

    static Optional<String> claim(UserTask task, Actor actor) {
        return isOffered(task, actor) || actor.username().equals(task.assignee()) ? Optional.empty() : Optional.of("task.refused.otherGroup");
    }

    static Optional<String> complete(UserTask task, Actor actor) {
        return claim(task, actor);
    }

    static Optional<String> assign(Actor actor) {
        return leads(actor) ? Optional.empty() : Optional.of("task.refused.onlyLeaders");
    }

    static Optional<String> unclaim(UserTask task, Actor actor) {
        boolean mine = task.assignee() == null || task.assignee().equals(actor.username());
        return mine || leads(actor) ? Optional.empty() : Optional.of("task.refused.notYours");
    }

    private static boolean isOffered(UserTask task, Actor actor) {
        return task.candidateGroups().stream().anyMatch(actor::mayActIn);
    }

    private static boolean leads(Actor actor) {
        return actor.roles().stream().anyMatch(LEADERS::contains);
    }
}
