package io.acuerdo.agreement;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * How long an authority may take, and who is asked when it took longer: supervisors, then the manager, then the committee, which is reminded. The new
 * time counts from the end of the old one; after an outage whole spans that nobody could have used are skipped, so that nobody is reminded twice at once.
 */
final class EscalationPolicy {

    private static final Map<String, String> NEXT = Map.of(Authority.SUPERVISOR, Authority.MANAGER, Authority.MANAGER, Authority.COMMITTEE);
    private static final Map<String, Duration> TIMES = Map.of(Authority.SUPERVISOR, Duration.ofHours(24), Authority.MANAGER, Duration.ofHours(48),
            Authority.COMMITTEE, Duration.ofHours(72));
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(1);
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration UNKNOWN_GROUP = Duration.ofHours(24);

    private EscalationPolicy() {
    }

    /** @param settings times of the installation, by group; where it says nothing: 24, 48 and 72 hours */
    static Duration time(String group, Map<String, Duration> settings) {
        Duration own = settings.get(group);
        return own != null && own.compareTo(SHORTEST) >= 0 ? own : TIMES.getOrDefault(group, UNKNOWN_GROUP);
    }

    /** The committee has nobody above it; a group that the table does not know goes there. */
    static String next(String group) {
        return NEXT.getOrDefault(group, Authority.COMMITTEE);
    }

    /** The engine's clock rang, and may be a little ahead of ours: asking it to ring again at once would do so for ever. */
    static boolean isOver(Instant until, Instant now) {
        return !now.plus(CLOCKS_DIFFER_BY).isBefore(until);
    }

    static Instant until(Instant last, Duration span, Instant now, ApprovalTime time) {
        Instant until = time.after(last, span);
        while (!until.isAfter(now)) {
            until = time.after(until, span);
        }
        return until;
    }
}
