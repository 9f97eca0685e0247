package io.acuerdo.cases;

import java.time.Instant;

/** A hold was put on a case; from this transaction on nothing may leave the house. */
public record CaseHeld(CaseId caseId, HoldId holdId, HoldReason reason, String by, Instant at) {
}
