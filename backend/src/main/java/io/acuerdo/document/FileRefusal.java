package io.acuerdo.document;

import java.util.Locale;

import io.acuerdo.shared.Texts;

/** Why a file is not taken in. */
public enum FileRefusal {
    EMPTY, TOO_LARGE, NOT_ACCEPTED, UNREADABLE, ENCRYPTED, ACTIVE;

    private static final Texts TEXTS = new Texts("document");

    /** What is wrong and what would be accepted, for people. */
    public String message(Locale language) {
        return TEXTS.text(language, "file.refused." + name()) + " " + TEXTS.text(language, "file.accepted", ReceivedFiles.MOST_BYTES >> 20);
    }
}
