package io.acuerdo.staff;

import java.time.Instant;
import java.util.SortedSet;

/** One row of the list of users. {@code groups} are those given to the person, without the ones that come with a role. */
public record UserSummary(String username, String displayName, boolean enabled, SortedSet<Role> roles, SortedSet<String> groups,
        Instant createdAt, Instant passwordChangedAt) {
}
