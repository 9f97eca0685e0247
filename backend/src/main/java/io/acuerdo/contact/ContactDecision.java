package io.acuerdo.contact;

import java.time.Instant;
import java.util.List;

/**
 * The answer of the contact policy with everything it rests on.
 *
 * @param nextAllowedAt the earliest moment, not before the one asked about, at which the answer is yes as far as is known now; null while nothing
 *                      but a person's decision (a hold, a missing consent) can make it so
 */
public record ContactDecision(boolean allowed, List<Reason> reasons, Instant nextAllowedAt) {

    public ContactDecision {
        reasons = List.copyOf(reasons);
    }

    public enum Verdict {
        ALLOWS, BLOCKS
    }

    /** One rule that was looked at, where it is written and, in the asker's language, what it says about this contact. */
    public record Reason(String ruleId, String citation, Verdict verdict, String explanation) {
    }
}
