package io.acuerdo.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.acuerdo.portfolio.DebtorId;
import io.acuerdo.shared.Actor;
import io.acuerdo.shared.Money;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What happened to a case, oldest first. Entries are only ever added. */
@Service
public class Timeline {

    private static final int ROWS_A_STATEMENT = 500;
    private static final int SUMMARY_LENGTH = 1000;
    private static final TypeReference<LinkedHashMap<String, Object>> DATA = new TypeReference<>() {
    };

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    Timeline(JdbcTemplate jdbc, JdbcClient client, Clock clock) {
        this.jdbc = jdbc;
        this.client = client;
        this.clock = clock;
    }

    /** One entry that is not written yet; {@code data} as in {@link #append}. */
    public record Draft(CaseId caseId, TimelineKind kind, Instant at, String summary, Map<String, Object> data) {
    }

    /** Adds an entry at this moment, in the caller's transaction. {@code data} holds texts, numbers, amounts, ids, days and moments. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(CaseId caseId, TimelineKind kind, Actor by, String summary, Map<String, Object> data) {
        appendAll(List.of(new Draft(caseId, kind, clock.instant(), summary, data)), by);
    }

    /** As {@link #append}, many in few statements. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void appendAll(List<Draft> drafts, Actor by) {
        for (int from = 0; from < drafts.size(); from += ROWS_A_STATEMENT) {
            List<Draft> some = drafts.subList(from, Math.min(drafts.size(), from + ROWS_A_STATEMENT));
            var values = new ArrayList<>(some.size() * 6);
            for (Draft draft : some) {
                values.add(draft.caseId().value());
                values.add(Sql.utc(draft.at()));
                values.add(draft.kind().name());
                values.add(by.username());
                values.add(draft.summary().length() > SUMMARY_LENGTH ? draft.summary().substring(0, SUMMARY_LENGTH) : draft.summary());
                values.add(json.writeValueAsString(plain(draft.data())));
            }
            jdbc.update("INSERT INTO case_timeline (case_id, at, kind, by_user, summary, data) VALUES " + Sql.rows(some.size(), 6), values.toArray());
        }
    }

    /** Promises of this debtor that were broken and not found kept later, over all cases. */
    @Transactional(readOnly = true)
    public int brokenPromises(DebtorId debtor) {
        return client.sql("""
                SELECT COUNT(*) FROM (SELECT MAX(CASE WHEN t.kind = 'PROMISE_BROKEN' THEN t.id END) broken, MAX(CASE WHEN t.kind = 'PROMISE_KEPT' THEN t.id END) kept
                  FROM case_timeline t JOIN collection_case c ON c.id = t.case_id
                 WHERE c.debtor_id = :debtor AND t.kind IN ('PROMISE_BROKEN', 'PROMISE_KEPT') GROUP BY JSON_VALUE(t.data, '$.promiseId')) p
                 WHERE broken IS NOT NULL AND (kept IS NULL OR kept < broken)""").param("debtor", debtor.value()).query(Integer.class).single();
    }

    @Transactional(readOnly = true)
    public List<TimelineEntry> of(CaseId caseId) {
        return client.sql("SELECT at, kind, by_user, summary, data FROM case_timeline WHERE case_id = :id ORDER BY id").param("id", caseId.value())
                .query((row, n) -> new TimelineEntry(Sql.moment(row, "at"), TimelineKind.valueOf(row.getString("kind")), row.getString("by_user"),
                        row.getString("summary"), json.readValue(row.getString("data"), DATA))).list();
    }

    /** Amounts as the REST contract writes them, everything that is no number or truth value as text. */
    private static Object plain(Object value) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> map -> {
                var result = new LinkedHashMap<String, Object>();
                map.forEach((key, inner) -> result.put(String.valueOf(key), plain(inner)));
                yield result;
            }
            case Collection<?> many -> many.stream().map(Timeline::plain).toList();
            case Money money -> Map.of("amount", money.amount().toPlainString(), "currency", money.currency().getCurrencyCode());
            case Number number -> number;
            case Boolean truth -> truth;
            case Temporal moment -> moment.toString();
            default -> value.toString();
        };
    }
}
