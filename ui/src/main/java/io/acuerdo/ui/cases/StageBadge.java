package io.acuerdo.ui.cases;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.acuerdo.cases.Stage;
import io.acuerdo.ui.component.Status;

/** The stage of a case by icon and word. */
public class StageBadge extends Status {

    public StageBadge(Stage stage, String word) {
        super(icon(stage), word, tone(stage));
    }

    private static VaadinIcon icon(Stage stage) {
        return switch (stage) {
            case EARLY_REMINDERS -> VaadinIcon.ENVELOPE_O;
            case PROMISE -> VaadinIcon.HANDSHAKE;
            case BROKEN_PROMISE -> VaadinIcon.UNLINK;
            case REFINANCING -> VaadinIcon.HOURGLASS;
            case AGREEMENT -> VaadinIcon.FILE_TEXT_O;
            case LEGAL -> VaadinIcon.SCALE;
            case CURED -> VaadinIcon.CHECK_CIRCLE_O;
            case CLOSED -> VaadinIcon.ARCHIVE;
        };
    }

    private static Tone tone(Stage stage) {
        return switch (stage) {
            case PROMISE, AGREEMENT, CURED -> Tone.GOOD;
            case BROKEN_PROMISE, LEGAL -> Tone.BAD;
            case REFINANCING -> Tone.WAIT;
            case EARLY_REMINDERS, CLOSED -> Tone.QUIET;
        };
    }
}
