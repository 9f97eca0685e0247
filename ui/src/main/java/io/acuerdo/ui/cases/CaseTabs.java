package io.acuerdo.ui.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.function.ValueProvider;
import io.acuerdo.agreement.AgreementSummary;
import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.CaseSummary;
import io.acuerdo.contact.OutgoingMessage;
import io.acuerdo.engine.ElementVisit;
import io.acuerdo.portfolio.AccountId;
import io.acuerdo.portfolio.AccountSummary;
import io.acuerdo.portfolio.DebtorDetails;
import io.acuerdo.portfolio.PlannedInstalment;
import io.acuerdo.promise.PromiseDetails;
import io.acuerdo.promise.PromiseStatus;
import io.acuerdo.shared.Money;
import io.acuerdo.staff.Right;
import io.acuerdo.ui.agreement.AgreementNavigation;
import io.acuerdo.ui.agreement.AgreementPanel;
import io.acuerdo.ui.component.BpmnDiagram;
import io.acuerdo.ui.component.Facts;
import io.acuerdo.ui.component.Formats;

/** What lies behind a case: accounts and instalments, promises, agreements with their documents, messages, and its way through the process. */
class CaseTabs extends TabSheet {

    private final Formats formats = Formats.current();
    private final transient CaseSources sources;
    private final transient CaseSummary summary;
    private final transient DebtorDetails debtor;
    private final transient Runnable changed;

    CaseTabs(CaseSources sources, CaseSummary summary, DebtorDetails debtor, Runnable changed) {
        this.sources = sources;
        this.summary = summary;
        this.debtor = debtor;
        this.changed = changed;
        addClassName("case-tabs");
        List<AgreementSummary> agreements = sources.agreements().ofCase(summary.id());
        add(getTranslation("case.tab.accounts", debtor.accounts().size()), accounts());
        add(getTranslation("case.tab.agreements", agreements.size()), agreements(agreements));
        add(getTranslation("case.tab.promises"), promises());
        add(getTranslation("case.tab.messages"), messages());
        add(getTranslation("case.tab.documents"), new CaseDocuments(sources, summary.id()));
        add(getTranslation("case.tab.process"), process(summary.id()));
    }

    private <T> Grid<T> grid() {
        Grid<T> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        grid.setAllRowsVisible(true);
        return grid;
    }

    private <T> void money(Grid<T> grid, String key, ValueProvider<T, String> value) {
        grid.addColumn(value).setHeader(getTranslation(key)).setTextAlign(ColumnTextAlign.END).setAutoWidth(true);
    }

    private Component accounts() {
        Grid<AccountSummary> grid = grid();
        grid.addColumn(AccountSummary::externalId).setHeader(getTranslation("account.externalId")).setAutoWidth(true);
        grid.addColumn(AccountSummary::product).setHeader(getTranslation("account.product")).setAutoWidth(true);
        grid.addColumn(AccountSummary::dpd).setHeader(getTranslation("cases.dpd")).setTextAlign(ColumnTextAlign.END).setAutoWidth(true);
        money(grid, "cases.pastDue", account -> formats.money(account.pastDue()));
        money(grid, "cases.outstanding", account -> formats.money(account.outstanding()));
        money(grid, "case.payoff", account -> formats.money(account.payoff()));
        Map<AccountId, Money> credits = sources.portfolios().credits(debtor.id());
        if (!credits.isEmpty()) {
            money(grid, "account.credit", account -> credits.containsKey(account.id()) ? formats.money(credits.get(account.id())) : "");
        }
        grid.addColumn(account -> formats.moment(account.balancesAsOf())).setHeader(getTranslation("account.asOf")).setAutoWidth(true);
        grid.setItems(debtor.accounts());
        Facts contact = new Facts();
        debtor.contactPoints().forEach(point -> contact.with(getTranslation("contactPoint." + point.type()),
                point.usable() ? point.value() : getTranslation("contactPoint.unusable", point.value())));
        contact.with(getTranslation("debtor.language"), debtor.language())
                .with(getTranslation("debtor.place"), debtor.subdivision() == null ? debtor.country() : debtor.subdivision())
                .with(getTranslation("debtor.zones"), debtor.zones().stream().map(Object::toString).collect(Collectors.joining(", ")));
        Div tab = new Div(grid);
        credits.forEach((account, credit) -> tab.add(new Paragraph(getTranslation("account.credit.words", formats.money(credit), externalId(account)))));
        tab.add(new H4(getTranslation("debtor.contact")), contact);
        debtor.accounts().forEach(account -> tab.add(new H4(getTranslation("account.instalments", account.externalId())), instalments(account)));
        return tab;
    }

    private String externalId(AccountId id) {
        return debtor.accounts().stream().filter(account -> account.id().equals(id)).map(AccountSummary::externalId).findFirst().orElse("");
    }

    private Component instalments(AccountSummary account) {
        List<PlannedInstalment> rows = sources.portfolios().instalments(account.id());
        if (rows.isEmpty()) {
            return new Paragraph(getTranslation("account.noInstalments"));
        }
        Grid<PlannedInstalment> grid = grid();
        grid.setAllRowsVisible(rows.size() <= 12);
        grid.addColumn(PlannedInstalment::number).setHeader("#").setAutoWidth(true).setFlexGrow(0);
        grid.addColumn(row -> formats.day(row.dueOn())).setHeader(getTranslation("schedule.due")).setAutoWidth(true);
        money(grid, "schedule.payment", row -> formats.money(row.amount()));
        money(grid, "schedule.paid", row -> formats.money(row.paid()));
        grid.addColumn(row -> getTranslation(row.unpaid().isZero() ? "instalment.paid" : row.pastDue() ? "instalment.pastDue" : "instalment.toCome"))
                .setHeader(getTranslation("schedule.status")).setAutoWidth(true);
        grid.setItems(rows);
        return grid;
    }

    private Component agreements(List<AgreementSummary> agreements) {
        Div tab = new Div();
        if (agreements.isEmpty()) {
            tab.add(new Paragraph(getTranslation("case.noAgreements")));
        }
        agreements.forEach(row -> sources.agreements().details(row.id())
                .ifPresent(agreement -> tab.add(AgreementNavigation.link(row.id(), getTranslation("agreements.openPage")), new AgreementPanel(sources.agreement(), agreement, changed))));
        return tab;
    }

    private Component promises() {
        Grid<PromiseDetails> grid = grid();
        grid.addColumn(promise -> formats.day(promise.dueOn())).setHeader(getTranslation("promise.dueOn")).setAutoWidth(true);
        money(grid, "promise.amount", promise -> formats.money(promise.amount()));
        money(grid, "schedule.paid", promise -> formats.money(promise.paid()));
        grid.addColumn(promise -> getTranslation("promise.status." + promise.status())).setHeader(getTranslation("schedule.status")).setAutoWidth(true);
        grid.addColumn(promise -> formats.moment(promise.judgeAt())).setHeader(getTranslation("promise.judgeAt")).setAutoWidth(true);
        grid.addColumn(PromiseDetails::recordedBy).setHeader(getTranslation("timeline.by")).setAutoWidth(true);
        if (sources.signedIn().may(Right.PROMISE)) {
            grid.addComponentColumn(promise -> {
                Button cancel = new Button(getTranslation("promise.cancel"),
                        click -> new CancelPromiseDialog(sources.promises(), sources.signedIn(), promise, changed).open());
                cancel.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
                cancel.setVisible(promise.status() == PromiseStatus.OPEN);
                return cancel;
            }).setAutoWidth(true).setFlexGrow(0);
        }
        grid.setItems(sources.promises().ofCase(summary.id()));
        grid.setEmptyStateText(getTranslation("case.noPromises"));
        return grid;
    }

    private Component messages() {
        Grid<OutgoingMessage> grid = grid();
        grid.addColumn(message -> formats.moment(message.at())).setHeader(getTranslation("outbox.at")).setAutoWidth(true);
        grid.addColumn(message -> getTranslation("message." + message.status())).setHeader(getTranslation("outbox.status")).setAutoWidth(true);
        grid.addColumn(OutgoingMessage::to).setHeader(getTranslation("outbox.to")).setAutoWidth(true);
        grid.addColumn(OutgoingMessage::subject).setHeader(getTranslation("outbox.subject")).setFlexGrow(2);
        grid.setItemDetailsRenderer(new com.vaadin.flow.data.renderer.ComponentRenderer<>(message ->
                new Pre(message.text() == null ? getTranslation("outbox.notRendered") : message.text())));
        grid.setItems(sources.outgoing().byCase(summary.id()));
        grid.setEmptyStateText(getTranslation("case.noMessages"));
        return grid;
    }

    private Component process(CaseId id) {
        Map<Long, List<ElementVisit>> byDefinition = sources.models().visitsOfCase(id.value()).stream()
                .collect(Collectors.groupingBy(ElementVisit::definitionKey, LinkedHashMap::new, Collectors.toList()));
        if (byDefinition.isEmpty()) {
            return new Paragraph(getTranslation("case.noProcess"));
        }
        BpmnDiagram diagram = new BpmnDiagram();
        Select<Long> chosen = new Select<>();
        chosen.setAriaLabel(getTranslation("case.tab.process"));
        chosen.setItems(byDefinition.keySet());
        chosen.setItemLabelGenerator(key -> byDefinition.get(key).getFirst().processId());
        chosen.addValueChangeListener(change -> sources.models().xml(change.getValue())
                .ifPresent(xml -> diagram.show(xml, marks(byDefinition.get(change.getValue())))));
        chosen.setValue(byDefinition.keySet().iterator().next());
        return new Div(chosen, diagram, new Paragraph(getTranslation("case.process.legend")));
    }

    private static List<BpmnDiagram.Mark> marks(List<ElementVisit> visits) {
        Map<String, BpmnDiagram.Mark> marks = new LinkedHashMap<>();
        for (ElementVisit visit : visits) {
            boolean waiting = visit.state().equals("ACTIVE");
            if (waiting || !marks.containsKey(visit.elementId())) {
                marks.put(visit.elementId(), new BpmnDiagram.Mark(visit.elementId(), waiting ? "waiting" : "visited", null));
            }
        }
        return new ArrayList<>(marks.values());
    }
}
