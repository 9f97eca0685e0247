package io.acuerdo.staff;

/** What became of the wish to delegate. */
public sealed interface DelegationResult {

    record Done(DelegationSummary delegation) implements DelegationResult {
    }

    record Refused(DelegationRefusal reason) implements DelegationResult {
    }
}
