package io.acuerdo.engine;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletionException;
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

    /** Back-pressure passes within seconds; an engine that is really away should be told of soon. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final EngineLink link;
    private final JdbcClient jdbc;

    Markers(EngineLink link, JdbcClient jdbc) {
        this.link = link;
        this.jdbc = jdbc;
    }

    /** Sends a marker; returns once the engine has taken it. A busy engine is asked again for a while. Throws {@link EngineAway}. */
    String send() {
        String marker = UUID.randomUUID().toString();
        long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        for (long pauseMs = 50;; pauseMs = Math.min(1000, pauseMs * 2)) {
            try {
                link.publish(MESSAGE, marker, marker, Duration.ZERO, "{}").toCompletableFuture().join();
                return marker;
            } catch (CompletionException | ClientException e) {
                if (System.nanoTime() > giveUpAt) {
                    throw link.away(e);
                }
                pause(pauseMs, e);
            }
        }
    }

    private void pause(long millis, RuntimeException cause) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw link.away(cause);
        }
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
