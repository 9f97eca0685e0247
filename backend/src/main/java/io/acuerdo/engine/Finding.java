package io.acuerdo.engine;

/** Something in a deployed model that will not work as its author means, in one sentence with its cure. */
public record Finding(String processId, int version, String elementId, String code, String sentence) {
}
