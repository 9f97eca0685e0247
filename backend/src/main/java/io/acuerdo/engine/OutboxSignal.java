package io.acuerdo.engine;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.springframework.stereotype.Component;

/** Tells the relay that there is something to do, so that it need not ask the database all the time. */
@Component
class OutboxSignal {

    private final Semaphore permits = new Semaphore(0);

    void rowsWritten() {
        permits.release();
    }

    /** Returns at the next signal or after the given time; many signals count as one. */
    void await(long millis) throws InterruptedException {
        permits.tryAcquire(millis, TimeUnit.MILLISECONDS);
        permits.drainPermits();
    }
}
