package io.acuerdo.ui.agreement;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.splitlayout.SplitLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.ApprovalSummary;
import io.acuerdo.agreement.ApprovingInBatch;
import io.acuerdo.agreement.BatchAnswer;
import io.acuerdo.shared.Actor;
import io.acuerdo.ui.component.Formats;
import io.acuerdo.ui.component.GroupNames;
import io.acuerdo.ui.component.LetterKeys;
import io.acuerdo.ui.component.StaffPage;
import io.acuerdo.ui.component.Status;
import io.acuerdo.ui.component.UrlState;
import jakarta.annotation.security.RolesAllowed;

/** Approvals that wait, with what each gives up and what is unusual about it; one is decided beside the list, several at once. */
@Route("aprobaciones")
@Menu(title = "nav.approvals", icon = "CHECK_SQUARE_O", order = 40)
@RolesAllowed({"SUPERVISOR", "COORDINATOR", "MANAGER", "COMMITTEE"})
public class ApprovalListView extends StaffPage implements BeforeEnterObserver {

    private static final int LOOK_EVERY_MS = 2000;

    private final transient ApprovalSources sources;
    private final transient ApprovingInBatch batch;
    private final Formats formats = Formats.current();
    private final UrlState url = new UrlState("aprobaciones");
    private final Grid<ApprovalSummary> grid = new Grid<>();
    private final Button several = new Button(VaadinIcon.CHECK.create());
    private final ApprovalDetail detail;
    private final Set<AgreementId> ticked = new LinkedHashSet<>();
    private transient List<ApprovalSummary> waiting = List.of();
    private ApprovalSummary selected;

    ApprovalListView(ApprovalSources sources, ApprovingInBatch batch) {
        super("approvals.title");
        this.sources = sources;
        this.batch = batch;
        detail = new ApprovalDetail(sources, this::load, this::openNext);
        addClassNames("full", "approvals");
        several.addClickListener(click -> approveSeveral());
        several.setVisible(false);
        addToHead(several);
        SplitLayout panes = new SplitLayout(list(), detail);
        panes.setSplitterPosition(52);
        panes.addClassName("inbox-panes");
        add(panes);
        add(new LetterKeys().on("a", detail::confirmApproval).on("d", () -> detail.say("RETURN")).on("r", () -> detail.say("REJECT")));
    }

    private Grid<ApprovalSummary> list() {
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        grid.addComponentColumn(this::tick).setWidth("44px").setFlexGrow(0);
        grid.addComponentColumn(this::debtor).setHeader(getTranslation("cases.debtor")).setWidth("150px").setFlexGrow(1);
        grid.addComponentColumn(this::amount).setHeader(getTranslation("approvals.amount")).setTextAlign(ColumnTextAlign.END).setAutoWidth(true).setFlexGrow(0);
        grid.addColumn(this::effect).setHeader(getTranslation("approvals.npv")).setTextAlign(ColumnTextAlign.END).setAutoWidth(true).setFlexGrow(0);
        grid.setEmptyStateComponent(empty(getTranslation("approvals.empty"), getTranslation("approvals.empty.text")));
        grid.addSelectionListener(selection -> {
            if (selection.isFromClient()) {
                selection.getFirstSelectedItem().ifPresent(this::open);
            }
        });
        grid.setSizeFull();
        return grid;
    }

    /** Only what this person may decide can be ticked. */
    private Component tick(ApprovalSummary row) {
        if (!isMine(row)) {
            return new Span();
        }
        Checkbox box = new Checkbox(ticked.contains(row.agreementId()));
        box.setAriaLabel(getTranslation("approvals.tick", row.debtorName()));
        box.addValueChangeListener(change -> {
            if (change.getValue()) {
                ticked.add(row.agreementId());
            } else {
                ticked.remove(row.agreementId());
            }
            showSeveral();
        });
        return box;
    }

    private void showSeveral() {
        ticked.retainAll(waiting.stream().map(ApprovalSummary::agreementId).toList());
        several.setVisible(!ticked.isEmpty());
        several.setText(getTranslation("approvals.several", ticked.size()));
    }

    private Div debtor(ApprovalSummary row) {
        Span name = new Span(row.debtorName());
        name.addClassName("approval-name");
        Span asked = new Span(getTranslation("approvals.asked", row.maker(), formats.moment(row.waitingSince())));
        asked.addClassName("quiet");
        Div cell = new Div(name, asked);
        if (!isMine(row)) {
            cell.add(new Status(VaadinIcon.HOURGLASS, getTranslation("approvals.decides", GroupNames.of(row.approverGroup())), Status.Tone.QUIET));
        }
        if (row.votesNeeded() > 1) {
            cell.add(new Status(VaadinIcon.USERS, getTranslation("approvals.votes", Math.max(row.votesFor(), row.votesAgainst()), row.votesNeeded()), Status.Tone.QUIET));
        }
        sources.inPlaceOf(row).ifPresent(away -> cell.add(new Status(VaadinIcon.EXCHANGE, getTranslation("approvals.inPlaceOf", away), Status.Tone.QUIET)));
        if (row.awaitsDocument()) {
            cell.add(new Status(VaadinIcon.HOURGLASS, getTranslation("approvals.awaitsDocument"), Status.Tone.WAIT));
        }
        if (!row.unusual().isEmpty()) {
            Status unusual = new Status(VaadinIcon.EXCLAMATION, getTranslation("approvals.unusual") + ": " + String.join("; ", row.unusual()), Status.Tone.WAIT);
            unusual.addClassName("wraps");
            cell.add(unusual);
        }
        cell.addClassName("approval-who");
        cell.setTitle(row.debtorName() + ". " + asked.getText());
        return cell;
    }

    private boolean isMine(ApprovalSummary row) {
        Actor me = sources.signedIn().actor();
        return me.mayActIn(row.approverGroup()) && !row.maker().equals(me.username());
    }

    /** What this person may decide comes before what only lies before somebody else. */
    private ApprovalSummary first() {
        return waiting.stream().filter(this::isMine).findFirst().orElse(waiting.isEmpty() ? null : waiting.getFirst());
    }

    private Div amount(ApprovalSummary row) {
        Span haircut = new Span(getTranslation("approvals.haircut.of", formats.number(row.haircutPct(), 1)));
        haircut.addClassName("quiet");
        Div cell = new Div(new Span(formats.money(row.amount())), haircut);
        cell.addClassName("approval-amount");
        return cell;
    }

    /** Above zero the offer is better than waiting. */
    private String effect(ApprovalSummary row) {
        return row.npv() == null ? "–" : (row.npv().effect().isPositive() ? "+" : "") + formats.money(row.npv().effect());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        url.read(event);
        load();
        Optional<ApprovalSummary> wanted = url.one("acuerdo").flatMap(id -> waiting.stream().filter(row -> row.agreementId().toString().equals(id)).findFirst());
        open(wanted.orElseGet(this::first));
    }

    private void load() {
        List<ApprovalSummary> fresh = sources.approvals().waiting();
        if (!fresh.equals(waiting)) {
            show(fresh);
            Optional<ApprovalSummary> same = waiting.stream().filter(row -> selected != null && row.agreementId().equals(selected.agreementId())).findFirst();
            same.ifPresent(grid::select);
            if (same.isPresent() && !same.get().equals(selected) || selected == null && !waiting.isEmpty() && isAttached()) {
                open(same.orElseGet(this::first));
            }
        }
    }

    private void show(List<ApprovalSummary> rows) {
        waiting = rows;
        grid.setItems(waiting);
        grid.recalculateColumnWidths();
        showSeveral();
    }

    private void open(ApprovalSummary row) {
        selected = row;
        url.set("acuerdo", row == null ? List.of() : List.of(row.agreementId().toString())).push();
        if (row != null) {
            grid.select(row);
        }
        detail.show(row);
    }

    /** The one that was decided leaves the list at once: the engine may take a moment. */
    private void openNext() {
        int at = waiting.indexOf(selected);
        show(waiting.stream().filter(row -> !row.equals(selected)).toList());
        open(waiting.stream().skip(Math.max(0, at)).filter(this::isMine).findFirst().orElseGet(this::first));
    }

    private void approveSeveral() {
        List<ApprovalSummary> chosen = waiting.stream().filter(row -> ticked.contains(row.agreementId())).toList();
        new ApproveSeveralDialog(chosen, reason -> batch.approve(chosen.stream().map(ApprovalSummary::agreementId).toList(), reason, sources.signedIn().actor()),
                this::leaveOut).open();
    }

    /** What was approved leaves the list at once, and the page with it; what stays keeps its tick. */
    private void leaveOut(List<BatchAnswer> answers) {
        Set<AgreementId> approved = answers.stream().filter(one -> one.result() == BatchAnswer.Result.APPROVED).map(BatchAnswer::agreementId).collect(Collectors.toSet());
        show(waiting.stream().filter(row -> !approved.contains(row.agreementId())).toList());
        if (selected != null && approved.contains(selected.agreementId())) {
            open(first());
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().setPollInterval(LOOK_EVERY_MS);
        var poll = attached.getUI().addPollListener(event -> load());
        addDetachListener(detached -> poll.remove());
    }
}
