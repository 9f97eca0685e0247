package io.acuerdo.staff;

import java.time.Instant;
import java.util.Set;

/** The wish that somebody acts in a person's groups while they are away. {@code from} may be null: at once. */
public record NewDelegation(String delegator, String delegate, Set<String> groups, Instant from, Instant until) {

    public NewDelegation {
        groups = groups == null ? Set.of() : Set.copyOf(groups);
    }
}
