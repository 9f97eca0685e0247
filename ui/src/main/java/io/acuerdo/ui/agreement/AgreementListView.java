package io.acuerdo.ui.agreement;

import java.util.List;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.splitlayout.SplitLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import io.acuerdo.agreement.AgreementFocus;
import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.AgreementStatus;
import io.acuerdo.agreement.AgreementSummary;
import io.acuerdo.agreement.Agreements;
import io.acuerdo.agreement.AgreementsInForce;
import io.acuerdo.cases.CaseSummary;
import io.acuerdo.cases.Cases;
import io.acuerdo.ui.cases.CasesNavigation;
import io.acuerdo.ui.component.Formats;
import io.acuerdo.ui.component.StaffPage;
import io.acuerdo.ui.component.UrlState;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;

/** All agreements, and the chosen one whole beside the list. */
@Route("acuerdos")
@Menu(title = "nav.agreements", icon = "FILE_TEXT_O", order = 30)
@RolesAllowed({"AGENT", "SUPERVISOR", "COORDINATOR", "MANAGER", "COMMITTEE", "COMPLIANCE"})
public class AgreementListView extends StaffPage implements BeforeEnterObserver {

    private final transient Agreements agreements;
    private final transient AgreementsInForce inForce;
    private final transient Cases cases;
    private final transient AgreementSources sources;
    private final Formats formats = Formats.current();
    private final UrlState url = new UrlState("acuerdos");
    private final MultiSelectComboBox<AgreementStatus> statuses = new MultiSelectComboBox<>();
    private final Select<AgreementFocus> focus = new Select<>();
    private final Grid<AgreementSummary> grid = new Grid<>();
    private final Div detail = new Div();
    private final SplitLayout panes = new SplitLayout();

    AgreementListView(AgreementSources sources, AgreementsInForce inForce, Cases cases) {
        super("agreements.title");
        this.sources = sources;
        this.agreements = sources.agreements();
        this.inForce = inForce;
        this.cases = cases;
        addClassName("full");
        detail.addClassName("approval-detail");
        panes.addToPrimary(list());
        panes.addToSecondary(detail);
        panes.setSplitterPosition(100);
        detail.setVisible(false);
        panes.addClassName("inbox-panes");
        add(filters(), panes);
    }

    private Div filters() {
        statuses.setItems(AgreementStatus.values());
        statuses.setItemLabelGenerator(status -> getTranslation("agreement.status." + status));
        statuses.setPlaceholder(getTranslation("agreements.status.any"));
        statuses.setAriaLabel(getTranslation("outbox.status"));
        statuses.addClassName("wide-filter");
        statuses.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                url.set("estado", change.getValue().stream().map(Enum::name).sorted().toList()).push();
                grid.getDataProvider().refreshAll();
            }
        });
        focus.setItems(AgreementFocus.values());
        focus.setEmptySelectionAllowed(true);
        focus.setEmptySelectionCaption(getTranslation("agreements.focus.any"));
        focus.setItemLabelGenerator(one -> getTranslation(one == null ? "agreements.focus.any" : "agreements.focus." + one));
        focus.setAriaLabel(getTranslation("agreements.focus"));
        focus.addValueChangeListener(change -> {
            statuses.setEnabled(change.getValue() == null);
            if (change.isFromClient()) {
                url.set("mirar", change.getValue() == null ? List.of() : List.of(change.getValue().name())).push();
                grid.getDataProvider().refreshAll();
            }
        });
        Div bar = new Div(focus, statuses);
        bar.addClassName("toolbar");
        return bar;
    }

    private Grid<AgreementSummary> list() {
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        grid.addColumn(row -> debtorOf(row)).setHeader(getTranslation("cases.debtor")).setFlexGrow(2).setAutoWidth(true);
        grid.addColumn(row -> getTranslation("agreement.type." + row.type())).setHeader(getTranslation("agreements.type")).setAutoWidth(true);
        grid.addComponentColumn(row -> AgreementPanel.status(row.status(), getTranslation("agreement.status." + row.status())))
                .setHeader(getTranslation("outbox.status")).setSortProperty("status").setAutoWidth(true);
        grid.addColumn(row -> formats.day(row.nextDueOn())).setHeader(getTranslation("agreements.next")).setAutoWidth(true);
        grid.addColumn(this::risk).setHeader(getTranslation("agreements.risk")).setAutoWidth(true);
        grid.addColumn(row -> formats.money(row.principal())).setHeader(getTranslation("proposal.principal")).setSortProperty("principal")
                .setTextAlign(ColumnTextAlign.END).setAutoWidth(true);
        grid.addColumn(row -> row.installments() + " × " + formats.money(row.instalment())).setHeader(getTranslation("agreements.installments"))
                .setTextAlign(ColumnTextAlign.END).setAutoWidth(true);
        grid.addColumn(row -> formats.money(row.paid())).setHeader(getTranslation("schedule.paid")).setTextAlign(ColumnTextAlign.END).setAutoWidth(true);
        grid.addColumn(row -> formats.moment(row.proposedAt())).setHeader(getTranslation("agreements.proposedAt")).setSortProperty("proposedAt").setAutoWidth(true);
        grid.setItems(query -> found(VaadinSpringDataHelpers.toSpringPageRequest(query)).stream());
        grid.addSelectionListener(selection -> {
            if (selection.isFromClient()) {
                selection.getFirstSelectedItem().ifPresent(row -> open(row.id()));
            }
        });
        grid.setEmptyStateComponent(empty(getTranslation("agreements.empty"), getTranslation("agreements.empty.text")));
        grid.setSizeFull();
        return grid;
    }

    private Page<AgreementSummary> found(Pageable page) {
        return focus.getValue() == null ? agreements.search(statuses.getValue(), page) : inForce.search(focus.getValue(), page);
    }

    private String risk(AgreementSummary row) {
        if (row.cureEndsOn() != null) {
            return getTranslation("agreements.risk.noticed", formats.day(row.cureEndsOn()));
        }
        return row.missed() == 0 ? "" : getTranslation("agreements.risk.missed", row.missed());
    }

    private String debtorOf(AgreementSummary row) {
        return cases.summary(row.caseId()).map(CaseSummary::debtorName).orElse("–");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        url.read(event);
        statuses.setValue(url.enums("estado", AgreementStatus.class));
        focus.setValue(url.enums("mirar", AgreementFocus.class).stream().findFirst().orElse(null));
        grid.getDataProvider().refreshAll();
        url.one("acuerdo").filter(id -> id.matches("[0-9a-fA-F-]{36}")).ifPresent(id -> open(AgreementId.of(id)));
    }

    private void open(AgreementId id) {
        detail.removeAll();
        if (!detail.isVisible()) {
            detail.setVisible(true);
            panes.setSplitterPosition(62);
        }
        url.set("acuerdo", List.of(id.toString())).push();
        agreements.details(id).ifPresent(agreement -> detail.add(AgreementNavigation.link(id, getTranslation("agreements.openPage")), CasesNavigation.link(agreement.caseId(), getTranslation("inbox.openCase")),
                new AgreementPanel(sources, agreement, () -> {
                    grid.getDataProvider().refreshAll();
                    open(id);
                })));
    }
}
