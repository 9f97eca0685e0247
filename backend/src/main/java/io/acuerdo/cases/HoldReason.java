package io.acuerdo.cases;

import java.util.Locale;

import io.acuerdo.shared.Texts;

/** Why a case is on hold. Each of them suspends the strategy and every outgoing contact at once. */
public enum HoldReason {
    DISPUTE, HARDSHIP, CEASE_CONTACT, VULNERABLE, DECEASED, INSOLVENCY, IDENTITY_FRAUD;

    private static final Texts TEXTS = new Texts("cases");

    /** The reason in words for people. */
    public String label(Locale language) {
        return TEXTS.text(language, "hold." + name());
    }

    /** The word timelines are written with. */
    String spanish() {
        return label(Texts.DEFAULT);
    }
}
