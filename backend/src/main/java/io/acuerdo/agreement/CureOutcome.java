package io.acuerdo.agreement;

/** Whether a breach the debtor was told of is cured: yes, not yet, or not in time. */
public enum CureOutcome {
    CURED, AWAITED, FAILED
}
