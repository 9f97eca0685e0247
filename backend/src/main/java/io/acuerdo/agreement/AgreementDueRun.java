package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.Cases;
import io.acuerdo.cases.Timeline;
import io.acuerdo.cases.TimelineKind;
import io.acuerdo.shared.Actor;
import io.acuerdo.shared.Money;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notes which instalments were missed, as their tolerance passes, some hundred in one transaction. It looks at nothing that is paid or not due yet,
 * and only what was missed is told to the processes. What was noted is not found again: a run that is repeated, or goes on after a crash, does
 * each instalment once (docs/adr/0015-a-nights-due-run.md).
 */
@Service
public class AgreementDueRun {

    static final int TOGETHER = 500;
    private static final Logger LOG = LoggerFactory.getLogger(AgreementDueRun.class);
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Cases cases;
    private final Timeline timeline;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AgreementDueRun(JdbcClient jdbc, Cases cases, Timeline timeline, TransactionTemplate transaction, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.timeline = timeline;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    private record Due(UUID instalment, UUID agreement, CaseId caseId, LocalDateTime awaitedUntil) {
    }

    private record Missed(UUID instalment, AgreementId agreement, CaseId caseId, int number, LocalDate dueOn, Money open) {
    }

    /** Answers how many were missed. */
    public int run() {
        Instant now = clock.instant();
        int missed = 0;
        List<Due> due = due(now, LocalDateTime.of(1970, 1, 1, 0, 0), FIRST, TOGETHER);
        while (!due.isEmpty()) {
            List<Due> some = due;
            missed += tryNote(some, now);
            due = due(now, due.getLast().awaitedUntil(), due.getLast().instalment(), TOGETHER);
        }
        return missed;
    }

    /** What cannot be noted now keeps nobody else waiting; the next run tries it again. */
    private int tryNote(List<Due> due, Instant now) {
        try {
            return transaction.execute(status -> note(due, now));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("{} missed instalments could not be noted now, it is tried again: {}", due.size(), e.getMessage());
            return 0;
        }
    }

    /** Is there an instalment that was missed and is not noted yet? */
    public boolean isDue() {
        return !due(clock.instant(), LocalDateTime.of(1970, 1, 1, 0, 0), FIRST, 1).isEmpty();
    }

    private List<Due> due(Instant now, LocalDateTime after, UUID afterId, int most) {
        return jdbc.sql("""
                SELECT i.id, i.agreement_id, a.case_id, i.awaited_until_at FROM agreement_instalment i JOIN agreement a ON a.id = i.agreement_id
                 WHERE i.awaited_until_at >= :after AND i.awaited_until_at <= :now AND (i.awaited_until_at > :after OR i.id > :afterId)
                   AND a.status = 'ACTIVE' ORDER BY i.awaited_until_at, i.id LIMIT :most""")
                .param("after", after).param("now", utc(now)).param("afterId", afterId.toString()).param("most", most)
                .query((row, n) -> new Due(row.getObject("id", UUID.class), row.getObject("agreement_id", UUID.class),
                        new CaseId(row.getObject("case_id", UUID.class)), row.getObject("awaited_until_at", LocalDateTime.class))).list();
    }

    /** First the cases, then the agreements, as everybody locks them; what was paid or moved meanwhile is left out. */
    private int note(List<Due> due, Instant now) {
        Set<CaseId> locked = cases.lockAll(due.stream().map(Due::caseId).toList());
        jdbc.sql("SELECT id FROM agreement WHERE id IN (:ids) ORDER BY id FOR UPDATE").param("ids", texts(due.stream().map(Due::agreement).toList()))
                .query(row -> { });
        List<Missed> missed = jdbc.sql("""
                SELECT i.id, i.agreement_id, a.case_id, i.number, i.due_on, i.payment - i.paid - i.waived AS open, a.currency
                  FROM agreement_instalment i JOIN agreement a ON a.id = i.agreement_id
                 WHERE i.id IN (:ids) AND i.awaited_until_at <= :now AND a.status = 'ACTIVE' ORDER BY i.agreement_id, i.number""")
                .param("ids", texts(due.stream().map(Due::instalment).toList())).param("now", utc(now)).query(AgreementDueRun::missed).list()
                .stream().filter(one -> locked.contains(one.caseId())).toList();
        if (missed.isEmpty()) {
            return 0;
        }
        jdbc.sql("UPDATE agreement_instalment SET missed_at = :now, version = version + 1 WHERE id IN (:ids)").param("now", utc(now))
                .param("ids", texts(missed.stream().map(Missed::instalment).toList())).update();
        timeline.appendAll(missed.stream().map(one -> new Timeline.Draft(one.caseId(), TimelineKind.INSTALMENT_MISSED, now,
                AgreementStore.sentence("instalmentMissed", one.number(), one.open(), one.dueOn()),
                Map.of("agreementId", one.agreement().toString(), "number", one.number(), "dueOn", one.dueOn(), "open", one.open()))).toList(), Actor.SYSTEM);
        events.publishEvent(new AgreementInstalmentsMissed(missed.stream()
                .map(one -> new AgreementInstalmentsMissed.Missed(one.agreement(), one.caseId(), one.number())).toList()));
        return missed.size();
    }

    private static Missed missed(ResultSet row, int number) throws SQLException {
        BigDecimal open = row.getBigDecimal("open");
        return new Missed(row.getObject("id", UUID.class), new AgreementId(row.getObject("agreement_id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)), row.getInt("number"), row.getObject("due_on", LocalDate.class),
                Money.of(open, row.getString("currency")));
    }

    private static List<String> texts(List<UUID> ids) {
        return ids.stream().distinct().map(UUID::toString).toList();
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
