package io.acuerdo.testing;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** Waits for what the engine, the relay or the exporter do by themselves: a minute at most, looking every few milliseconds. */
public final class Await {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private Await() {
    }

    public static void until(Callable<Boolean> holds) {
        Awaitility.await().atMost(LONGEST).pollInterval(Duration.ofMillis(25)).until(holds);
    }

    public static void untilAsserted(ThrowingRunnable asserts) {
        Awaitility.await().atMost(LONGEST).pollInterval(Duration.ofMillis(25)).untilAsserted(asserts);
    }

    /** The first answer that is not null. */
    public static <T> T untilPresent(Supplier<T> found) {
        return Awaitility.await().atMost(LONGEST).pollInterval(Duration.ofMillis(25)).until(found::get, answer -> answer != null);
    }
}
