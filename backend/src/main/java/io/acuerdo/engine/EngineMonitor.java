package io.acuerdo.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Watches the engine: does it answer, does the exporter bring what it did, are the bundled models there. Brings the models up to date as
 * soon as the engine can be asked, again whenever it comes back.
 */
@Component
@OnlyWithEngine
class EngineMonitor implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(EngineMonitor.class);
    private static final long UNWELL_MILLIS = 1_000;
    private static final long WELL_MILLIS = 5_000;
    private static final int PURGE_EVERY = 500;

    /** What the last look showed; {@code lag} is how long a marker took through the exporter, null while none came. */
    record View(boolean looked, boolean answers, boolean exporterMissing, Duration lag) {
    }

    private final EngineLink link;
    private final Markers markers;
    private final Deployments deployments;
    private final OutboxStore outbox;
    private final JobLedgerStore ledger;
    private final EngineSettings settings;
    private final Clock clock;
    private volatile View view = new View(false, false, false, null);
    private volatile Thread thread;
    private volatile long waiting;
    private volatile long parked;
    private String openMarker;
    private long openSince;
    private boolean broughtUpToDate;

    EngineMonitor(EngineLink link, Markers markers, Deployments deployments, OutboxStore outbox, JobLedgerStore ledger, EngineSettings settings,
            Clock clock, MeterRegistry meters) {
        this.link = link;
        this.markers = markers;
        this.deployments = deployments;
        this.outbox = outbox;
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
        Gauge.builder("acuerdo.outbox.waiting", () -> waiting).description("messages not yet taken by the engine").register(meters);
        Gauge.builder("acuerdo.outbox.parked", () -> parked).description("messages that wait for a person").register(meters);
        Gauge.builder("acuerdo.exporter.lag", () -> view.lag() == null ? Double.NaN : view.lag().toMillis() / 1000d).baseUnit("seconds")
                .description("from done in the engine to seen in the read model").register(meters);
        Gauge.builder("acuerdo.engine.up", () -> view.answers() ? 1 : 0).register(meters);
    }

    View view() {
        return view;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("engine-monitor").daemon().unstarted(this::run);
        thread.start();
    }

    private void run() {
        for (int round = 0; isRunning(); round++) {
            try {
                look();
                waiting = outbox.count("WAITING");
                parked = outbox.count("PARKED");
                if (round % PURGE_EVERY == PURGE_EVERY - 1) {
                    purge();
                }
            } catch (RuntimeException e) {
                log.warn("The engine could not be looked at: {}", e.toString());
            }
            boolean well = view.answers() && !view.exporterMissing() && broughtUpToDate;
            try {
                TimeUnit.MILLISECONDS.sleep(well ? WELL_MILLIS : UNWELL_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void look() {
        if (!link.answers(Duration.ofSeconds(5))) {
            if (view.answers() || !view.looked()) {
                log.warn("The engine does not answer; messages wait in the outbox");
            }
            view = new View(true, false, false, null);
            broughtUpToDate = false;
            openMarker = null;
            return;
        }
        try {
            if (openMarker == null) {
                openMarker = markers.send();
                openSince = System.nanoTime();
            }
            Duration lag = markers.awaitExported(openMarker, Duration.ofSeconds(2));
            if (lag == null) {
                Duration open = Duration.ofNanos(System.nanoTime() - openSince);
                boolean missing = open.compareTo(settings.exporterPatience()) > 0;
                if (missing && !view.exporterMissing()) {
                    log.error("The engine answers, but nothing it does reaches the read model: it runs without our exporter, or the exporter cannot write");
                }
                view = new View(true, true, missing, view.lag());
                return;
            }
            openMarker = null;
            if (!view.answers() || view.exporterMissing()) {
                log.info("The engine answers and its exporter is {} ms behind", lag.toMillis());
            }
            view = new View(true, true, false, lag);
            if (!broughtUpToDate) {
                deployments.bringUpToDate();
                broughtUpToDate = true;
            }
        } catch (EngineAway e) {
            log.info("The engine asks to wait: {}", e.getMessage());
        }
    }

    private void purge() {
        Instant before = clock.instant().minus(settings.keepSent());
        while (outbox.deleteSentBefore(before, 5_000) == 5_000 || ledger.deleteDoneBefore(before, 5_000) == 5_000) {
            log.debug("Old outbox rows and ledger entries go");
        }
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
