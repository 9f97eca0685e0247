package io.acuerdo.cases;

import java.time.Instant;
import java.util.Map;

/** One thing that happened to a case: when, who did it, a sentence for people and the facts behind it. */
public record TimelineEntry(Instant at, TimelineKind kind, String by, String summary, Map<String, Object> data) {
}
