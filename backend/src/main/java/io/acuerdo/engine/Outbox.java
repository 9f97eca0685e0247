package io.acuerdo.engine;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;

/** The messages on their way to the engine, as a person who looks after them sees them. */
@Service
public class Outbox {

    public long waiting() {
        return 0;
    }

    public List<ParkedMessage> parked() {
        return List.of();
    }

    /** Tries a parked message again, at once. False when it is not parked any more. */
    public boolean retry(UUID id) {
        return false;
    }

    /** Gives a parked message up; those behind it go on. False when it is not parked any more. */
    public boolean discard(UUID id) {
        return false;
    }
}
