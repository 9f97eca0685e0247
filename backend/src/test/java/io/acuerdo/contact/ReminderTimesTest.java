package io.acuerdo.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.acuerdo.shared.Ids;

class ReminderTimesTest {

    private final ReminderTimes times = new ReminderTimes(new ContactPolicy(ContactRules.bundled()));

    @Test
    void aWholePortfolioOpenedAtOnceDoesNotFallDueInTheSameSecond() {
        var facts = facts("CO", "America/Bogota", "2026-11-23T03:00:00-05:00");
        var moments = IntStream.range(0, 5000).mapToObj(i -> times.next(facts, Ids.next(), 1).orElseThrow()).toList();
        assertThat(moments).allSatisfy(moment -> assertThat(moment).isBetween(at("2026-11-23T09:00:00-05:00"), at("2026-11-23T11:00:00-05:00")));
        var perSecond = moments.stream().collect(Collectors.groupingBy(Instant::getEpochSecond, Collectors.counting()));
        assertThat(perSecond.values()).allMatch(count -> count < 10);
    }

    @Test
    void theSameStepAlwaysHasTheSameMoment() {
        var facts = facts("CO", "America/Bogota", "2026-11-23T03:00:00-05:00");
        var caseId = UUID.fromString("0197f6a0-0000-7000-8000-000000000001");
        assertThat(times.next(facts, caseId, 2)).isEqualTo(times.next(facts, caseId, 2)).isNotEqualTo(times.next(facts, caseId, 3));
    }

    @Test
    void tooLateInTheDayMeansTheNextLawfulOne() {
        // Saturday, Sunday, then a holiday on Monday
        assertThat(times.next(facts("CO", "America/Bogota", "2026-11-14T14:45:00-05:00"), Ids.next(), 1).orElseThrow())
                .isBetween(at("2026-11-17T09:00:00-05:00"), at("2026-11-17T11:00:00-05:00"));
        assertThat(times.next(facts("CO", "America/Bogota", "2026-11-20T16:55:00-05:00"), Ids.next(), 1).orElseThrow())
                .isBetween(at("2026-11-21T09:00:00-05:00"), at("2026-11-21T11:00:00-05:00"));
    }

    @Test
    void withinReadingHoursItMayBeToday() {
        assertThat(times.next(facts("US", "America/New_York", "2026-11-22T12:00:00-05:00"), Ids.next(), 1).orElseThrow())
                .isBetween(at("2026-11-22T12:00:00-05:00"), at("2026-11-22T14:00:00-05:00"));
    }

    @Test
    void inSeveralZonesItIsMorningInTheFirstAndLawfulInAll() {
        var facts = new ContactFacts("US", "US-IN", null, Channel.EMAIL, at("2026-11-23T00:00:00-05:00"),
                List.of(ZoneId.of("America/Chicago"), ZoneId.of("America/New_York")), null, List.of(), Set.of());
        assertThat(times.next(facts, Ids.next(), 1).orElseThrow()).isBetween(at("2026-11-23T09:00:00-06:00"), at("2026-11-23T11:00:00-06:00"));
    }

    private static ContactFacts facts(String country, String zone, String at) {
        return new ContactFacts(country, null, null, Channel.EMAIL, at(at), List.of(ZoneId.of(zone)), null, List.of(), Set.of());
    }

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }
}
