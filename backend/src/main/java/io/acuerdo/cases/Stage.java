package io.acuerdo.cases;

/** Where a case stands. CURED and CLOSED are ends: new arrears after them open a new case. */
public enum Stage {
    EARLY_REMINDERS, PROMISE, BROKEN_PROMISE, REFINANCING, AGREEMENT, LEGAL, CURED, CLOSED;

    public boolean isEnd() {
        return this == CURED || this == CLOSED;
    }
}
