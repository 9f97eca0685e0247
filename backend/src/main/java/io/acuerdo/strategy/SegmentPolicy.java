package io.acuerdo.strategy;

import java.util.Optional;

/**
 * The limits on what the decision table {@code segment} may answer. What the business decides lives in the table; this only keeps a table that
 * answers nothing, or nonsense, from stopping a case: then the case keeps its segment, and a new one gets {@link #GENTLEST}.
 */
public final class SegmentPolicy {

    /** The treatment that asks least of a debtor. */
    public static final Segment GENTLEST = new Segment('C', 1);

    private SegmentPolicy() {
    }

    /** @param answer what the table said, may be null; @param current the segment the case has, empty for a new one */
    public static SegmentDecision limit(String answer, Optional<Segment> current) {
        return Segment.parse(answer).map(segment -> new SegmentDecision(segment, false))
                .orElseGet(() -> new SegmentDecision(current.orElse(GENTLEST), true));
    }
}
