package io.acuerdo.shared;

import java.util.Set;

/**
 * Who acts: a user name with the roles (such as {@code SUPERVISOR}) and candidate groups (such as {@code early-arrears}) it has at that moment.
 * A person is also in the group named after each role in lower case with hyphens.
 */
public record Actor(String username, Set<String> roles, Set<String> groups) {

    /** The product itself, for what happens without a person. */
    public static final Actor SYSTEM = new Actor("acuerdo", Set.of(), Set.of());

    public boolean hasRole(String role) {
        return roles.contains(role);
    }
}
