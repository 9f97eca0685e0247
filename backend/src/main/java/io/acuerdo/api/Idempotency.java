package io.acuerdo.api;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One effect per Idempotency-Key and client. The key's row and the effect are written in one transaction, so a crash leaves both or
 * neither, and a second request with the same key waits for the first at the row's lock. Keys are kept for 30 days.
 */
@Service
@Transactional
public class Idempotency {

    private static final Duration KEPT = Duration.ofDays(30);

    /** What was answered: the status, where the new thing is (or null) and the body. */
    public record Answer(int status, String location, String body) {
    }

    /** The outcome of a request with a key. */
    public sealed interface Outcome {

        /** The effect happened now. */
        record First(Answer answer) implements Outcome {
        }

        /** It had happened before; this is what was answered then. */
        record Repeated(Answer answer) implements Outcome {
        }

        /** The key came before with another request. */
        record OtherRequest() implements Outcome {
        }

        /** The first request with this key is still being worked on. */
        record StillRunning() implements Outcome {
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Idempotency(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Runs the effect if this client's key is new. An exception of the effect takes the key back together with everything else.
     *
     * @param request a digest of the whole request, which tells "again" from "another one"
     */
    public Outcome once(String client, String key, byte[] request, Supplier<Answer> effect) {
        try {
            jdbc.sql("""
                    SET STATEMENT innodb_lock_wait_timeout = 10 FOR
                    INSERT INTO api_idempotency (client, idempotency_key, request_hash, created_at) VALUES (?, ?, ?, ?)""")
                    .params(client, key, request, Timestamp.from(clock.instant())).update();
        } catch (DuplicateKeyException again) {
            return repeated(client, key, request);
        } catch (PessimisticLockingFailureException first) {
            return new Outcome.StillRunning();
        }
        var answer = effect.get();
        jdbc.sql("UPDATE api_idempotency SET status = ?, location = ?, body = ? WHERE client = ? AND idempotency_key = ?")
                .params(answer.status(), answer.location(), answer.body(), client, key).update();
        return new Outcome.First(answer);
    }

    @Scheduled(cron = "${acuerdo.api.forget-keys-at:0 17 3 * * *}")
    void forgetOldKeys() {
        jdbc.sql("DELETE FROM api_idempotency WHERE created_at < ?").param(Timestamp.from(clock.instant().minus(KEPT))).update();
    }

    private Outcome repeated(String client, String key, byte[] request) {
        record Row(byte[] hash, Answer answer) {
        }
        var row = jdbc.sql("SELECT request_hash, status, location, body FROM api_idempotency WHERE client = ? AND idempotency_key = ?")
                .params(client, key)
                .query((found, n) -> new Row(found.getBytes(1), new Answer(found.getInt(2), found.getString(3), found.getString(4)))).optional();
        if (row.isEmpty()) {
            return new Outcome.StillRunning();
        }
        return Arrays.equals(row.get().hash(), request) ? new Outcome.Repeated(row.get().answer()) : new Outcome.OtherRequest();
    }
}
