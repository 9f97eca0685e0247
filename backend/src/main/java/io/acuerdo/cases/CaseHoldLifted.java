package io.acuerdo.cases;

import java.time.Instant;

/** A hold was lifted; {@code stillOnHold} when another one stands. */
public record CaseHoldLifted(CaseId caseId, HoldId holdId, HoldReason reason, boolean stillOnHold, String by, Instant at) {
}
