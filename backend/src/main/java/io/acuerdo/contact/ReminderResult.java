package io.acuerdo.contact;

/** What came of asking for a reminder: REQUESTED (queued), POSTPONED (not lawful now, plan again), HELD, SKIPPED (taken already, or nothing can be sent). */
public enum ReminderResult {
    REQUESTED, POSTPONED, HELD, SKIPPED
}
