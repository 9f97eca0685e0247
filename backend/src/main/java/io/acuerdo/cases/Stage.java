package io.acuerdo.cases;

import java.util.Locale;

import io.acuerdo.shared.Texts;

/** Where a case stands. CURED and CLOSED are ends: new arrears after them open a new case. */
public enum Stage {
    EARLY_REMINDERS, PROMISE, BROKEN_PROMISE, REFINANCING, AGREEMENT, LEGAL, CURED, CLOSED;

    private static final Texts TEXTS = new Texts("cases");

    public boolean isEnd() {
        return this == CURED || this == CLOSED;
    }

    /** The stage in words for people. */
    public String label(Locale language) {
        return TEXTS.text(language, "stage." + name());
    }

    /** The word timelines are written with. */
    String spanish() {
        return label(Texts.DEFAULT);
    }
}
