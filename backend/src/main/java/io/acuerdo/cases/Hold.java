package io.acuerdo.cases;

import java.time.Instant;

/** One hold on a case. {@code liftedAt} and {@code liftedBy} are null while it stands. */
public record Hold(HoldId id, HoldReason reason, String note, Instant setAt, String setBy, Instant liftedAt, String liftedBy) {

    public boolean stands() {
        return liftedAt == null;
    }
}
