package io.acuerdo.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

import io.acuerdo.engine.EngineAway;
import io.acuerdo.engine.EngineWork;
import io.acuerdo.engine.PendingWork;
import io.acuerdo.shared.TimeMoved;

/**
 * The lever of the sandbox: moves the application's and the engine's clock forward together, at most an hour at a time, and waits after each
 * step until nothing is left to do: no timer due, no job to work, no message to send, no module with pending work.
 */
@Service
@ConditionalOnProperty("acuerdo.sandbox")
public class SandboxTime {

    private static final Logger log = LoggerFactory.getLogger(SandboxTime.class);
    private static final Duration LONGEST_STEP = Duration.ofHours(1);

    private final MovableClock clock;
    private final SandboxOffset offset;
    private final ObjectProvider<EngineClockKeeper> engineClock;
    private final EngineWork engine;
    private final List<PendingWork> modules;
    private final ApplicationEventPublisher events;
    private final MessageSource messages;
    private final Duration patience;
    private final ReentrantLock lever = new ReentrantLock(true);

    SandboxTime(MovableClock clock, SandboxOffset offset, ObjectProvider<EngineClockKeeper> engineClock, EngineWork engine, List<PendingWork> modules,
            ApplicationEventPublisher events, MessageSource messages, @Value("${acuerdo.sandbox.patience:PT5M}") Duration patience) {
        this.clock = clock;
        this.offset = offset;
        this.engineClock = engineClock;
        this.engine = engine;
        this.modules = modules;
        this.events = events;
        this.messages = messages;
        this.patience = patience;
    }

    public Instant now() {
        return clock.instant();
    }

    /**
     * Moves forward and answers the moment reached; nothing moves for a duration of zero. One advance at a time, a second one waits. Throws
     * {@link EngineAway} when the engine is away or does not come to rest; then the clocks stay where they are by now.
     */
    public Instant advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("Time goes forward only, not by " + duration);
        }
        lever.lock();
        try {
            // What began before, such as bringing the models into a fresh engine, must not see its own time-outs jump over.
            boolean atRest = duration.isPositive() && engineClock.getIfAvailable() != null;
            if (atRest) {
                workUntilIdle();
            }
            for (Duration left = duration; left.isPositive();) {
                Duration step = left.compareTo(LONGEST_STEP) > 0 ? LONGEST_STEP : left;
                EngineClockKeeper keeper = engineClock.getIfAvailable();
                if (keeper == null) {
                    offset.store(clock.offset().plus(step));
                    clock.advance(step);
                    events.publishEvent(new TimeMoved(now()));
                } else {
                    keeper.advance(step, offset);
                    // The engine was at rest: where nothing has come due, there is nothing to wait for.
                    boolean nothingDue = atRest && pending().isEmpty();
                    events.publishEvent(new TimeMoved(now()));
                    if (!nothingDue) {
                        workUntilIdle();
                    }
                    atRest = true;
                }
                left = left.minus(step);
            }
            return now();
        } finally {
            lever.unlock();
        }
    }

    /**
     * Returns once everything that is due was done. Two rounds in a row must find nothing before and after the exporter has caught up: what is
     * still on its way into the engine before, what came of it after. One round alone could see an exporter between a job's end and the next one's
     * beginning.
     */
    public void workUntilIdle() {
        long end = System.nanoTime() + patience.toNanos();
        int quiet = 0;
        List<String> pending = List.of();
        while (quiet < 2) {
            pending = pending();
            if (pending.isEmpty()) {
                engine.awaitExported();
                pending = pending();
            }
            quiet = pending.isEmpty() ? quiet + 1 : 0;
            if (System.nanoTime() > end) {
                log.warn("The sandbox does not come to rest at {}: {}", now(), pending);
                throw new EngineAway(messages.getMessage("sandbox.busy", new Object[] {String.join(", ", pending)}, LocaleContextHolder.getLocale()));
            }
            if (!pending.isEmpty()) {
                pause();
            }
        }
    }

    private List<String> pending() {
        Instant now = now();
        List<String> all = new ArrayList<>(engine.pending(now));
        modules.stream().filter(module -> module.isPending(now)).forEach(module -> all.add(module.name()));
        return all;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the sandbox worked", e);
        }
    }
}
