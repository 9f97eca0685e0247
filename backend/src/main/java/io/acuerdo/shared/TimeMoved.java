package io.acuerdo.shared;

import java.time.Instant;

/** Published when the clock was moved by hand (sandbox): what is done as time passes may look now instead of at its next round. */
public record TimeMoved(Instant now) {
}
