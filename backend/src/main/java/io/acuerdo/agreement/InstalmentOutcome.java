package io.acuerdo.agreement;

/** How a watched instalment stands when it is judged. TOO_MANY_MISSED: so many are missed that no person is asked before the notice of breach. */
public enum InstalmentOutcome {
    PAID, OPEN, MISSED, TOO_MANY_MISSED
}
