package io.acuerdo.shared;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who acts: a user name with the roles (such as {@code SUPERVISOR}) and candidate groups (such as {@code early-arrears}) it has at that moment.
 * A person is also in the group named after each role in lower case with hyphens. {@code standsInFor} are people who are away and in whose groups
 * this one may act too; their groups are not among {@code groups}.
 */
public record Actor(String username, Set<String> roles, Set<String> groups, List<StandIn> standsInFor) {

    /** The product itself, for what happens without a person. */
    public static final Actor SYSTEM = new Actor("acuerdo", Set.of(), Set.of());

    public Actor {
        standsInFor = List.copyOf(standsInFor);
    }

    public Actor(String username, Set<String> roles, Set<String> groups) {
        this(username, roles, groups, List.of());
    }

    public boolean hasRole(String role) {
        return roles.contains(role);
    }

    /** In the group itself, or in the place of somebody who is. */
    public boolean mayActIn(String group) {
        return groups.contains(group) || standsInFor.stream().anyMatch(one -> one.groups().contains(group));
    }

    /** Own groups and those of the people this one stands in for. */
    public Set<String> allGroups() {
        var all = new HashSet<>(groups);
        standsInFor.forEach(one -> all.addAll(one.groups()));
        return all;
    }

    /** In whose place this one would act in one of these groups; empty where it is for themselves, or not at all. */
    public Optional<String> inPlaceOf(Iterable<String> anyOf) {
        for (String group : anyOf) {
            if (groups.contains(group)) {
                return Optional.empty();
            }
        }
        for (String group : anyOf) {
            var one = standsInFor.stream().filter(it -> it.groups().contains(group)).findFirst();
            if (one.isPresent()) {
                return one.map(StandIn::username);
            }
        }
        return Optional.empty();
    }
}
