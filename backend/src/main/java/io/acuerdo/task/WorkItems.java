package io.acuerdo.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;

import io.acuerdo.shared.Actor;

/**
 * The work of people: what lies on which desk, and claiming, giving back and completing it. A person may take what is offered to one of
 * their groups and complete what is theirs; modules may refuse a completion of their own tasks.
 */
@Service
public class WorkItems {

    public Page<WorkItem> inbox(WorkItemQuery query, Pageable page) {
        return Page.empty(page);
    }

    public Optional<WorkItem> byKey(long key) {
        return Optional.empty();
    }

    /** Open and ended ones, oldest first. */
    public List<WorkItem> ofCase(UUID caseId) {
        return List.of();
    }

    /** What the item's form shows. */
    public Map<String, Object> variables(long key) {
        return Map.of();
    }

    public WorkItemResult claim(long key, Actor actor) {
        return new WorkItemResult.Gone();
    }

    /** Gives the item to another person; a supervisor's right. */
    public WorkItemResult assign(long key, String assignee, Actor actor) {
        return new WorkItemResult.Gone();
    }

    public WorkItemResult unclaim(long key, Actor actor) {
        return new WorkItemResult.Gone();
    }

    /** Completes the item; the variable {@code completedBy} is added. An item nobody has is claimed first. */
    public WorkItemResult complete(long key, Actor actor, Map<String, Object> variables) {
        return new WorkItemResult.Gone();
    }

    /** Who did what when with the work items of a case, oldest first. */
    public List<WorkItemEvent> history(UUID caseId) {
        return List.of();
    }
}
