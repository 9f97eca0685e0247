package io.acuerdo.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.acuerdo.portfolio.DebtorHit;
import io.acuerdo.portfolio.DebtorId;
import io.acuerdo.portfolio.PortfolioDetails;
import io.acuerdo.portfolio.Portfolios;
import io.acuerdo.shared.Money;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases as rows of a list: found, filtered, sorted and paged in one statement over this module's own table. */
@Repository
class CaseRows {

    private static final String COLUMNS = """
            c.id, c.debtor_id, c.debtor_name, c.portfolio, c.stage, c.segment, c.zone, c.oldest_unpaid_due_on, c.past_due, c.outstanding, \
            c.currency, c.opened_at""";

    /** Spelt out, because the indexes begin with the stage. */
    static final String OPEN_STAGES = Arrays.stream(Stage.values()).filter(stage -> !stage.isEnd()).map(stage -> "'" + stage + "'")
            .collect(Collectors.joining(", ", "(", ")"));

    /** What a list may be sorted by. Days past due sort by the day they count from, the other way round. */
    private static final Map<String, String> SORTS = Map.of("openedAt", "c.opened_at", "pastDue", "c.past_due", "outstanding", "c.outstanding",
            "debtorName", "c.debtor_name", "stage", "c.stage", "segment", "c.segment", "portfolio", "c.portfolio");
    /** How many debtors a search text may stand for; more is no search. */
    private static final int MOST_HITS = 200;

    private final JdbcClient jdbc;
    private final Portfolios portfolios;
    private final Clock clock;

    CaseRows(JdbcClient jdbc, Portfolios portfolios, Clock clock) {
        this.jdbc = jdbc;
        this.portfolios = portfolios;
        this.clock = clock;
    }

    Page<CaseSummary> search(CaseQuery query, Pageable page) {
        var parameters = new HashMap<String, Object>();
        String where = where(query, parameters);
        long total = jdbc.sql("SELECT COUNT(*) FROM collection_case c" + where).params(parameters).query(Long.class).single();
        if (total == 0) {
            return Page.empty(page);
        }
        String sql = "SELECT " + COLUMNS + " FROM collection_case c" + where + orderBy(page.getSort());
        if (page.isPaged()) {
            sql += " LIMIT :size OFFSET :offset";
            parameters.put("size", page.getPageSize());
            parameters.put("offset", page.getOffset());
        }
        return new PageImpl<>(withHolds(jdbc.sql(sql).params(parameters).query(this::summary).list()), page, total);
    }

    Map<CaseId, CaseSummary> summaries(Collection<CaseId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var rows = jdbc.sql("SELECT " + COLUMNS + " FROM collection_case c WHERE c.id IN (:ids)").param("ids", values(ids)).query(this::summary).list();
        return withHolds(rows).stream().collect(Collectors.toMap(CaseSummary::id, row -> row));
    }

    Optional<CaseId> openCaseOf(DebtorId debtor) {
        return jdbc.sql("SELECT id FROM collection_case WHERE open_debtor_id = :debtor").param("debtor", debtor.value())
                .query((row, n) -> new CaseId(row.getObject("id", UUID.class))).optional();
    }

    Map<DebtorId, CaseId> openCasesOf(Collection<DebtorId> debtors) {
        if (debtors.isEmpty()) {
            return Map.of();
        }
        var open = new HashMap<DebtorId, CaseId>();
        jdbc.sql("SELECT open_debtor_id, id FROM collection_case WHERE open_debtor_id IN (:debtors)")
                .param("debtors", debtors.stream().map(DebtorId::value).toList())
                .query(row -> { open.put(new DebtorId(row.getObject(1, UUID.class)), new CaseId(row.getObject(2, UUID.class))); });
        return open;
    }

    /** Locks them in the order of their ids until the transaction ends; answers those that exist. */
    Set<CaseId> lockAll(Collection<CaseId> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(jdbc.sql("SELECT id FROM collection_case WHERE id IN (:ids) ORDER BY id FOR UPDATE").param("ids", values(ids).stream().distinct().toList())
                .query((row, n) -> new CaseId(row.getObject("id", UUID.class))).list());
    }

    Optional<CaseStanding> standing(CaseId id) {
        return jdbc.sql("""
                SELECT c.id, c.debtor_id, c.stage, c.subject_id, c.stage_since, c.opened_at,
                       EXISTS (SELECT 1 FROM case_hold h WHERE h.case_id = c.id AND h.lifted_at IS NULL) AS on_hold
                FROM collection_case c WHERE c.id = :id""").param("id", id.value())
                .query((row, n) -> new CaseStanding(id, new DebtorId(row.getObject("debtor_id", UUID.class)), Stage.valueOf(row.getString("stage")),
                        row.getObject("subject_id", UUID.class), Sql.moment(row, "stage_since"), Sql.moment(row, "opened_at"),
                        row.getBoolean("on_hold"))).optional();
    }

    record Latest(CaseId id, boolean isOpen) {
    }

    /** The debtor's open case, else the one that ended last. */
    Optional<Latest> latestCaseOf(DebtorId debtor) {
        return jdbc.sql("""
                SELECT id, open_debtor_id IS NOT NULL AS open FROM collection_case WHERE debtor_id = :debtor
                ORDER BY open DESC, ended_at DESC, opened_at DESC LIMIT 1""").param("debtor", debtor.value())
                .query((row, n) -> new Latest(new CaseId(row.getObject("id", UUID.class)), row.getBoolean("open"))).optional();
    }

    /** The end of an ended case; empty columns while it is open. */
    record Ending(Instant endedAt, String reason) {
    }

    Ending ending(CaseId id) {
        return jdbc.sql("SELECT ended_at, end_reason FROM collection_case WHERE id = :id").param("id", id.value())
                .query((row, n) -> new Ending(Sql.moment(row, "ended_at"), row.getString("end_reason"))).single();
    }

    private String where(CaseQuery query, Map<String, Object> parameters) {
        var conditions = new ArrayList<String>();
        if (query.stage() != null) {
            conditions.add("c.stage = :stage");
            parameters.put("stage", query.stage().name());
        } else if (!query.includeEnded()) {
            conditions.add("c.stage IN " + OPEN_STAGES);
        }
        equal("segment", query.segment(), conditions, parameters);
        equal("portfolio", query.portfolio(), conditions, parameters);
        equal("debtor_id", query.debtorId() == null ? null : query.debtorId().value(), conditions, parameters);
        if (query.minDpd() != null && query.minDpd() > 0) {
            conditions.add("c.oldest_unpaid_due_on <= " + todayMinus(query.minDpd(), "min", parameters));
        }
        if (query.maxDpd() != null) {
            conditions.add("(c.oldest_unpaid_due_on IS NULL OR c.oldest_unpaid_due_on >= " + todayMinus(query.maxDpd(), "max", parameters) + ")");
        }
        if (query.onHold() != null) {
            conditions.add((query.onHold() ? "" : "NOT ") + "EXISTS (SELECT 1 FROM case_hold h WHERE h.case_id = c.id AND h.lifted_at IS NULL)");
        }
        if (!query.ids().isEmpty()) {
            conditions.add("c.id IN (:ids)");
            parameters.put("ids", values(query.ids()));
        }
        if (query.q() != null && !query.q().isBlank()) {
            text(query.q().strip(), conditions, parameters);
        }
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    private static void equal(String column, Object value, List<String> conditions, Map<String, Object> parameters) {
        if (value != null) {
            conditions.add("c." + column + " = :" + column);
            parameters.put(column, value);
        }
    }

    /** The name is looked for here; document, accounts and phones belong to the portfolio, which is asked. */
    private void text(String q, List<String> conditions, Map<String, Object> parameters) {
        String like = q.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        parameters.put("q", "%" + like + "%");
        List<UUID> hits = portfolios.search(q, PageRequest.of(0, MOST_HITS)).map(DebtorHit::id).map(DebtorId::value).toList();
        if (hits.isEmpty()) {
            conditions.add("c.debtor_name LIKE :q");
        } else {
            conditions.add("(c.debtor_name LIKE :q OR c.debtor_id IN (:hits))");
            parameters.put("hits", hits);
        }
    }

    /** The day that lies {@code days} before today, today being another day in another portfolio's zone. */
    private String todayMinus(int days, String name, Map<String, Object> parameters) {
        List<ZoneId> zones = portfolios.portfolios().stream().map(PortfolioDetails::zone).distinct().toList();
        var expression = new StringBuilder("CASE c.zone");
        for (int i = 0; i < zones.size(); i++) {
            expression.append(" WHEN :").append(name).append("Zone").append(i).append(" THEN :").append(name).append("Day").append(i);
            parameters.put(name + "Zone" + i, zones.get(i).getId());
            parameters.put(name + "Day" + i, LocalDate.now(clock.withZone(zones.get(i))).minusDays(days));
        }
        parameters.put(name + "Day", LocalDate.now(clock).minusDays(days));
        return zones.isEmpty() ? ":" + name + "Day" : expression + " ELSE :" + name + "Day END";
    }

    private static String orderBy(Sort sort) {
        var parts = new ArrayList<String>();
        for (Sort.Order order : sort) {
            if (order.getProperty().equals("dpd")) {
                parts.add("c.oldest_unpaid_due_on IS NULL" + (order.isAscending() ? " DESC" : ""));
                parts.add("c.oldest_unpaid_due_on" + (order.isAscending() ? " DESC" : ""));
            } else if (SORTS.containsKey(order.getProperty())) {
                parts.add(SORTS.get(order.getProperty()) + (order.isAscending() ? "" : " DESC"));
            }
        }
        if (parts.isEmpty()) {
            parts.add("c.opened_at");
        }
        return " ORDER BY " + String.join(", ", parts) + ", c.id";
    }

    private CaseSummary summary(ResultSet row, int number) throws SQLException {
        String currency = row.getString("currency");
        return new CaseSummary(new CaseId(row.getObject("id", UUID.class)), new DebtorId(row.getObject("debtor_id", UUID.class)),
                row.getString("debtor_name"), row.getString("portfolio"), Stage.valueOf(row.getString("stage")), row.getString("segment"),
                daysPastDue(row.getObject("oldest_unpaid_due_on", LocalDate.class), ZoneId.of(row.getString("zone"))),
                Money.of(row.getBigDecimal("past_due"), currency), Money.of(row.getBigDecimal("outstanding"), currency),
                Sql.moment(row, "opened_at"), List.of());
    }

    int daysPastDue(LocalDate oldestUnpaidDueOn, ZoneId zone) {
        return oldestUnpaidDueOn == null ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(oldestUnpaidDueOn, LocalDate.now(clock.withZone(zone))));
    }

    private List<CaseSummary> withHolds(List<CaseSummary> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        record Standing(CaseId caseId, HoldReason reason) {
        }
        var holds = new LinkedHashMap<CaseId, List<HoldReason>>();
        jdbc.sql("SELECT case_id, reason FROM case_hold WHERE lifted_at IS NULL AND case_id IN (:ids) ORDER BY set_at")
                .param("ids", values(rows.stream().map(CaseSummary::id).toList()))
                .query((row, n) -> new Standing(new CaseId(row.getObject("case_id", UUID.class)), HoldReason.valueOf(row.getString("reason")))).list()
                .forEach(hold -> holds.computeIfAbsent(hold.caseId(), id -> new ArrayList<>()).add(hold.reason()));
        return rows.stream().map(row -> holds.containsKey(row.id()) ? row.withHolds(holds.get(row.id())) : row).toList();
    }

    private static List<UUID> values(Collection<CaseId> ids) {
        return ids.stream().map(CaseId::value).toList();
    }
}
