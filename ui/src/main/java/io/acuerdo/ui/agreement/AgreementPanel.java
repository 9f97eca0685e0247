package io.acuerdo.ui.agreement;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.acuerdo.agreement.AcceptanceEvidence;
import io.acuerdo.agreement.AgreementDetails;
import io.acuerdo.agreement.AgreementFile;
import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.AgreementInstalment;
import io.acuerdo.agreement.AgreementStatus;
import io.acuerdo.agreement.Agreements;
import io.acuerdo.agreement.Authority;
import io.acuerdo.agreement.InstalmentStatus;
import io.acuerdo.staff.Right;
import io.acuerdo.ui.component.DocumentPages;
import io.acuerdo.ui.component.Facts;
import io.acuerdo.ui.component.Formats;
import io.acuerdo.ui.component.Status;

/** One agreement whole: where it stands, what was compared, its schedule with what has been paid, its document and its acceptance. */
public class AgreementPanel extends Div {

    private static final Set<String> CHANNELS = Set.of("IN_PERSON", "CALL", "EMAIL", "LETTER", "PORTAL", "BRANCH");

    private final Formats formats = Formats.current();
    private final transient AgreementSources sources;
    private final transient Runnable changed;
    private final Details paper;

    /** @param changed called after the person changed the agreement here */
    public AgreementPanel(AgreementSources sources, AgreementDetails agreement, Runnable changed) {
        this.sources = sources;
        this.changed = changed;
        addClassName("agreement-panel");
        paper = paper(agreement);
        add(head(agreement), new TermsComparison(agreement), facts(agreement), new H3(getTranslation("agreement.schedule")), schedule(agreement.rows()), paper);
    }

    /** Opens the document's pages once the rest has been shown, which does not wait for them. */
    AgreementPanel readingTheDocument() {
        getElement().executeJs("return true").then(shown -> paper.setOpened(true));
        return this;
    }

    /** The document's pages, read without leaving the screen: a draft until it is approved. They are printed only when somebody opens them. */
    private Details paper(AgreementDetails agreement) {
        Div pages = new Div();
        Details details = new Details(getTranslation(agreement.hasDocument() ? "agreement.read" : "agreement.readDraft"), pages);
        details.addOpenedChangeListener(change -> {
            if (change.isOpened() && pages.getChildren().findAny().isEmpty()) {
                pages.add(new DocumentPages(sources.preview().pdf(agreement.id()), getTranslation("document.type.AGREEMENT")));
            }
        });
        details.setWidthFull();
        return details;
    }

    private Div head(AgreementDetails agreement) {
        Div head = new Div(status(agreement.status(), getTranslation("agreement.status." + agreement.status())));
        head.addClassName("toolbar");
        if (agreement.hasDocument()) {
            head.add(download(sources.agreements(), agreement.id()));
        }
        if (agreement.status() == AgreementStatus.APPROVED && sources.signedIn().may(Right.ACCEPT)) {
            Button accept = new Button(getTranslation("agreement.accept"), VaadinIcon.CHECK.create(),
                    click -> new AcceptAgreementDialog(sources, agreement, changed).open());
            accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            head.add(accept);
        }
        if (agreement.acceptance() != null && sources.accepting().record(agreement.id()).isPresent()) {
            head.add(evidence(agreement.id()));
        }
        return head;
    }

    /** The state of an agreement by icon and word. */
    public static Status status(AgreementStatus status, String word) {
        return switch (status) {
            case PROPOSED, IN_APPROVAL -> new Status(VaadinIcon.HOURGLASS, word, Status.Tone.WAIT);
            case RETURNED -> new Status(VaadinIcon.ARROW_BACKWARD, word, Status.Tone.WAIT);
            case APPROVED, ACCEPTED -> new Status(VaadinIcon.CHECK, word, Status.Tone.GOOD);
            case ACTIVE -> new Status(VaadinIcon.REFRESH, word, Status.Tone.GOOD);
            case COMPLETED -> new Status(VaadinIcon.CHECK_CIRCLE, word, Status.Tone.GOOD);
            case BREACHED -> new Status(VaadinIcon.WARNING, word, Status.Tone.BAD);
            case REJECTED, CANCELLED, SUPERSEDED -> new Status(VaadinIcon.BAN, word, Status.Tone.QUIET);
        };
    }

    static Component download(Agreements agreements, AgreementId id) {
        return file(() -> agreements.document(id), "agreement.download");
    }

    private Component evidence(AgreementId id) {
        return file(() -> sources.accepting().evidence(id), "agreement.evidence");
    }

    private static Component file(Supplier<Optional<AgreementFile>> found, String key) {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> found.get()
                .map(file -> new DownloadResponse(new ByteArrayInputStream(file.content()), file.fileName(), "application/pdf", file.content().length))
                .orElseGet(() -> DownloadResponse.error(404)));
        Anchor link = new Anchor(handler, AttachmentType.DOWNLOAD, UI.getCurrent().getTranslation(key));
        link.addComponentAsFirst(VaadinIcon.FILE_TEXT_O.create());
        link.addClassName("download");
        return link;
    }

    private Facts facts(AgreementDetails agreement) {
        Facts facts = new Facts()
                .with(getTranslation("agreement.accounts"), String.join(", ", agreement.terms().accounts()))
                .with(getTranslation("agreement.maker"), agreement.maker() + " · " + formats.moment(agreement.proposedAt()))
                .with(getTranslation("agreement.checker"), agreement.checker() == null ? "–" : checker(agreement) + " · " + formats.moment(agreement.approvedAt()))
                .with(getTranslation("agreement.haircut"), formats.number(agreement.facts().haircutPct(), 2) + " %")
                .with(getTranslation("agreement.npvLoss"), formats.number(agreement.facts().npvLossPct(), 2) + " %")
                .with(getTranslation("agreement.totalInterest"), formats.money(agreement.totalInterest()))
                .with(getTranslation("agreement.paid"), formats.money(agreement.paid()));
        if (agreement.reason() != null) {
            facts.with(getTranslation("agreement.reason"), agreement.reason());
        }
        if (agreement.status() == AgreementStatus.APPROVED) {
            facts.with(getTranslation("agreement.acceptUntil"), formats.moment(agreement.acceptUntil().minusSeconds(60)));
        }
        if (agreement.acceptance() != null) {
            facts.with(getTranslation("agreement.acceptance"), acceptance(agreement.acceptance(), formats));
            sources.accepting().record(agreement.id()).ifPresent(record -> facts.with(getTranslation("agreement.proof"), record.codeConfirmedAt() == null
                    ? getTranslation("agreement.proof.none") : getTranslation("agreement.proof.code", record.codeAddress(), formats.moment(record.codeConfirmedAt()))));
        }
        if (agreement.termsSha256() != null) {
            facts.with(getTranslation("agreement.termsHash"), new Code(agreement.termsSha256()));
        }
        if (agreement.documentSha256() != null) {
            facts.with(getTranslation("agreement.documentHash"), new Code(agreement.documentSha256()));
        }
        return facts;
    }

    /** Who said yes, how, when and who recorded it. The channel is a word of ours or, from another program, theirs. */
    static String acceptance(AcceptanceEvidence evidence, Formats formats) {
        UI ui = UI.getCurrent();
        String channel = CHANNELS.contains(evidence.channel()) ? ui.getTranslation("acceptance.how." + evidence.channel()) : evidence.channel();
        return ui.getTranslation("agreement.acceptance.value", evidence.acceptedBy(), channel, formats.moment(evidence.at()), evidence.recordedBy());
    }

    private String checker(AgreementDetails agreement) {
        return agreement.checker().equals(Authority.RULE) ? getTranslation("agreement.checker.rule") : agreement.checker();
    }

    private Grid<AgreementInstalment> schedule(List<AgreementInstalment> rows) {
        Grid<AgreementInstalment> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        grid.addColumn(AgreementInstalment::number).setHeader("#").setAutoWidth(true).setFlexGrow(0);
        grid.addColumn(row -> formats.day(row.dueOn())).setHeader(getTranslation("schedule.due")).setAutoWidth(true);
        money(grid, "schedule.principal", row -> formats.money(row.principal()));
        money(grid, "schedule.interest", row -> formats.money(row.interest()));
        money(grid, "schedule.payment", row -> formats.money(row.payment()));
        money(grid, "schedule.balance", row -> formats.money(row.balance()));
        money(grid, "schedule.paid", row -> formats.money(row.paid()));
        grid.addComponentColumn(row -> instalmentStatus(row.status())).setHeader(getTranslation("schedule.status")).setAutoWidth(true);
        grid.setItems(rows);
        grid.setAllRowsVisible(rows.size() <= 24);
        return grid;
    }

    private static void money(Grid<AgreementInstalment> grid, String key, com.vaadin.flow.function.ValueProvider<AgreementInstalment, String> value) {
        grid.addColumn(value).setHeader(grid.getTranslation(key)).setTextAlign(ColumnTextAlign.END).setAutoWidth(true);
    }

    private Status instalmentStatus(InstalmentStatus status) {
        String word = getTranslation("schedule.status." + status);
        return switch (status) {
            case PAID -> new Status(VaadinIcon.CHECK, word, Status.Tone.GOOD);
            case MISSED -> new Status(VaadinIcon.WARNING, word, Status.Tone.BAD);
            default -> new Status(VaadinIcon.CALENDAR_CLOCK, word, Status.Tone.QUIET);
        };
    }
}
