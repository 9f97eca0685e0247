package io.acuerdo.engine;

import java.time.Clock;
import java.util.function.Supplier;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the effect of a job happen once, however often the engine hands the job out. Keyed by job, never by element: an element that is
 * visited again is a new job (docs/adr/0005).
 */
@Service
public class JobLedger {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    JobLedger(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Runs the effect and notes its result in one transaction; for a job that is noted already it only returns that result. A second
     * worker with the same job waits for the first one's commit.
     */
    @Transactional
    public <T> T once(long jobKey, Class<T> type, Supplier<T> effect) {
        boolean first = jdbc.sql("INSERT IGNORE INTO engine_job_ledger (job_key, done_at) VALUES (?, ?)")
                .param(jobKey).param(Utc.of(clock.instant())).update() == 1;
        if (!first) {
            String noted = jdbc.sql("SELECT result FROM engine_job_ledger WHERE job_key = ?").param(jobKey)
                    .query((row, at) -> row.getString("result")).list().stream().findFirst().orElse(null);
            return noted == null ? null : json.readValue(noted, type);
        }
        T result = effect.get();
        if (result != null) {
            jdbc.sql("UPDATE engine_job_ledger SET result = ? WHERE job_key = ?").param(json.writeValueAsString(result)).param(jobKey).update();
        }
        return result;
    }
}
