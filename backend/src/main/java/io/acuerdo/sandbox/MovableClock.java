package io.acuerdo.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** The application's clock: the system's, plus an offset that is zero outside the sandbox and tests. Always in UTC unless asked otherwise. */
public final class MovableClock extends Clock {

    private final Clock base;
    private final AtomicReference<Duration> offset;

    public MovableClock() {
        this(Clock.systemUTC(), new AtomicReference<>(Duration.ZERO));
    }

    private MovableClock(Clock base, AtomicReference<Duration> offset) {
        this.base = base;
        this.offset = offset;
    }

    public Duration offset() {
        return offset.get();
    }

    public void setOffset(Duration wanted) {
        offset.set(wanted);
    }

    public void advance(Duration step) {
        offset.updateAndGet(now -> now.plus(step));
    }

    /** Sets the clock to this moment; it runs on from there. */
    public void moveTo(Instant moment) {
        offset.set(Duration.between(base.instant(), moment));
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(base.withZone(zone), offset);
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset.get());
    }
}
