package io.acuerdo.contact;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

import io.acuerdo.shared.BusinessCalendar;
import io.acuerdo.shared.Texts;

class ContactPolicyPropertiesTest {

    private record Place(String country, String subdivision, List<String> zones, int[] week, int[] saturday, int[] sunday, boolean holidays, boolean callsOnly) {
    }

    /** The table of the law once more, by hand and as hours on the wall, so that policy and test do not share a mistake. */
    private static final Place[] PLACES = {
        new Place("CO", null, List.of("America/Bogota"), new int[] {7, 19}, new int[] {8, 15}, null, false, false),
        new Place("CL", null, List.of("America/Santiago", "Pacific/Easter"), new int[] {8, 20}, new int[] {8, 20}, null, false, false),
        new Place("MX", null, List.of("America/Mexico_City", "America/Tijuana"), new int[] {7, 22}, null, null, true, false),
        new Place("PE", null, List.of("America/Lima"), new int[] {7, 20}, null, null, false, true),
        new Place("DO", null, List.of("America/Santo_Domingo"), new int[] {7, 20}, new int[] {9, 13}, null, false, false),
        new Place("BR", "BR-SP", List.of("America/Sao_Paulo"), new int[] {8, 20}, new int[] {8, 14}, null, false, true),
        new Place("BR", "BR-RJ", List.of("America/Sao_Paulo"), new int[] {9, 19}, null, null, false, false),
        new Place("US", "US-NY", List.of("America/New_York"), new int[] {8, 21}, new int[] {8, 21}, new int[] {8, 21}, true, false),
        new Place("US", "US-IN", List.of("America/Indiana/Indianapolis", "America/Chicago"), new int[] {8, 21}, new int[] {8, 21}, new int[] {8, 21}, true, false),
        new Place("PY", null, List.of("America/Asuncion"), new int[] {8, 18}, null, null, true, false),
        new Place("ES", null, List.of("Europe/Madrid"), new int[] {8, 18}, null, null, true, false)};

    private final ContactPolicy policy = new ContactPolicy(ContactRules.bundled());

    private final Gen<Place> places = arbitrary().pick(PLACES);
    private final Gen<Channel> channels = arbitrary().enumValues(Channel.class);
    private final Gen<Instant> moments = longs().between(Instant.parse("2024-10-01T00:00:00Z").getEpochSecond(), Instant.parse("2029-12-31T00:00:00Z").getEpochSecond())
            .map(second -> Instant.ofEpochSecond(second));
    private final Gen<List<Integer>> hoursAgo = lists().of(integers().between(-30, 80)).ofSizeBetween(0, 3);

    @Test
    void whatIsAllowedIsInsideTheHoursOfEveryZone() {
        qt().withExamples(4000).forAll(places, channels, moments, hoursAgo).check((place, channel, at, history) -> {
            var facts = facts(place, channel, at, history);
            return policy.decide(facts, Texts.DEFAULT).allowed() == lawful(place, facts);
        });
    }

    @Test
    void theNextAllowedMomentIsAllowedAndNoneBeforeItIs() {
        qt().withExamples(1500).forAll(places, channels, moments, hoursAgo).check((place, channel, at, history) -> {
            var facts = facts(place, channel, at, history);
            var next = policy.decide(facts, Texts.DEFAULT).nextAllowedAt();
            if (next == null || next.isBefore(at) || !lawful(place, facts.at(next)) || !policy.decide(facts.at(next), Texts.DEFAULT).allowed()) {
                return false;
            }
            for (var earlier = at; earlier.isBefore(next); earlier = earlier.plus(Duration.ofMinutes(29))) {
                if (lawful(place, facts.at(earlier))) {
                    return false;
                }
            }
            return !next.isAfter(at) || !lawful(place, facts.at(next.minusSeconds(1)));
        });
    }

    @Test
    void everyPlannedStretchIsAllowedFromItsFirstToItsLastSecond() {
        var wish = Optional.of(WeeklyHours.parse(Map.of("MON-SUN", List.of("09:00", "17:00"))));
        qt().withExamples(1500).forAll(places, channels, moments, hoursAgo).check((place, channel, at, history) -> {
            var facts = facts(place, channel, at, history);
            var span = policy.firstOpen(facts, wish).orElseThrow();
            return lawful(place, facts.at(span.start())) && lawful(place, facts.at(span.end().minusSeconds(1)));
        });
    }

    private static ContactFacts facts(Place place, Channel channel, Instant at, List<Integer> hoursAgo) {
        var zones = place.zones.stream().map(ZoneId::of).toList();
        var history = hoursAgo.stream()
                .map(hours -> new PastContact(at.minus(Duration.ofHours(hours)), hours % 3 == 0 ? Channel.CALL : Channel.EMAIL, ContactOutcome.SENT, hours % 5 == 0, null))
                .toList();
        return new ContactFacts(place.country, place.subdivision, null, channel, at, zones, null, history, Set.of());
    }

    private static boolean lawful(Place place, ContactFacts facts) {
        return facts.zones().stream().allMatch(zone -> insideHours(place, facts.channel(), facts.at(), zone) && !hadMessage(facts, zone));
    }

    private static boolean insideHours(Place place, Channel channel, Instant at, ZoneId zone) {
        var local = at.atZone(zone);
        var governed = !place.callsOnly || channel == Channel.CALL || (channel == Channel.VISIT && place.country.equals("PE"));
        var hours = switch (local.getDayOfWeek()) {
            case SATURDAY -> governed ? place.saturday : null;
            case SUNDAY -> governed ? place.sunday : null;
            default -> governed ? place.week : new int[] {8, 18};
        };
        var closed = governed && !place.holidays && BusinessCalendar.of(place.country, place.subdivision).isHoliday(local.toLocalDate());
        return hours != null && !closed && !local.toLocalTime().isBefore(LocalTime.of(hours[0], 0)) && local.toLocalTime().isBefore(LocalTime.of(hours[1], 0));
    }

    private static boolean hadMessage(ContactFacts facts, ZoneId zone) {
        return facts.channel().isMessage() && facts.history().stream().anyMatch(past -> past.channel().isMessage() && !past.debtorInitiated()
                && past.at().atZone(zone).toLocalDate().equals(facts.at().atZone(zone).toLocalDate()));
    }
}
