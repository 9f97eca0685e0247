package io.acuerdo.sandbox;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import io.acuerdo.engine.EngineAway;
import io.acuerdo.engine.EngineTime;

/**
 * Keeps the engine's clock where the application's is: at the start, before any job is worked, and whenever the broker was restarted, which
 * puts its clock back to the real time. Only ever moves it forward.
 */
@Component
@ConditionalOnExpression("${acuerdo.sandbox:false} and ${camunda.client.enabled:true}")
class EngineClockKeeper implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(EngineClockKeeper.class);
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final MovableClock clock;
    private final EngineTime engine;
    private volatile Thread thread;

    EngineClockKeeper(MovableClock clock, EngineTime engine) {
        this.clock = clock;
        this.engine = engine;
    }

    /** Moves the engine's clock up to ours when it is behind by more than two seconds. False when the engine does not answer. */
    synchronized boolean catchUp() {
        try {
            Duration behind = Duration.between(engine.now(), clock.instant());
            if (behind.compareTo(TOLERANCE) > 0) {
                engine.advance(behind);
                log.info("The engine's clock was {} behind and is put right", behind);
            }
            return true;
        } catch (EngineAway e) {
            return false;
        }
    }

    /** Both clocks forward by the same step; ours is stored first, so that after a kill the engine's is the one that is behind. */
    synchronized void advance(Duration step, SandboxOffset offset) {
        engine.now();
        offset.store(clock.offset().plus(step));
        clock.advance(step);
        engine.advance(step);
    }

    @Override
    public void start() {
        catchUp();
        thread = Thread.ofPlatform().name("engine-clock").daemon().unstarted(this::keep);
        thread.start();
    }

    private void keep() {
        while (isRunning()) {
            try {
                TimeUnit.SECONDS.sleep(1);
            } catch (InterruptedException e) {
                return;
            }
            catchUp();
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

    /** Before the job workers, which start last. */
    @Override
    public int getPhase() {
        return 0;
    }
}
