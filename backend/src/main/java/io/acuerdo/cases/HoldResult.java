package io.acuerdo.cases;

/** What became of the wish to put a case on hold. The same reason twice answers the hold that already stands. */
public sealed interface HoldResult {

    record Held(HoldId id) implements HoldResult {
    }

    record Refused(CaseRefusal reason) implements HoldResult {
    }
}
