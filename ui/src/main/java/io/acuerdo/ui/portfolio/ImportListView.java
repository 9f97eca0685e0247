package io.acuerdo.ui.portfolio;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import io.acuerdo.portfolio.ImportProfile;
import io.acuerdo.portfolio.ImportRefused;
import io.acuerdo.portfolio.ImportRun;
import io.acuerdo.portfolio.Imports;
import io.acuerdo.ui.component.DayField;
import io.acuerdo.ui.component.Formats;
import io.acuerdo.ui.component.StaffPage;
import io.acuerdo.ui.component.Status;
import io.acuerdo.ui.component.UploadTexts;
import io.acuerdo.ui.security.SignedIn;
import jakarta.annotation.security.RolesAllowed;

/** Loads portfolio files. A run goes on in the background: the page can be left and come back to. */
@Route("importaciones")
@Menu(title = "nav.imports", icon = "UPLOAD_ALT", order = 80)
@RolesAllowed({"SUPERVISOR", "COORDINATOR", "ADMIN"})
public class ImportListView extends StaffPage {

    private static final int LOOK_EVERY_MS = 1000;
    private static final String USUAL_PROFILE = "cartera";
    private static final long GIB = 1L << 30;

    private final transient Imports imports;
    private final transient SignedIn signedIn;
    private final Formats formats = Formats.current();
    private final Select<ImportProfile> profile = new Select<>();
    private final DayField asOf = new DayField();
    private final Paragraph about = new Paragraph();
    private final Grid<ImportRun> grid = new Grid<>();
    private transient List<ImportRun> shown = List.of();

    ImportListView(Imports imports, SignedIn signedIn) {
        super("imports.title");
        this.imports = imports;
        this.signedIn = signedIn;
        addClassName("full");
        add(loader(), runs());
        refresh();
    }

    private Div loader() {
        List<ImportProfile> profiles = imports.profiles();
        profile.setLabel(getTranslation("imports.profile"));
        profile.setItems(profiles);
        profile.setItemLabelGenerator(ImportProfile::name);
        profile.addValueChangeListener(change -> about.setText(change.getValue() == null ? "" : change.getValue().description()));
        asOf.setLabel(getTranslation("imports.asOf"));
        asOf.setPlaceholder(getTranslation("imports.asOf.today"));
        asOf.setClearButtonVisible(true);
        profiles.stream().filter(candidate -> candidate.name().equals(USUAL_PROFILE)).findFirst().or(() -> profiles.stream().findFirst())
                .ifPresent(profile::setValue);
        Upload upload = new Upload(new UploadHandler() {
            @Override
            public void handleUploadRequest(UploadEvent event) throws IOException {
                receive(event);
            }

            @Override
            public long getRequestSizeMax() {
                return -1;
            }

            @Override
            public long getFileSizeMax() {
                return -1;
            }
        });
        upload.setMaxFiles(1);
        upload.setI18n(UploadTexts.inTheLanguageOf(upload));
        // A received file goes on as a run below; the next one can be chosen at once.
        upload.getElement().addEventListener("upload-success", received -> upload.clearFileList());
        upload.setDropLabel(new Span(getTranslation("imports.drop")));
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
        upload.getElement().setProperty("maxFileSize", GIB);
        Div fields = new Div(profile, asOf);
        fields.addClassName("toolbar");
        about.addClassName("quiet");
        Div panel = new Div(fields, about, upload);
        panel.addClassName("panel");
        return panel;
    }

    private void receive(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        record Wanted(String profile, LocalDate asOf, String by) {
        }
        Wanted wanted = new Wanted(profile.getValue().name(), asOf.getValue(), signedIn.actor().username());
        try (InputStream bytes = event.getInputStream()) {
            imports.start(wanted.profile(), event.getFileName(), bytes, wanted.asOf(), wanted.by());
            ui.access(this::refresh);
        } catch (ImportRefused refused) {
            ui.access(() -> refuse(refused.getMessage()));
        }
    }

    private Grid<ImportRun> runs() {
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        grid.addComponentColumn(this::status).setHeader(getTranslation("imports.status")).setAutoWidth(true);
        grid.addColumn(ImportRun::fileName).setHeader(getTranslation("imports.file")).setAutoWidth(true);
        grid.addColumn(ImportRun::profile).setHeader(getTranslation("imports.profile")).setAutoWidth(true);
        grid.addColumn(run -> formats.day(run.asOf())).setHeader(getTranslation("imports.asOf")).setAutoWidth(true);
        number("imports.read", ImportRun::rowsRead);
        number("imports.rejected", ImportRun::rowsRejected);
        number("imports.unchanged", ImportRun::rowsUnchanged);
        number("imports.created", ImportRun::accountsCreated);
        number("imports.updated", ImportRun::accountsUpdated);
        number("imports.cases", ImportRun::casesOpened);
        grid.addColumn(run -> formats.moment(run.queuedAt())).setHeader(getTranslation("imports.at")).setAutoWidth(true);
        grid.addColumn(ImportRun::by).setHeader(getTranslation("timeline.by")).setAutoWidth(true);
        grid.setItemDetailsRenderer(new ComponentRenderer<>(this::details));
        grid.setEmptyStateComponent(empty(getTranslation("imports.empty"), getTranslation("imports.empty.text")));
        grid.setSizeFull();
        return grid;
    }

    private void number(String key, java.util.function.ToLongFunction<ImportRun> value) {
        grid.addColumn(run -> formats.number(java.math.BigDecimal.valueOf(value.applyAsLong(run)), 0)).setHeader(getTranslation(key))
                .setTextAlign(ColumnTextAlign.END).setAutoWidth(true);
    }

    private Div status(ImportRun run) {
        String word = getTranslation("imports.status." + run.status());
        Div cell = new Div();
        cell.addClassName("badges");
        switch (run.status()) {
            case QUEUED -> cell.add(new Status(VaadinIcon.CLOCK, word, Status.Tone.WAIT));
            case RUNNING -> {
                ProgressBar bar = new ProgressBar(0, 1, run.progress());
                bar.setWidth("80px");
                cell.add(new Status(VaadinIcon.COG, word, Status.Tone.WAIT), bar);
            }
            case DONE -> cell.add(new Status(VaadinIcon.CHECK, word, Status.Tone.GOOD));
            case FAILED -> cell.add(new Status(VaadinIcon.CLOSE_SMALL, word, Status.Tone.BAD));
        }
        return cell;
    }

    private Div details(ImportRun run) {
        Div details = new Div();
        details.addClassName("message-details");
        if (run.problem() != null) {
            Paragraph problem = new Paragraph(run.problem());
            problem.addClassName("notice");
            details.add(problem);
        }
        if (run.rowsRejected() > 0) {
            DownloadHandler rejects = event -> {
                event.setFileName("rechazos-" + run.id() + ".csv");
                event.setContentType("text/csv; charset=utf-8");
                try (Writer out = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
                    imports.writeRejects(run.id(), out);
                }
            };
            details.add(new Anchor(rejects, AttachmentType.DOWNLOAD, getTranslation("imports.rejects", run.rowsRejected())));
        }
        if (details.getComponentCount() == 0) {
            details.add(new Span(getTranslation("imports.clean")));
        }
        return details;
    }

    private void refresh() {
        List<ImportRun> runs = imports.recent();
        if (!runs.equals(shown)) {
            shown = runs;
            grid.setItems(runs);
            runs.stream().filter(run -> run.problem() != null).forEach(run -> grid.setDetailsVisible(run, true));
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().setPollInterval(LOOK_EVERY_MS);
        var poll = attached.getUI().addPollListener(event -> refresh());
        addDetachListener(detached -> poll.remove());
    }
}
