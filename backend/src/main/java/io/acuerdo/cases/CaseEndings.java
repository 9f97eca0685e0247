package io.acuerdo.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.acuerdo.portfolio.DebtorId;
import io.acuerdo.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Cures cases, one or thousands. A case with an agreement in force is not cured by balances: the agreement is what is owed now. */
@Component
class CaseEndings {

    private static final int CASES_A_STATEMENT = 1000;
    static final String CURED = "El deudor está al día";

    private final JdbcClient jdbc;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseEndings(JdbcClient jdbc, Timeline timeline, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    private record Row(CaseId caseId, DebtorId debtorId, Stage stage, UUID subjectId) {
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void cure(Collection<DebtorId> debtors) {
        List<UUID> all = debtors.stream().map(DebtorId::value).sorted().toList();
        Instant at = clock.instant();
        for (int from = 0; from < all.size(); from += CASES_A_STATEMENT) {
            cureSome(all.subList(from, Math.min(all.size(), from + CASES_A_STATEMENT)), at);
        }
    }

    private void cureSome(List<UUID> debtors, Instant at) {
        List<Row> rows = jdbc.sql("""
                SELECT id, debtor_id, stage, subject_id FROM collection_case WHERE open_debtor_id IN (:debtors) AND in_force_id IS NULL FOR UPDATE""")
                .param("debtors", debtors)
                .query((row, n) -> new Row(new CaseId(row.getObject("id", UUID.class)), new DebtorId(row.getObject("debtor_id", UUID.class)),
                        Stage.valueOf(row.getString("stage")), row.getObject("subject_id", UUID.class))).list();
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                UPDATE collection_case SET stage = 'CURED', subject_id = NULL, stage_since = :at, ended_at = :at, end_reason = :why, \
                version = version + 1 WHERE id IN (:ids)""")
                .param("at", Sql.utc(at)).param("why", CURED).param("ids", rows.stream().map(row -> row.caseId().value()).toList()).update();
        timeline.appendAll(rows.stream().map(row -> entry(row.caseId(), at)).toList(), Actor.SYSTEM);
        List<CaseCured> cured = rows.stream().map(row -> new CaseCured(row.caseId(), row.debtorId(), at)).toList();
        for (Row row : rows) {
            events.publishEvent(new StageChanged(row.caseId(), row.debtorId(), row.stage(), row.subjectId(), Stage.CURED, null, CURED,
                    Actor.SYSTEM.username(), at));
        }
        cured.forEach(events::publishEvent);
        events.publishEvent(new CasesCured(cured));
    }

    static Timeline.Draft entry(CaseId caseId, Instant at) {
        return new Timeline.Draft(caseId, TimelineKind.CASE_CURED, at, "Caso cerrado: el deudor está al día", Map.of());
    }
}
