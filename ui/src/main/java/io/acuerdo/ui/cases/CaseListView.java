package io.acuerdo.ui.cases;

import java.util.List;
import java.util.stream.Collectors;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import io.acuerdo.cases.CaseQuery;
import io.acuerdo.cases.CaseSummary;
import io.acuerdo.cases.Cases;
import io.acuerdo.cases.Stage;
import io.acuerdo.ui.component.Formats;
import io.acuerdo.ui.component.StaffPage;
import io.acuerdo.ui.component.Status;
import io.acuerdo.ui.component.UrlState;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.data.domain.PageRequest;

/** All cases, filtered, sorted and linked to; the address holds the filters. */
@Route("casos")
@Menu(title = "nav.cases", icon = "RECORDS", order = 20)
@RolesAllowed({"AGENT", "SUPERVISOR", "COORDINATOR", "MANAGER", "COMMITTEE", "COMPLIANCE"})
public class CaseListView extends StaffPage implements BeforeEnterObserver {

    private final transient Cases cases;
    private final Formats formats = Formats.current();
    private final UrlState url = new UrlState("casos");
    private final TextField text = new TextField();
    private final Select<Stage> stage = new Select<>();
    private final TextField segment = new TextField();
    private final IntegerField minDpd = new IntegerField();
    private final IntegerField maxDpd = new IntegerField();
    private final TextField portfolio = new TextField();
    private final Checkbox ended = new Checkbox();
    private final Span count = new Span();
    private final Grid<CaseSummary> grid = new Grid<>();

    CaseListView(Cases cases) {
        super("cases.title");
        this.cases = cases;
        addClassName("full");
        count.addClassName("quiet");
        addToHead(count);
        add(filters(), list());
    }

    private Div filters() {
        text.setPlaceholder(getTranslation("cases.q"));
        text.setAriaLabel(getTranslation("cases.q"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setMaxLength(100);
        text.addClassName("wide-filter");
        stage.setItems(Stage.values());
        stage.setEmptySelectionAllowed(true);
        stage.setItemLabelGenerator(chosen -> chosen == null ? getTranslation("cases.stage.any") : getTranslation("stage." + chosen));
        stage.setPlaceholder(getTranslation("cases.stage.any"));
        stage.setAriaLabel(getTranslation("cases.stage"));
        segment.setPlaceholder(getTranslation("cases.segment"));
        segment.setAriaLabel(getTranslation("cases.segment"));
        segment.setValueChangeMode(ValueChangeMode.LAZY);
        segment.setMaxLength(20);
        segment.setWidth("110px");
        for (IntegerField field : List.of(minDpd, maxDpd)) {
            field.setMin(0);
            field.setMax(99_999);
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.setWidth("130px");
        }
        minDpd.setPlaceholder(getTranslation("cases.minDpd"));
        minDpd.setAriaLabel(getTranslation("cases.minDpd"));
        maxDpd.setPlaceholder(getTranslation("cases.maxDpd"));
        maxDpd.setAriaLabel(getTranslation("cases.maxDpd"));
        portfolio.setPlaceholder(getTranslation("cases.portfolio"));
        portfolio.setAriaLabel(getTranslation("cases.portfolio"));
        portfolio.setValueChangeMode(ValueChangeMode.LAZY);
        portfolio.setWidth("140px");
        ended.setLabel(getTranslation("cases.ended"));
        List.of(text, segment, portfolio).forEach(field -> field.addValueChangeListener(change -> changed(change.isFromClient())));
        List.of(minDpd, maxDpd).forEach(field -> field.addValueChangeListener(change -> changed(change.isFromClient())));
        stage.addValueChangeListener(change -> changed(change.isFromClient()));
        ended.addValueChangeListener(change -> changed(change.isFromClient()));
        Div bar = new Div(text, stage, segment, minDpd, maxDpd, portfolio, ended);
        bar.addClassName("toolbar");
        return bar;
    }

    private Grid<CaseSummary> list() {
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        grid.addComponentColumn(row -> CasesNavigation.link(row.id(), row.debtorName())).setHeader(getTranslation("cases.debtor"))
                .setSortProperty("debtorName").setFlexGrow(2).setKey("debtor");
        grid.addComponentColumn(this::stage).setHeader(getTranslation("cases.stage")).setSortProperty("stage").setAutoWidth(true);
        grid.addColumn(CaseSummary::segment).setHeader(getTranslation("cases.segment")).setSortProperty("segment").setAutoWidth(true).setFlexGrow(0);
        grid.addColumn(CaseSummary::dpd).setHeader(getTranslation("cases.dpd")).setSortProperty("dpd").setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true).setFlexGrow(0);
        grid.addColumn(row -> formats.money(row.pastDue())).setHeader(getTranslation("cases.pastDue")).setSortProperty("pastDue")
                .setTextAlign(ColumnTextAlign.END).setAutoWidth(true);
        grid.addColumn(row -> formats.money(row.outstanding())).setHeader(getTranslation("cases.outstanding")).setSortProperty("outstanding")
                .setTextAlign(ColumnTextAlign.END).setAutoWidth(true);
        grid.addColumn(CaseSummary::portfolio).setHeader(getTranslation("cases.portfolio")).setSortProperty("portfolio").setAutoWidth(true).setFlexGrow(0);
        grid.addColumn(row -> formats.moment(row.openedAt())).setHeader(getTranslation("cases.openedAt")).setSortProperty("openedAt").setAutoWidth(true);
        grid.setItems(query -> cases.search(wanted(), VaadinSpringDataHelpers.toSpringPageRequest(query)).stream(), query -> {
            long total = cases.search(wanted(), PageRequest.of(0, 1)).getTotalElements();
            count.setText(getTranslation("cases.count", total));
            return Math.toIntExact(total);
        });
        grid.sort(List.of(new com.vaadin.flow.component.grid.GridSortOrder<>(grid.getColumns().get(4), SortDirection.DESCENDING)));
        grid.setMultiSort(false);
        grid.setColumnReorderingAllowed(true);
        grid.getColumns().forEach(column -> column.setResizable(true));
        grid.setEmptyStateComponent(empty(getTranslation("cases.empty"), getTranslation("cases.empty.text")));
        grid.addItemDoubleClickListener(click -> CasesNavigation.open(click.getItem().id()));
        grid.setSizeFull();
        return grid;
    }

    private Div stage(CaseSummary row) {
        Div cell = new Div(new StageBadge(row.stage(), getTranslation("stage." + row.stage())));
        cell.addClassName("badges");
        if (row.isOnHold()) {
            String why = row.holds().stream().map(reason -> getTranslation("hold." + reason)).collect(Collectors.joining(", "));
            cell.add(new Status(VaadinIcon.PAUSE, why, Status.Tone.WAIT));
        }
        return cell;
    }

    private CaseQuery wanted() {
        return CaseQuery.all().withText(said(text)).withStage(stage.getValue()).withSegment(said(segment)).withDpd(minDpd.getValue(), maxDpd.getValue())
                .withPortfolio(said(portfolio)).withEnded(ended.getValue());
    }

    private static String said(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }

    private void changed(boolean byPerson) {
        if (byPerson) {
            url.set("q", List.of(text.getValue())).set("etapa", stage.isEmpty() ? List.of() : List.of(stage.getValue().name()))
                    .set("segmento", List.of(segment.getValue())).set("mora", number(minDpd)).set("hasta", number(maxDpd))
                    .set("cartera", List.of(portfolio.getValue())).set("fin", ended.getValue() ? List.of("1") : List.of()).push();
            grid.getDataProvider().refreshAll();
        }
    }

    private static List<String> number(IntegerField field) {
        return field.isEmpty() ? List.of() : List.of(field.getValue().toString());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        url.read(event);
        text.setValue(url.one("q").orElse(""));
        stage.setValue(url.enums("etapa", Stage.class).stream().findFirst().orElse(null));
        segment.setValue(url.one("segmento").orElse(""));
        minDpd.setValue(url.number("mora").orElse(null));
        maxDpd.setValue(url.number("hasta").orElse(null));
        portfolio.setValue(url.one("cartera").orElse(""));
        ended.setValue(url.one("fin").isPresent());
        grid.getDataProvider().refreshAll();
    }
}
