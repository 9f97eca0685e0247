package io.acuerdo.promise;

import java.time.Instant;

/** What is to be done about a broken promise: until when, whether the one renegotiation is still to be had, and whether a hold forbids it for now. */
public record FollowUp(Instant dueAt, boolean renegotiable, boolean onHold) {
}
