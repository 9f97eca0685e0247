package io.acuerdo.engine;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Which user tasks to list; what is null or empty does not filter. {@code groups} and {@code assignee} both given mean: of these groups
 * <em>or</em> assigned to that person when {@code orAssignee}, else both.
 */
public record UserTaskQuery(Set<String> groups, String assignee, boolean orAssignee, Boolean assigned, UserTaskState state,
        Collection<UUID> caseIds, String elementId, String text) {

    /** Open tasks of these groups. */
    public static UserTaskQuery ofGroups(Set<String> groups) {
        return new UserTaskQuery(groups, null, false, null, UserTaskState.CREATED, null, null, null);
    }

    /** What a person may work on: open tasks of their groups and those assigned to them. */
    public static UserTaskQuery desk(Set<String> groups, String username) {
        return new UserTaskQuery(groups, username, true, null, UserTaskState.CREATED, null, null, null);
    }

    public UserTaskQuery ofCases(Collection<UUID> ids) {
        return new UserTaskQuery(groups, assignee, orAssignee, assigned, state, ids, elementId, text);
    }

    public UserTaskQuery inState(UserTaskState wanted) {
        return new UserTaskQuery(groups, assignee, orAssignee, assigned, wanted, caseIds, elementId, text);
    }
}
