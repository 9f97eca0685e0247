package io.acuerdo.cases;

import java.util.UUID;

/**
 * What the process of a case is to do next, read from where the case stands. The ids are those of the promise or agreement the step is about,
 * null when it is about none.
 */
public record NextStep(Kind kind, UUID promiseId, UUID agreementId, boolean caseOpen) {

    /** The ways the process knows; the names are values of a process variable. */
    public enum Kind {
        REMINDERS, PROMISE, BROKEN_PROMISE, REFINANCING, AGREEMENT, LEGAL, NONE
    }

    static NextStep of(Stage stage, UUID subject) {
        return switch (stage) {
            case EARLY_REMINDERS -> new NextStep(Kind.REMINDERS, null, null, true);
            case PROMISE -> new NextStep(Kind.PROMISE, subject, null, true);
            case BROKEN_PROMISE -> new NextStep(Kind.BROKEN_PROMISE, subject, null, true);
            case REFINANCING -> new NextStep(Kind.REFINANCING, null, subject, true);
            case AGREEMENT -> new NextStep(Kind.AGREEMENT, null, subject, true);
            case LEGAL -> new NextStep(Kind.LEGAL, null, null, true);
            case CURED, CLOSED -> new NextStep(Kind.NONE, null, null, false);
        };
    }
}
