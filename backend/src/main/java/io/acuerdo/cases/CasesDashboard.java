package io.acuerdo.cases;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.acuerdo.portfolio.Bucket;
import io.acuerdo.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The portfolio at work in figures. Read from one covering index, so it may be asked every second. */
@Service
public class CasesDashboard {

    private final JdbcClient jdbc;
    private final CaseRows rows;
    private final Clock clock;

    CasesDashboard(JdbcClient jdbc, CaseRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    private record Key(Stage stage, Bucket bucket, String currency) {
    }

    private record Day(Stage stage, String currency, ZoneId zone, LocalDate oldest, long cases, BigDecimal pastDue, BigDecimal outstanding) {
    }

    /** Open cases by stage and bucket; an empty portfolio name means all portfolios. */
    @Transactional(readOnly = true)
    public CasesBoard board(Optional<String> portfolio) {
        var sql = jdbc.sql("""
                SELECT stage, portfolio, currency, zone, oldest_unpaid_due_on, COUNT(*) AS cases, SUM(past_due) AS past_due, \
                SUM(outstanding) AS outstanding FROM collection_case FORCE INDEX (case_board) WHERE stage IN %s %s
                GROUP BY stage, portfolio, currency, zone, oldest_unpaid_due_on""".formatted(CaseRows.OPEN_STAGES, portfolio.isPresent() ? "AND portfolio = :portfolio" : ""));
        List<Day> days = portfolio.map(name -> sql.param("portfolio", name)).orElse(sql)
                .query((row, n) -> new Day(Stage.valueOf(row.getString("stage")), row.getString("currency"), ZoneId.of(row.getString("zone")),
                        row.getObject("oldest_unpaid_due_on", LocalDate.class), row.getLong("cases"), row.getBigDecimal("past_due"),
                        row.getBigDecimal("outstanding"))).list();
        Map<Key, CasesBoard.Cell> cells = new LinkedHashMap<>();
        for (Day day : days) {
            var key = new Key(day.stage(), Bucket.of(rows.daysPastDue(day.oldest(), day.zone())), day.currency());
            cells.merge(key, new CasesBoard.Cell(key.stage(), key.bucket(), key.currency(), day.cases(), Money.of(day.pastDue(), key.currency()),
                    Money.of(day.outstanding(), key.currency())), CasesDashboard::sum);
        }
        return new CasesBoard(clock.instant(), List.copyOf(cells.values()));
    }

    public CasesBoard board() {
        return board(Optional.empty());
    }

    private static CasesBoard.Cell sum(CasesBoard.Cell one, CasesBoard.Cell other) {
        return new CasesBoard.Cell(one.stage(), one.bucket(), one.currency(), one.cases() + other.cases(), one.pastDue().plus(other.pastDue()),
                one.outstanding().plus(other.outstanding()));
    }
}
