package io.acuerdo.engine;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.camunda.client.api.command.ClientException;

/**
 * Asks whether the read model is up to date: a marker is a message nobody waits for; once its row is there, everything that the engine did
 * before is there too.
 */
@Component
class Markers {

    static final String MESSAGE = "acuerdo.marker";

    private final EngineLink link;
    private final JdbcClient jdbc;

    Markers(EngineLink link, JdbcClient jdbc) {
        this.link = link;
        this.jdbc = jdbc;
    }

    /** Sends a marker; returns once the engine has taken it. Throws {@link EngineAway}. */
    String send() {
        String marker = UUID.randomUUID().toString();
        try {
            link.publish(MESSAGE, marker, marker, Duration.ZERO, "{}").toCompletableFuture().join();
        } catch (java.util.concurrent.CompletionException | ClientException e) {
            throw link.away(e);
        }
        return marker;
    }

    boolean isExported(String marker) {
        return jdbc.sql("SELECT 1 FROM engine_marker WHERE marker = ?").param(marker).query(Integer.class).optional().isPresent();
    }

    /** How long the marker took to come through the exporter, null when it did not within that time. */
    Duration awaitExported(String marker, Duration patience) {
        long start = System.nanoTime();
        while (true) {
            Duration waited = Duration.ofNanos(System.nanoTime() - start);
            if (isExported(marker)) {
                return waited;
            }
            if (waited.compareTo(patience) > 0) {
                return null;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
        }
    }
}
