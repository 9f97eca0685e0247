package io.acuerdo.task;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Which work items to list; what is null or empty does not filter. {@code orAssignee} makes it a desk: of these groups or assigned to that
 * person. {@code text} looks into the names of tasks; who looks for a debtor passes the cases.
 */
public record WorkItemQuery(Set<String> groups, String assignee, boolean orAssignee, Boolean assigned, String state,
        Collection<UUID> caseIds, String kind, String text) {

    /** What this person may work on now. */
    public static WorkItemQuery desk(Set<String> groups, String username) {
        return new WorkItemQuery(groups, username, true, null, "CREATED", null, null, null);
    }

    /** All open work, of everybody. */
    public static WorkItemQuery open() {
        return new WorkItemQuery(null, null, false, null, "CREATED", null, null, null);
    }

    public WorkItemQuery ofCases(Collection<UUID> ids) {
        return new WorkItemQuery(groups, assignee, orAssignee, assigned, state, ids, kind, text);
    }

    public WorkItemQuery ofKind(String wanted) {
        return new WorkItemQuery(groups, assignee, orAssignee, assigned, state, caseIds, wanted, text);
    }

    public WorkItemQuery inState(String wanted) {
        return new WorkItemQuery(groups, assignee, orAssignee, assigned, wanted, caseIds, kind, text);
    }

    public WorkItemQuery named(String wanted) {
        return new WorkItemQuery(groups, assignee, orAssignee, assigned, state, caseIds, kind, wanted);
    }
}
