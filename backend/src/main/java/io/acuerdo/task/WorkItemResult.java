package io.acuerdo.task;

/** What came of a person's wish to claim, give back or complete a work item. */
public sealed interface WorkItemResult {

    /** It happened; lists show it already, unless the engine's export is late. */
    record Done() implements WorkItemResult {
    }

    /** Somebody else has it; the name is null when it is not known yet. */
    record TakenBy(String username) implements WorkItemResult {
    }

    /** It was completed or cancelled meanwhile. */
    record Gone() implements WorkItemResult {
    }

    /** The item is not this person's to do that with; the reason is for people. */
    record NotAllowed(String reason) implements WorkItemResult {
    }

    /** A rule says no to this completion; the reason is for people. */
    record Refused(String reason) implements WorkItemResult {
    }

    /** The engine did not answer, nothing happened; the sentence is for people. */
    record EngineAway(String sentence) implements WorkItemResult {
    }
}
