package io.acuerdo.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox table as the relay uses it; each step is one short transaction of its own, never open while the engine is asked. */
@Component
class OutboxStore {

    /** Refused by the engine: tried again at that moment, or parked. */
    record Refusal(OutboxRow row, String problem, Instant nextAttemptAt, boolean parked) {
    }

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final TransactionTemplate transaction;

    OutboxStore(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Notes what became of earlier messages and takes the next ones, at most {@code room}, for as long as the lease. */
    List<OutboxRow> step(Collection<Long> sent, Collection<Refusal> refused, Collection<Long> released, int room, Instant now, Duration lease) {
        return transaction.execute(status -> {
            noteSent(sent, now);
            refused.forEach(refusal -> noteRefused(refusal, now));
            postpone(released, now);
            return room > 0 ? take(room, now, lease) : List.<OutboxRow>of();
        });
    }

    private List<OutboxRow> take(int room, Instant now, Duration lease) {
        List<OutboxRow> rows = client.sql("""
                SELECT o.seq, o.id, o.name, o.correlation_key, o.variables, o.attempts, o.created_at FROM engine_outbox o
                 WHERE o.state = 'WAITING' AND o.next_attempt_at <= ?
                   AND NOT EXISTS (SELECT 1 FROM engine_outbox earlier
                                    WHERE earlier.business_key = o.business_key AND earlier.state IN ('WAITING', 'PARKED') AND earlier.seq < o.seq)
                 ORDER BY o.seq LIMIT ? FOR UPDATE SKIP LOCKED""")
                .param(Utc.of(now)).param(room)
                .query((row, at) -> new OutboxRow(row.getLong("seq"), row.getObject("id", UUID.class), row.getString("name"),
                        row.getString("correlation_key"), row.getString("variables"), row.getInt("attempts"), Utc.read(row, "created_at")))
                .list();
        postpone(rows.stream().map(OutboxRow::seq).toList(), now.plus(lease));
        return rows;
    }

    private void noteSent(Collection<Long> rows, Instant now) {
        if (!rows.isEmpty()) {
            client.sql("UPDATE engine_outbox SET state = 'SENT', sent_at = :now WHERE seq IN (:rows)")
                    .params(Map.of("now", Utc.of(now), "rows", rows)).update();
        }
    }

    private void noteRefused(Refusal refusal, Instant now) {
        LocalDateTime parkedAt = refusal.parked() ? Utc.of(now) : null;
        jdbc.update("UPDATE engine_outbox SET state = ?, attempts = attempts + 1, next_attempt_at = ?, problem = ?, parked_at = ? WHERE seq = ?",
                refusal.parked() ? "PARKED" : "WAITING", Utc.of(refusal.nextAttemptAt()), refusal.problem(), parkedAt, refusal.row().seq());
    }

    private void postpone(Collection<Long> rows, Instant until) {
        if (!rows.isEmpty()) {
            client.sql("UPDATE engine_outbox SET next_attempt_at = :until WHERE seq IN (:rows)")
                    .params(Map.of("until", Utc.of(until), "rows", rows)).update();
        }
    }

    /** A relay that died left its rows leased: ours may send them at once, the engine knows the message id if they had arrived. */
    int takeOverLeases(Instant now) {
        return jdbc.update("UPDATE engine_outbox SET next_attempt_at = ? WHERE state = 'WAITING' AND attempts = 0 AND next_attempt_at > ?",
                Utc.of(now), Utc.of(now));
    }

    long count(String state) {
        return client.sql("SELECT COUNT(*) FROM engine_outbox WHERE state = ?").param(state).query(Long.class).single();
    }

    /** Is there a row that can be sent now, is on its way, or was refused and is tried again within the lease? Rows behind a parked one cannot be sent. */
    boolean isBusy(Instant now, Duration lease) {
        return client.sql("""
                SELECT 1 FROM engine_outbox o WHERE o.state = 'WAITING' AND o.next_attempt_at <= ?
                   AND NOT EXISTS (SELECT 1 FROM engine_outbox earlier
                                    WHERE earlier.business_key = o.business_key AND earlier.state = 'PARKED' AND earlier.seq < o.seq)
                 LIMIT 1""").param(Utc.of(now.plus(lease))).query(Integer.class).optional().isPresent();
    }

    int deleteSentBefore(Instant moment, int most) {
        return jdbc.update("DELETE FROM engine_outbox WHERE state IN ('SENT', 'DISCARDED') AND created_at < ? LIMIT " + most, Utc.of(moment));
    }

    List<ParkedMessage> parked() {
        return new ArrayList<>(client.sql("""
                SELECT id, name, business_key, correlation_key, variables, attempts, problem, created_at, parked_at
                  FROM engine_outbox WHERE state = 'PARKED' ORDER BY seq""")
                .query((row, at) -> new ParkedMessage(row.getObject("id", UUID.class), row.getString("name"), row.getString("business_key"),
                        row.getString("correlation_key"), row.getString("variables"), row.getInt("attempts"), row.getString("problem"),
                        Utc.read(row, "created_at"), Utc.read(row, "parked_at")))
                .list());
    }

    boolean unpark(UUID id, String state, Instant now) {
        return jdbc.update("""
                UPDATE engine_outbox SET state = ?, attempts = 0, next_attempt_at = ?, parked_at = NULL, sent_at = NULL WHERE id = ? AND state = 'PARKED'""",
                state, Utc.of(now), id) == 1;
    }
}
