package io.acuerdo.engine;

import java.time.Instant;

/** Work of a module that is done by itself as time passes. The sandbox asks before it moves the clock on. */
public interface PendingWork {

    String name();

    /** Is something due at this moment that will still be done? What was given up or waits for a person is not pending. */
    boolean isPending(Instant now);
}
