package io.acuerdo.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

/**
 * The moment for a message: lawful, at an hour at which people read their mail, and spread so that thousands of cases opened by one file do not
 * all fall due in the same second. The same case and step always get the same moment.
 */
@Component
class ReminderTimes {

    private static final WeeklyHours READING_HOURS = WeeklyHours.parse(Map.of("MON-SUN", List.of("09:00", "17:00")));
    /** Every message of a morning should have left by noon. */
    private static final Duration SPREAD = Duration.ofHours(2);
    /** What must be left of a stretch to begin in it, and what stays free at its end: a timer may be late. */
    private static final Duration ROOM = Duration.ofMinutes(10);
    private static final int STRETCHES = 60;

    private final ContactPolicy policy;

    ReminderTimes(ContactPolicy policy) {
        this.policy = policy;
    }

    /** Not before the facts' moment; empty when no lawful moment is known. */
    Optional<Instant> next(ContactFacts facts, UUID caseId, int step) {
        return stretch(facts, Optional.of(READING_HOURS)).or(() -> stretch(facts, Optional.empty())).map(span -> {
            var room = Duration.between(span.start(), span.end()).minus(ROOM);
            var spread = room.compareTo(SPREAD) < 0 ? room : SPREAD;
            return span.start().plusMillis(Math.floorMod(scatter(caseId, step), spread.toMillis()));
        });
    }

    private Optional<Gate.Span> stretch(ContactFacts facts, Optional<WeeklyHours> wish) {
        var from = facts.at();
        for (int i = 0; i < STRETCHES; i++) {
            var span = policy.firstOpen(facts.at(from), wish);
            if (span.isEmpty() || Duration.between(span.get().start(), span.get().end()).compareTo(ROOM.multipliedBy(2)) >= 0) {
                return span;
            }
            from = span.get().end();
        }
        return Optional.empty();
    }

    /** The ids count up in time, so their bits are mixed first (the finaliser of SplitMix64). */
    private static long scatter(UUID caseId, int step) {
        long z = caseId.getMostSignificantBits() ^ (Long.rotateLeft(caseId.getLeastSignificantBits(), 32) + step * 0x9E3779B97F4A7C15L);
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
