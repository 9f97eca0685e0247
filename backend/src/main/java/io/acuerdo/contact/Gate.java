package io.acuerdo.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something that is open for at most one stretch of each local day. Stretches are moments, so that a day of 23 or 25 hours needs no further
 * thought: what is compared is never a clock on a wall.
 */
record Gate(ZoneId zone, Function<LocalDate, Optional<Span>> days) {

    /** How far ahead an opening is looked for: longer than any chain of holidays. */
    private static final int DAYS_AHEAD = 60;

    /** Half-open. */
    record Span(Instant start, Instant end) {
    }

    static Optional<Span> wholeDay(LocalDate day, ZoneId zone) {
        return Optional.of(new Span(day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    static Optional<Span> hours(WeeklyHours hours, LocalDate day, ZoneId zone) {
        return hours.on(day.getDayOfWeek())
                .map(range -> new Span(day.atTime(range.from()).atZone(zone).toInstant(), day.atTime(range.to()).atZone(zone).toInstant()));
    }

    boolean isOpen(Instant moment) {
        return spanFrom(moment).filter(span -> !span.start().isAfter(moment)).isPresent();
    }

    /** The stretch that is open at this moment, else the next one. */
    Optional<Span> spanFrom(Instant moment) {
        var day = moment.atZone(zone).toLocalDate();
        for (int i = 0; i < DAYS_AHEAD; i++) {
            var span = days.apply(day.plusDays(i)).filter(candidate -> moment.isBefore(candidate.end()));
            if (span.isPresent()) {
                return span;
            }
        }
        return Optional.empty();
    }

    /** The first stretch, not before this moment, during which all gates are open; it may go on right after its end. */
    static Optional<Span> firstOpen(List<Gate> gates, Instant from) {
        var limit = from.plusSeconds(DAYS_AHEAD * 86_400L);
        var moment = from;
        // each gate alone says the least it asks for; the largest of these cannot be undercut, so the first moment all agree on is the least
        while (moment.isBefore(limit)) {
            var closes = limit;
            var next = moment;
            for (var gate : gates) {
                var span = gate.spanFrom(moment);
                if (span.isEmpty()) {
                    return Optional.empty();
                }
                next = later(next, span.get().start());
                closes = span.get().end().isBefore(closes) ? span.get().end() : closes;
            }
            if (next.equals(moment)) {
                return Optional.of(new Span(moment, closes));
            }
            moment = next;
        }
        return Optional.empty();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
