package io.acuerdo.ui.cases;

import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.acuerdo.cases.CaseId;
import io.acuerdo.document.DocumentEntry;
import io.acuerdo.paper.PaperResult;
import io.acuerdo.ui.component.Formats;
import io.acuerdo.ui.component.StaffPage;

/** The folder of a case: every sealed document to take with one, and the papers that can be made of today's figures. */
class CaseDocuments extends Div {

    private final Formats formats = Formats.current();
    private final transient CaseSources sources;
    private final transient CaseId id;
    private final Grid<DocumentEntry> grid = new Grid<>();

    CaseDocuments(CaseSources sources, CaseId id) {
        this.sources = sources;
        this.id = id;
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        grid.setAllRowsVisible(true);
        grid.addColumn(entry -> formats.moment(entry.madeAt())).setHeader(getTranslation("documents.madeAt")).setAutoWidth(true);
        grid.addColumn(entry -> getTranslation("document.type." + entry.kind())).setHeader(getTranslation("documents.kind")).setAutoWidth(true);
        grid.addComponentColumn(this::download).setHeader(getTranslation("documents.file")).setAutoWidth(true);
        grid.addComponentColumn(entry -> new Code(entry.sha256().substring(0, 16) + "…")).setHeader("SHA-256").setAutoWidth(true);
        grid.setEmptyStateText(getTranslation("documents.none"));
        Div actions = new Div(make("documents.statement", () -> sources.papers().statement(id)), make("documents.paidOff", () -> sources.papers().paidOff(id)));
        actions.addClassName("toolbar");
        add(actions, grid);
        show();
    }

    private Button make(String key, Supplier<PaperResult> paper) {
        return new Button(getTranslation(key), VaadinIcon.FILE_ADD.create(), click -> {
            switch (paper.get()) {
                case PaperResult.Made made -> StaffPage.tell(getTranslation("documents.made", made.document().fileName()));
                case PaperResult.NotNow(String reason) -> StaffPage.refuse(reason);
                case PaperResult.Unknown() -> StaffPage.refuse(getTranslation("case.unknown"));
            }
            show();
        });
    }

    private void show() {
        grid.setItems(sources.documents().ofCase(id.value()));
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
