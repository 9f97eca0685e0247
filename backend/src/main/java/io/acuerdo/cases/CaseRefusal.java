package io.acuerdo.cases;

import java.util.Locale;

import io.acuerdo.shared.Texts;

/** Why something asked of a case was not done. */
public enum CaseRefusal {
    UNKNOWN_CASE, CASE_ENDED, UNKNOWN_HOLD;

    private static final Texts TEXTS = new Texts("cases");

    /** The reason as a sentence for people. */
    public String message(Locale language) {
        return TEXTS.text(language, "refusal." + name());
    }
}
