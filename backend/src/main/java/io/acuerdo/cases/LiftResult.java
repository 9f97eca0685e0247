package io.acuerdo.cases;

/** What became of the wish to lift a hold. Lifting twice is no fault. */
public sealed interface LiftResult {

    /** @param stillOnHold whether another hold keeps the case suspended */
    record Lifted(boolean stillOnHold) implements LiftResult {
    }

    record Refused(CaseRefusal reason) implements LiftResult {
    }
}
