package io.acuerdo.staff;

import java.util.Locale;

import io.acuerdo.shared.Texts;

/** Why a delegation is refused. */
public enum DelegationRefusal {
    UNKNOWN_DELEGATOR, UNKNOWN_DELEGATE, SELF, NOT_YOURS, TO_ONESELF, NO_GROUP, NOT_OWN_GROUP, NOT_A_DECIDER, UNTIL_MISSING, UNTIL_PAST, TOO_LONG;

    private static final Texts TEXTS = new Texts("staff");

    /** The sentence for people. */
    public String message(Locale language) {
        return TEXTS.text(language, "staff.delegation." + name(), DelegationPolicy.LONGEST.toDays());
    }
}
