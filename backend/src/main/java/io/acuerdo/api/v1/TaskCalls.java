package io.acuerdo.api.v1;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.acuerdo.api.access.Caller;
import io.acuerdo.api.access.Scope;
import io.acuerdo.api.http.ApiProblem;
import io.acuerdo.api.http.Paging;
import io.acuerdo.api.http.ProblemKind;
import io.acuerdo.shared.Actor;
import io.acuerdo.staff.Right;
import io.acuerdo.staff.Users;
import io.acuerdo.task.WorkItem;
import io.acuerdo.task.WorkItemQuery;
import io.acuerdo.task.WorkItemResult;
import io.acuerdo.task.WorkItems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The work of people: listed, claimed, given back, completed. */
@RestController
@RequestMapping("/api/v1/tasks")
@Tag(name = "Tasks", description = "The work of people: listed, claimed, given back, completed.")
class TaskCalls {

    /** A task as it lies on a desk. */
    @Schema(description = "A piece of human work.")
    record TaskBody(@Schema(description = "Key of the task in the engine.", example = "2251799813687063") String id,
            @Schema(description = "The element of the model that asks for it.", example = "Task_CallDebtor") String kind,
            String name, UUID caseId, String formId, List<String> candidateGroups, String assignee, Instant dueAt,
            @Schema(description = "Higher comes first.", example = "50") int priority, Instant createdAt, TaskState state, String processId,
            Instant endedAt) {

        static TaskBody of(WorkItem item) {
            return new TaskBody(Long.toString(item.key()), item.kind(), item.name(), item.caseId(), item.formId(), item.candidateGroups(),
                    item.assignee(), item.dueAt(), item.priority(), item.createdAt(), TaskState.valueOf(item.state()), item.processId(), item.endedAt());
        }
    }

    enum TaskState {
        CREATED, COMPLETED, CANCELED
    }

    @Schema(description = "Who is to have the task; the caller when it is left out.")
    record ClaimRequest(@Schema(example = "agent1") String assignee) {
    }

    @Schema(description = "What the task's form would send; an approval takes decision (APPROVE, RETURN, REJECT, ASK_DOCUMENT) and reason.")
    record CompleteRequest(@Schema(example = "{\"decision\":\"APPROVE\",\"reason\":\"Dentro de la matriz\"}") Map<String, Object> variables) {
    }

    private final WorkItems tasks;
    private final Users users;

    TaskCalls(WorkItems tasks, Users users) {
        this.tasks = tasks;
        this.users = users;
    }

    @GetMapping
    @Operation(summary = "List tasks", description = """
            By priority, then due time. A person without a supervising role sees what is assigned to them or offered to one of their groups, or to those of a person they stand in for.""")
    PageBody<TaskBody> list(@RequestParam(required = false) String group, @RequestParam(required = false) String assignee,
            @RequestParam(required = false) UUID caseId,
            @Parameter(description = "Open ones (CREATED) by default.") @RequestParam(defaultValue = "CREATED") TaskState state,
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size,
            @AuthenticationPrincipal Caller caller) {
        var paging = Paging.of(page, size);
        var wantedGroup = Given.text("group", group, 64);
        var wantedAssignee = Given.text("assignee", assignee, 64);
        Collection<UUID> ofCases = caseId == null ? null : List.of(caseId);
        var actor = caller.actor();
        WorkItemQuery query;
        if (!caller.person() || Right.SEE_ALL_TASKS.isOf(actor)) {
            query = new WorkItemQuery(wantedGroup == null ? null : Set.of(wantedGroup), wantedAssignee, false, null, state.name(), ofCases, null, null);
        } else if (wantedGroup != null && !actor.mayActIn(wantedGroup)
                || wantedAssignee != null && !wantedAssignee.equals(actor.username())) {
            return new PageBody<>(List.of(), page, size, 0);
        } else if (wantedGroup != null || wantedAssignee != null) {
            query = new WorkItemQuery(wantedGroup == null ? null : Set.of(wantedGroup), wantedAssignee, false, null, state.name(), ofCases, null, null);
        } else {
            query = new WorkItemQuery(actor.allGroups(), actor.username(), true, null, state.name(), ofCases, null, null);
        }
        return PageBody.of(tasks.inbox(query, paging), TaskBody::of);
    }

    @PostMapping("/{id}/claim")
    @Operation(summary = "Take a task", description = "Naming somebody else gives it to them: a supervisor's right.")
    @ApiResponse(responseCode = "409", description = "Somebody else was faster; `takenBy` says who.")
    TaskBody claim(@PathVariable long id, @RequestBody(required = false) ClaimRequest body, @AuthenticationPrincipal Caller caller) {
        var item = found(id);
        var assignee = Given.text("assignee", body == null ? null : body.assignee(), 64);
        if (assignee == null || assignee.equals(caller.actor().username())) {
            return answer(id, tasks.claim(id, actor(caller, item)));
        }
        var person = users.actor(assignee).orElseThrow(() -> ApiProblem.badInput("assignee", "names nobody who may sign in."));
        if (caller.person()) {
            return answer(id, tasks.assign(id, person.username(), caller.actor()));
        }
        if (!caller.has(Scope.ACT_AS)) {
            throw new ApiProblem(ProblemKind.NOT_ALLOWED, "Claiming for a person takes a client with the scope " + Scope.ACT_AS + ".");
        }
        return answer(id, tasks.claim(id, person));
    }

    @PostMapping("/{id}/unclaim")
    @Operation(summary = "Give a task back to its groups")
    @ApiResponse(responseCode = "409", description = "Somebody else has it; `takenBy` says who.")
    TaskBody unclaim(@PathVariable long id, @AuthenticationPrincipal Caller caller) {
        return answer(id, tasks.unclaim(id, actor(caller, found(id))));
    }

    @PostMapping("/{id}/complete")
    @Operation(summary = "Complete a task", description = "A task nobody has is claimed first. The variable completedBy is added.")
    @ApiResponse(responseCode = "403", description = "The task is in none of this person's groups.")
    @ApiResponse(responseCode = "409", description = "Somebody else has it (`takenBy`) or it ended meanwhile.")
    @ApiResponse(responseCode = "422", description = "A rule refuses it, such as maker and checker being the same person.")
    TaskBody complete(@PathVariable long id, @RequestBody(required = false) CompleteRequest body, @AuthenticationPrincipal Caller caller) {
        var item = found(id);
        var variables = body == null || body.variables() == null ? Map.<String, Object>of() : body.variables();
        return answer(id, tasks.complete(id, actor(caller, item), variables));
    }

    private WorkItem found(long id) {
        return tasks.byKey(id).orElseThrow(() -> ApiProblem.notFound("task", id));
    }

    private TaskBody answer(long id, WorkItemResult result) {
        return switch (result) {
            case WorkItemResult.Done done -> TaskBody.of(found(id));
            case WorkItemResult.TakenBy(String username) -> throw ApiProblem.taken(username);
            case WorkItemResult.Gone gone -> throw new ApiProblem(ProblemKind.CONFLICT, "The task was completed or cancelled meanwhile.");
            case WorkItemResult.NotAllowed(String reason) -> throw new ApiProblem(ProblemKind.NOT_ALLOWED, reason);
            case WorkItemResult.Refused(String reason) -> throw ApiProblem.refused(null, reason);
            case WorkItemResult.EngineAway(String sentence) -> throw new ApiProblem(ProblemKind.ENGINE_AWAY, sentence);
        };
    }

    /** A client that acts for nobody stands in the groups of the task at hand: its scope has let it into all of them. */
    private static Actor actor(Caller caller, WorkItem item) {
        if (caller.person()) {
            return caller.actor();
        }
        return new Actor(caller.actor().username(), caller.actor().roles(), new TreeSet<>(item.candidateGroups()));
    }
}
