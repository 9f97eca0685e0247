package io.acuerdo.staff;

import java.time.Instant;
import java.util.SortedSet;
import java.util.UUID;

/** Who acts in which of whose groups, from when until when. {@code revokedAt} is null while nobody took it back. */
public record DelegationSummary(UUID id, String delegator, String delegate, SortedSet<String> groups, Instant from, Instant until, String madeBy, Instant madeAt,
                                Instant revokedAt, String revokedBy) {

    public boolean runsAt(Instant moment) {
        return revokedAt == null && !moment.isBefore(from) && moment.isBefore(until);
    }
}
