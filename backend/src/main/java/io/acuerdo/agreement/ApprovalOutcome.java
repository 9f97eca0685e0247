package io.acuerdo.agreement;

/** Where a proposal stands after somebody said something about it; {@link #OPEN} while voices are missing. */
public enum ApprovalOutcome {
    APPROVE, RETURN, REJECT, ASK_DOCUMENT, OPEN
}
