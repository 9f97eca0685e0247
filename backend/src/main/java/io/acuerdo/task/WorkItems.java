package io.acuerdo.task;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;

import io.acuerdo.engine.EngineAway;
import io.acuerdo.engine.TaskGone;
import io.acuerdo.engine.TaskTaken;
import io.acuerdo.engine.UserTask;
import io.acuerdo.engine.UserTaskGuard;
import io.acuerdo.engine.UserTaskQuery;
import io.acuerdo.engine.UserTaskState;
import io.acuerdo.engine.UserTasks;
import io.acuerdo.shared.Actor;

/**
 * The work of people: what lies on which desk, and claiming, giving back and completing it. A person may take what is offered to one of
 * their groups and complete what is theirs; modules may refuse a completion of their own tasks. Who was faster is for the engine to say.
 */
@Service
public class WorkItems {

    /** The variable that tells the process who completed a task; what a form says under that name does not count. */
    public static final String COMPLETED_BY = "completedBy";

    private final UserTasks tasks;
    private final WorkItemEvents events;
    private final List<UserTaskGuard> guards;
    private final MessageSource messages;

    WorkItems(UserTasks tasks, WorkItemEvents events, List<UserTaskGuard> guards, MessageSource messages) {
        this.tasks = tasks;
        this.events = events;
        this.guards = guards;
        this.messages = messages;
    }

    /** By priority, then due time, then age, unless the page is sorted by {@code priority}, {@code dueAt} or {@code createdAt}. */
    public Page<WorkItem> inbox(WorkItemQuery query, Pageable page) {
        UserTaskState state = query.state() == null || query.state().isBlank() ? null : UserTaskState.valueOf(query.state());
        UserTaskQuery wanted = new UserTaskQuery(query.groups(), query.assignee(), query.orAssignee(), query.assigned(), state, query.caseIds(),
                query.kind(), query.text());
        return tasks.find(wanted, page).map(WorkItems::item);
    }

    public Optional<WorkItem> byKey(long key) {
        return tasks.byKey(key).map(WorkItems::item);
    }

    /** Open and ended ones, oldest first. */
    public List<WorkItem> ofCase(UUID caseId) {
        return tasks.ofCase(caseId).stream().map(WorkItems::item).toList();
    }

    /** What the item's form shows. */
    public Map<String, Object> variables(long key) {
        return tasks.variables(key);
    }

    /** Whether the item is this person's or offered to one of their groups, as {@link #claim} would find. Whether somebody is faster shows then. */
    public boolean mayTake(long key, Actor actor) {
        return tasks.byKey(key).filter(task -> DeskPolicy.claim(task, actor).isEmpty()).isPresent();
    }

    public WorkItemResult claim(long key, Actor actor) {
        return open(key, task -> DeskPolicy.claim(task, actor).map(this::notAllowed).orElseGet(() -> {
            tasks.assign(key, actor.username());
            if (!actor.username().equals(task.assignee())) {
                events.note(task, WorkItemEvent.Kind.CLAIMED, actor.username());
            }
            return new WorkItemResult.Done();
        }));
    }

    /** Gives the item to another person, whoever had it; the right of those who lead. To oneself it is a claim. */
    public WorkItemResult assign(long key, String assignee, Actor actor) {
        if (assignee.equals(actor.username())) {
            return claim(key, actor);
        }
        return open(key, task -> DeskPolicy.assign(actor).map(this::notAllowed).orElseGet(() -> {
            tasks.reassign(key, assignee);
            events.note(task, WorkItemEvent.Kind.CLAIMED, assignee);
            return new WorkItemResult.Done();
        }));
    }

    public WorkItemResult unclaim(long key, Actor actor) {
        return open(key, task -> DeskPolicy.unclaim(task, actor).map(this::notAllowed).orElseGet(() -> {
            tasks.unassign(key);
            events.note(task, WorkItemEvent.Kind.UNCLAIMED, actor.username());
            return new WorkItemResult.Done();
        }));
    }

    /** Completes the item; the variable {@code completedBy} is added. An item nobody has is claimed first, so that two people cannot both complete it. */
    public WorkItemResult complete(long key, Actor actor, Map<String, Object> variables) {
        return open(key, task -> DeskPolicy.complete(task, actor).map(this::notAllowed).orElseGet(() -> {
            Optional<String> refusal = guards.stream().filter(guard -> guard.guards(task))
                    .flatMap(guard -> guard.refuse(task, actor, variables).stream()).findFirst();
            if (refusal.isPresent()) {
                return new WorkItemResult.Refused(refusal.get());
            }
            Map<String, Object> all = new HashMap<>(variables);
            all.put(COMPLETED_BY, actor.username());
            guards.stream().filter(guard -> guard.guards(task)).forEach(guard -> all.putAll(guard.adds(task, actor)));
            tasks.completeAs(actor.username(), key, all);
            events.note(task, WorkItemEvent.Kind.COMPLETED, actor.username());
            return new WorkItemResult.Done();
        }));
    }

    /** Who did what when with the work items of a case, oldest first. */
    public List<WorkItemEvent> history(UUID caseId) {
        return events.ofCase(caseId, tasks.ofCase(caseId));
    }

    private WorkItemResult open(long key, Function<UserTask, WorkItemResult> wish) {
        Optional<UserTask> found = tasks.byKey(key).filter(task -> task.state() == UserTaskState.CREATED);
        if (found.isEmpty()) {
            return new WorkItemResult.Gone();
        }
        try {
            return wish.apply(found.get());
        } catch (TaskTaken e) {
            return new WorkItemResult.TakenBy(e.assignee());
        } catch (TaskGone e) {
            return new WorkItemResult.Gone();
        } catch (EngineAway e) {
            return new WorkItemResult.EngineAway(e.getMessage());
        }
    }

    private WorkItemResult notAllowed(String reason) {
        return new WorkItemResult.NotAllowed(messages.getMessage(reason, null, LocaleContextHolder.getLocale()));
    }

    private static WorkItem item(UserTask task) {
        return new WorkItem(task.key(), task.elementId(), task.name(), task.processId(), task.caseId(), task.formKey(), task.formId(),
                task.candidateGroups(), task.assignee(), task.dueAt(), task.priority(), task.createdAt(), task.endedAt(), task.state().name());
    }
}
