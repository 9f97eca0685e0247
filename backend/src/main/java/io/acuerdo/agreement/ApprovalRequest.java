package io.acuerdo.agreement;

import java.time.Instant;

/** Which group is to decide, and until when; then the next authority is asked. */
public record ApprovalRequest(String approverGroup, Instant decideUntil) {
}
