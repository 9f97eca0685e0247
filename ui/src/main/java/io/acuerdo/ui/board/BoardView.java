package io.acuerdo.ui.board;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.acuerdo.agreement.Agreements;
import io.acuerdo.agreement.ApprovalSummary;
import io.acuerdo.cases.CasesBoard;
import io.acuerdo.cases.CasesDashboard;
import io.acuerdo.cases.Stage;
import io.acuerdo.portfolio.Bucket;
import io.acuerdo.promise.PromiseDetails;
import io.acuerdo.promise.PromiseStatus;
import io.acuerdo.promise.Promises;
import io.acuerdo.shared.Money;
import io.acuerdo.task.WorkBoard;
import io.acuerdo.task.WorkDashboard;
import io.acuerdo.ui.cases.CasesNavigation;
import io.acuerdo.ui.component.Chart;
import io.acuerdo.ui.component.Formats;
import io.acuerdo.ui.component.StaffPage;
import jakarta.annotation.security.RolesAllowed;

/** The portfolio and the team live. It asks once a second, which costs a few milliseconds, and redraws only what changed. */
@Route("tablero")
@Menu(title = "nav.board", icon = "DASHBOARD", order = 50)
@RolesAllowed({"SUPERVISOR", "COORDINATOR", "MANAGER", "COMMITTEE"})
public class BoardView extends StaffPage {

    private static final int LOOK_EVERY_MS = 1000;
    private static final int DAYS_AHEAD = 7;

    /** Everything the screen shows, to see whether anything changed. */
    private record Shown(List<CasesBoard.Cell> cells, List<PromiseDetails> promises, List<ApprovalSummary> approvals, List<WorkBoard.Cell> work) {
    }

    private final transient CasesDashboard dashboard;
    private final transient Promises promises;
    private final transient Agreements agreements;
    private final transient WorkDashboard workDashboard;
    private final transient Clock clock;
    private final Formats formats = Formats.current();
    private final Select<String> currency = new Select<>();
    private final Span asOf = new Span();
    private final Div tiles = new Div();
    private final Chart chart = new Chart();
    private final Div table = new Div();
    private final Div promised = new Div();
    private final Div work = new Div();
    private transient Shown shown;

    BoardView(CasesDashboard dashboard, Promises promises, Agreements agreements, WorkDashboard workDashboard, Clock clock) {
        super("board.title");
        this.dashboard = dashboard;
        this.promises = promises;
        this.agreements = agreements;
        this.workDashboard = workDashboard;
        this.clock = clock;
        currency.setAriaLabel(getTranslation("board.currency"));
        currency.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                shown = null;
                refresh();
            }
        });
        asOf.addClassName("quiet");
        addToHead(asOf, currency);
        tiles.addClassName("tiles");
        chart.onBarChosen(this::openList);
        Div portfolio = new Div(new H3(getTranslation("board.portfolio")), chart, table);
        portfolio.addClassName("panel");
        Div left = new Div(new H3(getTranslation("board.promises", DAYS_AHEAD)), promised);
        left.addClassName("panel");
        Div right = new Div(new H3(getTranslation("board.work")), work);
        right.addClassName("panel");
        Div below = new Div(left, right);
        below.addClassName("board-below");
        add(tiles, portfolio, below);
        refresh();
    }

    private void refresh() {
        CasesBoard board = dashboard.board();
        asOf.setText(getTranslation("board.asOf", formats.moment(board.asOf())));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("UTC"));
        Shown fresh = new Shown(board.cells(), promises.dueBetween(today, today.plusDays(DAYS_AHEAD)), agreements.waitingForApproval(),
                workDashboard.board().cells());
        if (fresh.equals(shown)) {
            return;
        }
        shown = fresh;
        List<String> currencies = board.pastDue().keySet().stream().sorted().toList();
        String chosen = Optional.ofNullable(currency.getValue()).filter(currencies::contains).orElse(currencies.isEmpty() ? null : currencies.getFirst());
        currency.setItems(currencies);
        currency.setValue(chosen);
        currency.setVisible(currencies.size() > 1);
        showTiles(board, chosen);
        showPortfolio(board.cells().stream().filter(cell -> cell.currency().equals(chosen)).toList(), chosen);
        showPromises(fresh.promises());
        showWork(fresh.work());
    }

    private void showTiles(CasesBoard board, String chosen) {
        tiles.removeAll();
        Money pastDue = chosen == null ? null : board.pastDue().get(chosen);
        long overdue = shown.work().stream().mapToLong(WorkBoard.Cell::overdue).sum();
        List<PromiseDetails> open = shown.promises().stream().filter(promise -> promise.status() == PromiseStatus.OPEN
                && promise.amount().currency().getCurrencyCode().equals(chosen)).toList();
        Money expected = open.stream().map(PromiseDetails::amount).reduce(Money::plus).orElse(null);
        tiles.add(tile("board.tile.cases", String.valueOf(board.cases()), "casos"), tile("board.tile.pastDue", formats.money(pastDue), "casos"),
                tile("board.tile.promises", open.size() + (expected == null ? "" : " · " + formats.money(expected)), "casos?etapa=PROMISE"),
                tile("board.tile.approvals", String.valueOf(shown.approvals().size()), "aprobaciones"),
                tile("board.tile.overdue", String.valueOf(overdue), "bandeja?orden=DUE"));
    }

    private Component tile(String key, String figure, String href) {
        Span name = new Span(getTranslation(key));
        name.addClassName("quiet");
        Span value = new Span(figure);
        value.addClassName("figure");
        Anchor tile = new Anchor(href, name, value);
        tile.setRouterIgnore(false);
        tile.addClassNames("panel", "tile");
        return tile;
    }

    private void showPortfolio(List<CasesBoard.Cell> cells, String code) {
        List<Bucket> buckets = Bucket.DEFAULT.stream().filter(bucket -> bucket.from() > 0 || cells.stream().anyMatch(cell -> cell.bucket().equals(bucket))).toList();
        List<Stage> stages = Arrays.stream(Stage.values()).filter(stage -> cells.stream().anyMatch(cell -> cell.stage() == stage)).toList();
        List<Map<String, Object>> series = new ArrayList<>();
        String[] colours = {"#5b8f83", "#3c78a8", "#b8804a", "#8d6cab", "#6a9955", "#8a8f98", "#9aa5b1", "#bbbbbb"};
        for (Stage stage : stages) {
            List<BigDecimal> values = buckets.stream().map(bucket -> sum(cells, stage, bucket)).toList();
            series.add(Map.of("name", getTranslation("stage." + stage), "type", "bar", "stack", "all", "data", values,
                    "itemStyle", Map.of("color", colours[stage.ordinal()])));
        }
        chart.show(Map.of("grid", Map.of("left", 8, "right", 8, "top", 36, "bottom", 4, "containLabel", true),
                "legend", Map.of("top", 0, "textStyle", Map.of("color", "inherit")),
                "tooltip", Map.of("trigger", "axis", "axisPointer", Map.of("type", "shadow")),
                "xAxis", Map.of("type", "category", "data", buckets.stream().map(Bucket::label).toList()),
                "yAxis", Map.of("type", "value", "name", code == null ? "" : code), "series", series));
        chart.getElement().setAttribute("role", "img");
        chart.getElement().setAttribute("aria-label", getTranslation("board.chart"));
        table.removeAll();
        table.add(table(cells, stages, buckets));
    }

    private static BigDecimal sum(List<CasesBoard.Cell> cells, Stage stage, Bucket bucket) {
        return cells.stream().filter(cell -> cell.stage() == stage && cell.bucket().equals(bucket)).map(cell -> cell.pastDue().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The same figures as a table: count and money, each linked to the list behind it. */
    private NativeTable table(List<CasesBoard.Cell> cells, List<Stage> stages, List<Bucket> buckets) {
        NativeTableRow head = new NativeTableRow(new NativeTableHeaderCell(getTranslation("cases.stage")));
        buckets.forEach(bucket -> head.add(new NativeTableHeaderCell(getTranslation("board.bucket", bucket.label()))));
        NativeTableBody body = new NativeTableBody();
        for (Stage stage : stages) {
            NativeTableRow row = new NativeTableRow(new NativeTableHeaderCell(getTranslation("stage." + stage)));
            buckets.forEach(bucket -> row.add(cell(cells, stage, bucket)));
            body.add(row);
        }
        NativeTable figures = new NativeTable(new NativeTableHeader(head), body);
        figures.addClassNames("comparison", "board-table");
        return figures;
    }

    private NativeTableCell cell(List<CasesBoard.Cell> cells, Stage stage, Bucket bucket) {
        NativeTableCell cell = new NativeTableCell();
        cell.addClassName("money");
        cells.stream().filter(candidate -> candidate.stage() == stage && candidate.bucket().equals(bucket)).findFirst().ifPresent(found -> {
            String address = "casos?etapa=" + stage + "&mora=" + bucket.from() + (bucket.to() == null ? "" : "&hasta=" + bucket.to());
            Span money = new Span(formats.money(found.pastDue()));
            money.addClassName("quiet");
            cell.add(new Anchor(address, String.valueOf(found.cases())), money);
        });
        return cell;
    }

    private void openList(String series, String category) {
        Optional<Stage> stage = Arrays.stream(Stage.values()).filter(candidate -> getTranslation("stage." + candidate).equals(series)).findFirst();
        Optional<Bucket> bucket = Bucket.DEFAULT.stream().filter(candidate -> candidate.label().equals(category)).findFirst();
        if (stage.isPresent() && bucket.isPresent()) {
            Map<String, String> filter = new TreeMap<>(Map.of("etapa", stage.get().name(), "mora", String.valueOf(bucket.get().from())));
            if (bucket.get().to() != null) {
                filter.put("hasta", bucket.get().to().toString());
            }
            CasesNavigation.openList(QueryParameters.simple(filter));
        }
    }

    private void showPromises(List<PromiseDetails> due) {
        promised.removeAll();
        Map<LocalDate, List<PromiseDetails>> byDay = due.stream().collect(Collectors.groupingBy(PromiseDetails::dueOn, TreeMap::new, Collectors.toList()));
        byDay.forEach((day, promisesOfDay) -> {
            Map<String, Money> sums = promisesOfDay.stream().collect(Collectors.toMap(promise -> promise.amount().currency().getCurrencyCode(),
                    PromiseDetails::amount, Money::plus, TreeMap::new));
            Div row = line(formats.day(day), promisesOfDay.size() + " · " + sums.values().stream().map(formats::money).collect(Collectors.joining(" · ")));
            promised.add(row);
        });
        if (byDay.isEmpty()) {
            promised.add(new Span(getTranslation("board.promises.none")));
        }
    }

    private void showWork(List<WorkBoard.Cell> cells) {
        work.removeAll();
        Map<WorkBoard.Age, Long> byAge = cells.stream().collect(Collectors.groupingBy(WorkBoard.Cell::age, TreeMap::new, Collectors.summingLong(WorkBoard.Cell::open)));
        byAge.forEach((age, count) -> work.add(line(getTranslation("board.age." + age), String.valueOf(count))));
        Map<String, Long> byName = cells.stream().collect(Collectors.groupingBy(WorkBoard.Cell::name, TreeMap::new, Collectors.summingLong(WorkBoard.Cell::open)));
        byName.forEach((name, count) -> work.add(line(name, String.valueOf(count))));
        if (cells.isEmpty()) {
            work.add(new Span(getTranslation("board.work.none")));
        }
    }

    private static Div line(String name, String value) {
        Span figure = new Span(value);
        figure.addClassName("money");
        Div row = new Div(new Span(name), figure);
        row.addClassName("line");
        return row;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().setPollInterval(LOOK_EVERY_MS);
        var poll = attached.getUI().addPollListener(event -> refresh());
        addDetachListener(detached -> poll.remove());
    }
}
