package io.acuerdo.ui.cases;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.acuerdo.cases.CaseId;
import io.acuerdo.document.DocumentEntry;
import io.acuerdo.document.DocumentType;
import io.acuerdo.paper.PaperChoice;
import io.acuerdo.paper.PaperResult;
import io.acuerdo.ui.component.Formats;
import io.acuerdo.ui.component.StaffPage;
import io.acuerdo.ui.component.Status;

/** The folder of a case: what can be given out now, one that exists instead of a second, and every sealed document there is. */
class CaseDocuments extends Div {

    private static final int ROWS_SHOWN = 8;

    private final Formats formats = Formats.current();
    private final transient CaseSources sources;
    private final transient CaseId id;
    private final Grid<PaperChoice> choices = new Grid<>();
    private final Grid<DocumentEntry> folder = new Grid<>();

    CaseDocuments(CaseSources sources, CaseId id) {
        this.sources = sources;
        this.id = id;
        for (Grid<?> grid : List.of(choices, folder)) {
            grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        }
        choices.addColumn(choice -> getTranslation("document.type." + choice.type())).setHeader(getTranslation("documents.kind")).setAutoWidth(true).setFlexGrow(0);
        choices.addColumn(this::about).setHeader(getTranslation("documents.about")).setAutoWidth(true);
        choices.addColumn(choice -> formats.money(choice.amount())).setHeader(getTranslation("documents.amount")).setTextAlign(ColumnTextAlign.END).setAutoWidth(true)
                .setFlexGrow(0);
        choices.addComponentColumn(this::action).setHeader(getTranslation("documents.give")).setAutoWidth(true).setFlexGrow(2);
        folder.setAllRowsVisible(true);
        folder.addColumn(entry -> formats.moment(entry.madeAt())).setHeader(getTranslation("documents.madeAt")).setAutoWidth(true);
        folder.addColumn(entry -> getTranslation("document.type." + entry.kind())).setHeader(getTranslation("documents.kind")).setAutoWidth(true);
        folder.addComponentColumn(this::download).setHeader(getTranslation("documents.file")).setAutoWidth(true);
        folder.addComponentColumn(entry -> new Code(entry.sha256().substring(0, 16) + "…")).setHeader("SHA-256").setAutoWidth(true);
        folder.setEmptyStateText(getTranslation("documents.none"));
        add(new H4(getTranslation("documents.choices")), choices, new H4(getTranslation("documents.folder")), folder);
        // only when its tab is opened
        addAttachListener(attached -> show());
    }

    private String about(PaperChoice choice) {
        return switch (choice.type()) {
            case PAYMENT_RECEIPT -> choice.reference() == null ? getTranslation("documents.about.payment", formats.day(choice.day()))
                    : getTranslation("documents.about.paymentReference", formats.day(choice.day()), choice.reference());
            case PROMISE_CONFIRMATION -> getTranslation("documents.about.promise", formats.day(choice.day()));
            case DEBT_STATEMENT -> getTranslation("documents.about.pastDue", formats.day(choice.day()));
            default -> getTranslation("documents.about.payoff", formats.day(choice.day()));
        };
    }

    private Component action(PaperChoice choice) {
        if (choice.made() != null) {
            return download(choice.made());
        }
        if (choice.whyNot() != null) {
            Status why = new Status(VaadinIcon.BAN, choice.whyNot(), Status.Tone.QUIET);
            why.addClassName("wrapping");
            return why;
        }
        Button make = new Button(getTranslation("documents.make"), VaadinIcon.FILE_ADD.create(), click -> make(choice.type(), choice.subjectId()));
        make.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        make.setAriaLabel(getTranslation("documents.make") + ": " + getTranslation("document.type." + choice.type()) + ", " + about(choice));
        make.setDisableOnClick(true);
        return make;
    }

    private void make(DocumentType type, UUID subject) {
        switch (sources.paperDesk().make(id, type, subject)) {
            case PaperResult.Made made -> StaffPage.tell(getTranslation("documents.made", made.document().fileName()));
            case PaperResult.NotNow(String reason) -> StaffPage.refuse(reason);
            case PaperResult.Unknown() -> StaffPage.refuse(getTranslation("case.unknown"));
        }
        show();
    }

    private void show() {
        List<PaperChoice> all = sources.paperDesk().choices(id);
        choices.setItems(all);
        choices.setAllRowsVisible(all.size() <= ROWS_SHOWN);
        folder.setItems(sources.documents().ofCase(id.value()));
    }

    private Anchor download(DocumentEntry entry) {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> sources.documents().find(entry.id())
                .map(file -> new DownloadResponse(new ByteArrayInputStream(file.content()), file.fileName(), file.mediaType(), file.content().length))
                .orElseGet(() -> DownloadResponse.error(404)));
        Anchor link = new Anchor(handler, AttachmentType.DOWNLOAD, entry.fileName());
        link.addComponentAsFirst(VaadinIcon.DOWNLOAD_ALT.create());
        link.addClassName("download");
        return link;
    }
}
