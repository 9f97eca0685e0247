package io.acuerdo.engine;

import java.time.Clock;
import java.util.function.Supplier;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the effect of a job happen once, however often the engine hands the job out. Keyed by job, never by element: an element that is
 * visited again is a new job (docs/adr/0005).
 */
@Service
public class JobLedger {

    private final JobLedgerStore store;
    private final JsonMapper json;
    private final Clock clock;

    JobLedger(JobLedgerStore store, JsonMapper json, Clock clock) {
        this.store = store;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Runs the effect and notes its result in one transaction; for a job that is noted already it only returns that result. A second
     * worker with the same job waits for the first one's commit.
     */
    @Transactional
    public <T> T once(long jobKey, Class<T> type, Supplier<T> effect) {
        if (!store.note(jobKey, clock.instant())) {
            String noted = store.result(jobKey);
            return noted == null ? null : json.readValue(noted, type);
        }
        T result = effect.get();
        if (result != null) {
            store.result(jobKey, json.writeValueAsString(result));
        }
        return result;
    }
}
