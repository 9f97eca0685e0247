package io.acuerdo.engine;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The messages on their way to the engine, as a person who looks after them sees them. */
@Service
public class Outbox {

    private final OutboxStore store;
    private final OutboxSignal signal;
    private final Clock clock;

    Outbox(OutboxStore store, OutboxSignal signal, Clock clock) {
        this.store = store;
        this.signal = signal;
        this.clock = clock;
    }

    public long waiting() {
        return store.count("WAITING");
    }

    public List<ParkedMessage> parked() {
        return store.parked();
    }

    /** Tries a parked message again, at once. False when it is not parked any more. */
    @Transactional
    public boolean retry(UUID id) {
        boolean found = store.unpark(id, "WAITING", clock.instant());
        signal.rowsWritten();
        return found;
    }

    /** Gives a parked message up; those behind it go on. False when it is not parked any more. */
    @Transactional
    public boolean discard(UUID id) {
        boolean found = store.unpark(id, "DISCARDED", clock.instant());
        signal.rowsWritten();
        return found;
    }
}
