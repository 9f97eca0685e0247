package io.acuerdo.engine;

import java.time.Instant;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The ledger's table. */
@Component
class JobLedgerStore {

    private final JdbcTemplate jdbc;

    JobLedgerStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the job is noted already; waits for another transaction that is about to note it. */
    boolean note(long jobKey, Instant now) {
        return jdbc.update("INSERT IGNORE INTO engine_job_ledger (job_key, done_at) VALUES (?, ?)", jobKey, Utc.of(now)) == 1;
    }

    void result(long jobKey, String result) {
        jdbc.update("UPDATE engine_job_ledger SET result = ? WHERE job_key = ?", result, jobKey);
    }

    /** Null when the job had no result. */
    String result(long jobKey) {
        return jdbc.query("SELECT result FROM engine_job_ledger WHERE job_key = ?", row -> row.next() ? row.getString(1) : null, jobKey);
    }

    int deleteDoneBefore(Instant moment, int most) {
        return jdbc.update("DELETE FROM engine_job_ledger WHERE done_at < ? LIMIT " + most, Utc.of(moment));
    }
}
