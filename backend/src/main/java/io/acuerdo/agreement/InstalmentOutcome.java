package io.acuerdo.agreement;

/** How an instalment stands at the moment it is judged. OPEN: its tolerance has not passed. */
public enum InstalmentOutcome {
    PAID, OPEN, MISSED
}
