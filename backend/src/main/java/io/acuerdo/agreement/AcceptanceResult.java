package io.acuerdo.agreement;

/** What became of an acceptance. Accepting twice answers the first evidence again. */
public sealed interface AcceptanceResult {

    record Accepted(AcceptanceEvidence evidence) implements AcceptanceResult {
    }

    record Refused(String reason) implements AcceptanceResult {
    }
}
