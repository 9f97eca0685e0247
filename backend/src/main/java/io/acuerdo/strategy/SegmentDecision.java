package io.acuerdo.strategy;

/** The segment that counts, and whether the decision table's answer had to be set aside for it. */
public record SegmentDecision(Segment segment, boolean answerSetAside) {
}
