package io.acuerdo.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

import io.acuerdo.BackendTestApplication;
import io.acuerdo.testing.DatabaseOnly;
import io.acuerdo.testing.WithEngine;

/** The backend for benches, each kind started when first asked for, on the servers of the test harness. */
final class BenchContext {

    /** A client that is told to wait does not hammer. */
    static final Executor BACK_OFF = CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS);

    private static final class Engine {
        private static final ConfigurableApplicationContext CONTEXT = start(new WithEngine());

        static {
            HealthIndicator engine = CONTEXT.getBean("engine", HealthIndicator.class);
            await(Duration.ofMinutes(3), () -> engine.health().getStatus().equals(Status.UP));
        }
    }

    /** Without what runs by itself, so that a bench finds it to do. */
    private static final class Database {
        private static final ConfigurableApplicationContext CONTEXT = start(new DatabaseOnly(), "--acuerdo.agreement.due-run-delay=PT24H");
    }

    private BenchContext() {
    }

    static ConfigurableApplicationContext withEngine() {
        return Engine.CONTEXT;
    }

    static ConfigurableApplicationContext databaseOnly() {
        return Database.CONTEXT;
    }

    private static ConfigurableApplicationContext start(ApplicationContextInitializer<ConfigurableApplicationContext> servers, String... more) {
        var arguments = new ArrayList<>(List.of("--server.port=0", "--logging.level.root=WARN", "--spring.main.banner-mode=off"));
        arguments.addAll(List.of(more));
        return new SpringApplicationBuilder(BackendTestApplication.class).initializers(servers).web(WebApplicationType.SERVLET)
                .run(arguments.toArray(String[]::new));
    }

    static void await(Duration longest, BooleanSupplier holds) {
        for (long end = System.nanoTime() + longest.toNanos(); !holds.getAsBoolean();) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not within " + longest);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /** The value below which 95 % of them lie. */
    static long p95(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(sorted.length * 0.95) - 1];
    }
}
