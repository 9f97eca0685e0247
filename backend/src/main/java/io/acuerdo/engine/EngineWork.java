package io.acuerdo.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Tells whether the engine and the way to it still have something to do by themselves at a moment; the sandbox waits for that. */
@Service
public class EngineWork {

    private final Markers markers;
    private final OutboxStore outbox;
    private final JobTypes types;
    private final JdbcClient jdbc;
    private final EngineSettings settings;
    private final EngineTexts texts;

    EngineWork(Markers markers, OutboxStore outbox, JobTypes types, JdbcClient jdbc, EngineSettings settings, EngineTexts texts) {
        this.markers = markers;
        this.outbox = outbox;
        this.types = types;
        this.jdbc = jdbc;
        this.settings = settings;
        this.texts = texts;
    }

    /** Returns when everything the engine has done so far is in the read model. Throws {@link EngineAway} when the exporter does not follow. */
    public void awaitExported() {
        if (markers.awaitExported(markers.send(), settings.exporterPatience()) == null) {
            throw new EngineAway(texts.get("problem.exporter"));
        }
    }

    /**
     * What can still be done at that moment, for logs; empty when idle. Looks at the read model as it is. What failed and is tried again within a lease counts:
     * it will be done by itself, and whoever waits would else find a step missing.
     */
    public List<String> pending(Instant now) {
        List<String> found = new ArrayList<>();
        if (outbox.isBusy(now, settings.lease())) {
            found.add("outbox");
        }
        if (jdbc.sql("SELECT 1 FROM engine_timer WHERE due_at <= ? LIMIT 1").param(Utc.of(now)).query(Integer.class).optional().isPresent()) {
            found.add("timer");
        }
        Set<String> known = types.known();
        if (!known.isEmpty() && jdbc.sql("""
                SELECT 1 FROM engine_job WHERE type IN (:types) AND (state = 'CREATED' OR state = 'FAILED' AND (due_at IS NULL OR due_at <= :soon)) LIMIT 1""")
                .params(Map.of("types", known, "soon", Utc.of(now.plus(settings.lease())))).query(Integer.class).optional().isPresent()) {
            found.add("job");
        }
        return found;
    }
}
