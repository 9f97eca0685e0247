package io.acuerdo.ui.agreement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.splitlayout.SplitLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.acuerdo.agreement.AgreementSummary;
import io.acuerdo.agreement.Agreements;
import io.acuerdo.agreement.ApprovalSummary;
import io.acuerdo.agreement.ApprovalOutcome;
import io.acuerdo.agreement.DecidingProposal;
import io.acuerdo.shared.Actor;
import io.acuerdo.task.WorkItem;
import io.acuerdo.task.WorkItemResult;
import io.acuerdo.task.WorkItems;
import io.acuerdo.ui.cases.CasesNavigation;
import io.acuerdo.ui.component.Formats;
import io.acuerdo.ui.component.GroupNames;
import io.acuerdo.ui.component.LetterKeys;
import io.acuerdo.ui.component.StaffPage;
import io.acuerdo.ui.component.Status;
import io.acuerdo.ui.component.UrlState;
import io.acuerdo.ui.security.SignedIn;
import jakarta.annotation.security.RolesAllowed;

/** Approvals that wait: today and the proposal side by side, whose authority it is, and yes, back or no with a reason. Maker is never checker. */
@Route("aprobaciones")
@Menu(title = "nav.approvals", icon = "CHECK_SQUARE_O", order = 40)
@RolesAllowed({"SUPERVISOR", "COORDINATOR", "MANAGER", "COMMITTEE"})
public class ApprovalListView extends StaffPage implements BeforeEnterObserver {

    private static final String APPROVAL = "Task_ApproveRefinancing";
    private static final int LOOK_EVERY_MS = 2000;
    private static final BigDecimal MUCH_GIVEN_UP = BigDecimal.TEN;

    private final transient Agreements agreements;
    private final transient DecidingProposal deciding;
    private final transient WorkItems workItems;
    private final transient SignedIn signedIn;
    private final Formats formats = Formats.current();
    private final UrlState url = new UrlState("aprobaciones");
    private final Grid<ApprovalSummary> grid = new Grid<>();
    private final Div detail = new Div();
    private final TextArea reason = new TextArea();
    private final Paragraph answer = new Paragraph();
    private transient List<ApprovalSummary> waiting = List.of();
    private ApprovalSummary selected;
    private boolean mayDecide;

    ApprovalListView(Agreements agreements, DecidingProposal deciding, WorkItems workItems, SignedIn signedIn) {
        super("approvals.title");
        this.agreements = agreements;
        this.deciding = deciding;
        this.workItems = workItems;
        this.signedIn = signedIn;
        addClassNames("full", "approvals");
        detail.addClassName("approval-detail");
        answer.addClassName("notice");
        answer.getElement().setAttribute("role", "alert");
        reason.setLabel(getTranslation("approvals.reason"));
        reason.setMaxLength(1000);
        reason.setWidthFull();
        SplitLayout panes = new SplitLayout(list(), detail);
        panes.setSplitterPosition(45);
        panes.addClassName("inbox-panes");
        add(panes);
        add(new LetterKeys().on("a", this::confirmApproval).on("d", () -> sendBack("RETURN")).on("r", () -> sendBack("REJECT")));
    }

    private Grid<ApprovalSummary> list() {
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        grid.addComponentColumn(this::debtor).setHeader(getTranslation("cases.debtor")).setWidth("150px").setFlexGrow(1);
        figure("approvals.amount", row -> formats.money(row.amount()));
        figure("approvals.haircut", row -> formats.number(row.haircutPct(), 1) + " %");
        figure("approvals.npv", row -> formats.number(row.npvLossPct(), 1) + " %");
        grid.setEmptyStateComponent(empty(getTranslation("approvals.empty"), getTranslation("approvals.empty.text")));
        grid.addSelectionListener(selection -> {
            if (selection.isFromClient()) {
                selection.getFirstSelectedItem().ifPresent(this::open);
            }
        });
        grid.setSizeFull();
        return grid;
    }

    private Div debtor(ApprovalSummary row) {
        Span name = new Span(row.debtorName());
        name.addClassName("approval-name");
        Span asked = new Span(getTranslation("approvals.asked", row.maker(), formats.moment(row.waitingSince())));
        asked.addClassName("quiet");
        Div cell = new Div(name, asked);
        if (row.haircutPct().compareTo(MUCH_GIVEN_UP) >= 0 || row.npvLossPct().compareTo(MUCH_GIVEN_UP) >= 0) {
            cell.add(new Status(VaadinIcon.EXCLAMATION, getTranslation("approvals.unusual"), Status.Tone.WAIT));
        }
        cell.addClassName("approval-who");
        cell.setTitle(row.debtorName() + ". " + asked.getText());
        return cell;
    }

    private void figure(String key, ValueProvider<ApprovalSummary, String> value) {
        grid.addColumn(value).setHeader(getTranslation(key)).setTextAlign(ColumnTextAlign.END).setAutoWidth(true).setFlexGrow(0);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        url.read(event);
        load();
        Optional<ApprovalSummary> wanted = url.one("acuerdo").flatMap(id -> waiting.stream().filter(row -> row.agreementId().toString().equals(id)).findFirst());
        open(wanted.orElse(waiting.isEmpty() ? null : waiting.getFirst()));
    }

    private void load() {
        List<ApprovalSummary> fresh = agreements.waitingForApproval();
        if (!fresh.equals(waiting)) {
            waiting = fresh;
            grid.setItems(waiting);
            grid.recalculateColumnWidths();
            waiting.stream().filter(row -> selected != null && row.agreementId().equals(selected.agreementId())).forEach(grid::select);
            if (selected == null && !waiting.isEmpty() && isAttached()) {
                open(waiting.getFirst());
            }
        }
    }

    private void open(ApprovalSummary row) {
        selected = row;
        detail.removeAll();
        answer.setVisible(false);
        reason.clear();
        url.set("acuerdo", row == null ? List.of() : List.of(row.agreementId().toString())).push();
        if (row == null) {
            return;
        }
        grid.select(row);
        agreements.details(row.agreementId()).ifPresent(agreement -> detail.add(new H3(row.debtorName()), CasesNavigation.link(row.caseId(), getTranslation("inbox.openCase")), decision(row),
                    new AgreementPanel(agreements, signedIn, agreement, this::load), earlier(row)));
    }

    /** Whose decision it is; the buttons only for those whose it is. */
    private Div decision(ApprovalSummary row) {
        Div decision = new Div();
        decision.addClassNames("panel", "decision");
        Actor me = signedIn.actor();
        mayDecide = deciding.whyNot(row.caseId(), me, ApprovalOutcome.REJECT, true).isEmpty();
        if (mayDecide) {
            Button approve = new Button(getTranslation("approvals.approve"), VaadinIcon.CHECK.create(), click -> confirmApproval());
            approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            Div actions = new Div(approve, new Button(getTranslation("approvals.return"), click -> sendBack("RETURN")),
                    new Button(getTranslation("approvals.reject"), click -> sendBack("REJECT")));
            actions.addClassName("toolbar");
            Paragraph authority = new Paragraph(getTranslation("approvals.authority", GroupNames.of(row.approverGroup()), row.maker()));
            authority.addClassName("quiet");
            decision.add(authority, reason, answer, actions);
        } else {
            decision.add(new Status(VaadinIcon.HOURGLASS, row.maker().equals(me.username()) ? getTranslation("approvals.own")
                    : getTranslation("approvals.notYours", GroupNames.of(row.approverGroup())), Status.Tone.WAIT));
        }
        return decision;
    }

    private Div earlier(ApprovalSummary row) {
        Div list = new Div(new H3(getTranslation("approvals.earlier")));
        List<AgreementSummary> others = agreements.ofCase(row.caseId()).stream().filter(other -> !other.id().equals(row.agreementId())).toList();
        others.forEach(other -> list.add(new Paragraph(formats.moment(other.proposedAt()) + " · " + formats.money(other.principal()) + " · "
                + getTranslation("agreement.status." + other.status()))));
        if (others.isEmpty()) {
            list.add(new Paragraph(getTranslation("approvals.earlier.none")));
        }
        return list;
    }

    private void confirmApproval() {
        if (selected != null && mayDecide) {
            agreements.details(selected.agreementId())
                    .ifPresent(agreement -> new ApproveDialog(selected.debtorName(), agreement, () -> decide("APPROVE")).open());
        }
    }

    private void sendBack(String decision) {
        if (selected == null || !mayDecide) {
            return;
        }
        if (reason.getValue().isBlank()) {
            answer(getTranslation("approvals.reason.required"));
            reason.focus();
            return;
        }
        decide(decision);
    }

    private void decide(String decision) {
        Optional<WorkItem> task = workItems.ofCase(selected.caseId().value()).stream()
                .filter(item -> item.kind().equals(APPROVAL) && item.state().equals("CREATED")).findFirst();
        if (task.isEmpty()) {
            answer(getTranslation("approvals.notYet"));
            return;
        }
        WorkItemResult result = workItems.complete(task.get().key(), signedIn.actor(),
                Map.of("decision", decision, "reason", reason.getValue().strip()));
        switch (result) {
            case WorkItemResult.Done() -> {
                tell(getTranslation("approvals.done." + decision));
                int at = waiting.indexOf(selected);
                waiting = waiting.stream().filter(row -> !row.equals(selected)).toList();
                grid.setItems(waiting);
                open(waiting.isEmpty() ? null : waiting.get(Math.clamp(at, 0, waiting.size() - 1)));
            }
            case WorkItemResult.TakenBy(String username) -> answer(getTranslation("task.faster", username == null ? getTranslation("task.somebody") : username));
            case WorkItemResult.Gone() -> answer(getTranslation("task.gone"));
            case WorkItemResult.NotAllowed(String why) -> answer(why);
            case WorkItemResult.Refused(String why) -> answer(why);
            case WorkItemResult.EngineAway(String sentence) -> answer(sentence);
        }
    }

    private void answer(String sentence) {
        answer.setText(sentence);
        answer.setVisible(true);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().setPollInterval(LOOK_EVERY_MS);
        var poll = attached.getUI().addPollListener(event -> load());
        addDetachListener(detached -> poll.remove());
    }
}
