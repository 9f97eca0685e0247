package io.acuerdo.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * Slows down who guesses passwords: after ten failures for one user name from one address, that pair has to wait until five minutes have
 * passed since the last one. Keyed by both, so that nobody can lock a colleague out from elsewhere. Kept in memory and bounded.
 */
@Component
public class LoginThrottle {

    static final int FREE_FAILURES = 10;
    static final Duration WAIT = Duration.ofMinutes(5);
    private static final int MOST_PAIRS = 10_000;

    private record Pair(String username, String address) {
    }

    private record Failures(int count, Instant last) {
    }

    private final Clock clock;
    private final Map<Pair, Failures> failures = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Pair, Failures> eldest) {
            return size() > MOST_PAIRS;
        }
    };

    public LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    /** How long this pair still has to wait; empty when it may try. */
    public synchronized Optional<Duration> waitFor(String username, String address) {
        var known = failures.get(pair(username, address));
        if (known == null || known.count < FREE_FAILURES) {
            return Optional.empty();
        }
        var left = Duration.between(clock.instant(), known.last.plus(WAIT));
        return left.isPositive() ? Optional.of(left) : Optional.empty();
    }

    public synchronized void failed(String username, String address) {
        var now = clock.instant();
        failures.merge(pair(username, address), new Failures(1, now),
                (known, one) -> known.last.plus(WAIT).isAfter(now) ? new Failures(known.count + 1, now) : one);
    }

    public synchronized void succeeded(String username, String address) {
        failures.remove(pair(username, address));
    }

    private static Pair pair(String username, String address) {
        var name = username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
        return new Pair(name.length() > 100 ? name.substring(0, 100) : name, address == null ? "" : address);
    }
}
