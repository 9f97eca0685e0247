package io.acuerdo.shared;

import java.util.Set;

/** Somebody who is away, and the groups in which another person acts in their place. */
public record StandIn(String username, Set<String> groups) {

    public StandIn {
        groups = Set.copyOf(groups);
    }
}
