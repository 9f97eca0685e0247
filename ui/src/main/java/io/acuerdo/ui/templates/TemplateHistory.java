package io.acuerdo.ui.templates;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.acuerdo.document.TemplateVersion;
import io.acuerdo.ui.component.Formats;
import io.acuerdo.ui.component.Status;

/** Every version there has been, who wrote it, when it was in use, and the way back to its text. */
class TemplateHistory extends Grid<TemplateVersion> {

    private final Formats formats = Formats.current();

    /** @param take puts a version's text into the editor */
    TemplateHistory(List<TemplateVersion> versions, Consumer<TemplateVersion> take) {
        addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        setAllRowsVisible(true);
        addColumn(this::name).setHeader(getTranslation("templates.history.version")).setAutoWidth(true).setFlexGrow(0);
        addComponentColumn(this::status).setHeader(getTranslation("templates.history.status")).setAutoWidth(true).setFlexGrow(0);
        addColumn(version -> by(version.editedBy(), version.editedAt())).setHeader(getTranslation("templates.history.written")).setAutoWidth(true);
        addColumn(version -> by(version.liveBy(), version.liveAt())).setHeader(getTranslation("templates.history.live")).setAutoWidth(true);
        addColumn(version -> by(version.retiredBy(), version.retiredAt())).setHeader(getTranslation("templates.history.retired")).setAutoWidth(true);
        addComponentColumn(version -> {
            Button back = new Button(getTranslation("templates.take"), click -> take.accept(version));
            back.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            back.setAriaLabel(getTranslation("templates.take") + ": " + name(version));
            return back;
        }).setHeader(getTranslation("templates.history.text")).setAutoWidth(true).setFlexGrow(0);
        setItems(versions);
    }

    private String name(TemplateVersion version) {
        return version.number() == 0 ? getTranslation("templates.bundled") : String.valueOf(version.number());
    }

    private Status status(TemplateVersion version) {
        String word = getTranslation("templates.status." + version.status());
        return switch (version.status()) {
            case "LIVE" -> new Status(VaadinIcon.CHECK_CIRCLE, word, Status.Tone.GOOD);
            case "DRAFT" -> new Status(VaadinIcon.EDIT, word, Status.Tone.WAIT);
            default -> new Status(VaadinIcon.ARCHIVE, word, Status.Tone.QUIET);
        };
    }

    private String by(String who, Instant when) {
        return who == null ? "–" : getTranslation("templates.by", who, formats.moment(when));
    }
}
