package io.acuerdo.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/**
 * Sends outbox rows to the engine: the oldest unsent row of each business key, many keys at once, each with its row id as message id so
 * that a row sent twice starts nothing twice. A row the engine refuses backs off and is parked in the end, its key waits, other keys go on;
 * while the engine is away no row loses an attempt. See docs/adr/0005-outbox-and-job-ledger.md.
 */
@Component
@OnlyWithEngine
class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final long GATHER_NANOS = TimeUnit.MILLISECONDS.toNanos(15);
    private static final long LOOK_AGAIN_MILLIS = 500;

    private record Answer(OutboxRow row, Throwable failure) {
    }

    private final OutboxStore store;
    private final EngineLink link;
    private final Deployments deployments;
    private final OutboxSignal signal;
    private final EngineSettings settings;
    private final Clock clock;
    private final FlowWindow window;
    private final Timer latency;

    private final Set<Long> inFlight = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final List<Long> sent = new ArrayList<>();
    private final List<OutboxStore.Refusal> refused = new ArrayList<>();
    private final List<Long> released = new ArrayList<>();
    private int timesAway;
    private long pausedUntil = System.nanoTime();
    private volatile Thread thread;

    OutboxRelay(OutboxStore store, EngineLink link, Deployments deployments, OutboxSignal signal, EngineSettings settings, Clock clock,
            MeterRegistry meters) {
        this.store = store;
        this.link = link;
        this.deployments = deployments;
        this.signal = signal;
        this.settings = settings;
        this.clock = clock;
        this.window = new FlowWindow(settings.inFlight());
        this.latency = Timer.builder("acuerdo.outbox.latency").description("from written to accepted by the engine")
                .publishPercentiles(0.5, 0.95).register(meters);
    }

    @Override
    public void start() {
        // Known before it runs: it ends as soon as it sees that it is not wanted.
        thread = Thread.ofPlatform().name("outbox-relay").unstarted(this::run);
        thread.start();
    }

    private void run() {
        boolean tookOver = false;
        long lastStep = System.nanoTime() - GATHER_NANOS;
        while (isRunning()) {
            try {
                if (!tookOver) {
                    store.takeOverLeases(clock.instant());
                    tookOver = true;
                }
                if (!inFlight.isEmpty()) {
                    long early = lastStep + GATHER_NANOS - System.nanoTime();
                    if (early > 0) {
                        TimeUnit.NANOSECONDS.sleep(early);
                    }
                }
                lastStep = System.nanoTime();
                if (!step(true)) {
                    signal.await(LOOK_AGAIN_MILLIS);
                }
            } catch (DataAccessException | TransactionException e) {
                log.warn("The outbox cannot be read: {}", e.getMessage());
                pause(1000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                log.error("The outbox relay stumbled and goes on", e);
                pause(1000);
            }
        }
    }

    /** True when something was done. */
    private boolean step(boolean takeMore) {
        digestAnswers();
        boolean mayTake = takeMore && System.nanoTime() - pausedUntil >= 0 && deployments.isReady();
        int free = mayTake ? window.size() - inFlight.size() : 0;
        int room = free >= Math.max(1, window.size() / 4) || inFlight.isEmpty() ? free : 0;
        if (room <= 0 && sent.isEmpty() && refused.isEmpty() && released.isEmpty()) {
            return false;
        }
        List<OutboxRow> next = store.step(sent, refused, released, room, clock.instant(), settings.lease());
        boolean noted = !sent.isEmpty() || !refused.isEmpty();
        forgetNoted();
        next.stream().filter(row -> inFlight.add(row.seq())).forEach(this::send);
        return noted || !next.isEmpty();
    }

    private void forgetNoted() {
        sent.forEach(inFlight::remove);
        refused.forEach(refusal -> inFlight.remove(refusal.row().seq()));
        released.forEach(inFlight::remove);
        sent.clear();
        refused.clear();
        released.clear();
    }

    private void send(OutboxRow row) {
        try {
            link.publish(row.name(), row.correlationKey(), row.id().toString(), settings.messageTtl(), row.variables())
                    .whenComplete((ok, failure) -> answered(new Answer(row, failure)));
        } catch (RuntimeException e) {
            answered(new Answer(row, e));
        }
    }

    private void answered(Answer answer) {
        answers.add(answer);
        signal.rowsWritten();
    }

    private void digestAnswers() {
        Instant now = clock.instant();
        boolean away = false;
        for (Answer answer = answers.poll(); answer != null; answer = answers.poll()) {
            OutboxRow row = answer.row();
            EngineLink.Verdict verdict = answer.failure() == null ? EngineLink.Verdict.DONE_BEFORE : EngineLink.verdict(answer.failure());
            switch (verdict) {
                case DONE_BEFORE -> {
                    sent.add(row.seq());
                    window.passed();
                    timesAway = 0;
                    latency.record(Duration.between(row.createdAt(), now));
                }
                case AWAY -> {
                    released.add(row.seq());
                    away = true;
                }
                default -> refused.add(refusal(row, EngineLink.words(answer.failure()), now));
            }
        }
        if (away) {
            window.refused();
            pausedUntil = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(Math.min(10_000, 100L << Math.min(timesAway++, 10)));
        }
    }

    private OutboxStore.Refusal refusal(OutboxRow row, String problem, Instant now) {
        int attempts = row.attempts() + 1;
        boolean parked = attempts >= settings.attempts();
        log.warn("The engine refused message {} ({}), attempt {}{}: {}", row.id(), row.name(), attempts, parked ? ", parked" : "", problem);
        Duration wait = settings.firstBackoff().multipliedBy(1L << Math.min(attempts - 1, 20));
        return new OutboxStore.Refusal(row, problem, now.plus(wait.compareTo(settings.longestBackoff()) > 0 ? settings.longestBackoff() : wait), parked);
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes no more rows, and notes what the engine still answers within a few seconds. */
    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running == null) {
            return;
        }
        try {
            signal.rowsWritten();
            running.join(Duration.ofSeconds(5));
            for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5); !inFlight.isEmpty() && System.nanoTime() < end;) {
                step(false);
                signal.await(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException | TransactionException e) {
            log.info("Some messages stay leased until the next start: {}", e.getMessage());
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
