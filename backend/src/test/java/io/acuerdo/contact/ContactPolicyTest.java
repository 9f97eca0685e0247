package io.acuerdo.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.acuerdo.cases.HoldReason;
import io.acuerdo.contact.ContactDecision.Verdict;
import io.acuerdo.shared.Texts;

class ContactPolicyTest {

    private final ContactPolicy policy = new ContactPolicy(ContactRules.bundled());

    @ParameterizedTest(name = "{0} {1} {2} at {3}: {4}")
    @CsvSource(nullValues = "-", value = {
            // country, subdivision, channel, local moment with zone, allowed, next
            "CO, -, SMS, 2026-11-21T14:59:59-05:00, true, 2026-11-21T14:59:59-05:00",
            "CO, -, SMS, 2026-11-21T15:00:00-05:00, false, 2026-11-23T07:00:00-05:00",
            "CO, -, SMS, 2026-11-21T07:30:00-05:00, false, 2026-11-21T08:00:00-05:00",
            "CO, -, CALL, 2026-11-20T18:59:59-05:00, true, 2026-11-20T18:59:59-05:00",
            "CO, -, CALL, 2026-11-20T19:00:00-05:00, false, 2026-11-21T08:00:00-05:00",
            "CO, -, EMAIL, 2026-11-22T10:00:00-05:00, false, 2026-11-23T07:00:00-05:00",
            "CO, -, EMAIL, 2026-11-14T15:00:00-05:00, false, 2026-11-17T07:00:00-05:00", // Monday 16 is a holiday
            "CL, -, CALL, 2026-10-12T10:00:00-03:00, false, 2026-10-13T08:00:00-03:00",
            "CL, -, EMAIL, 2026-10-10T19:59:00-03:00, true, 2026-10-10T19:59:00-03:00",
            "MX, -, CALL, 2026-11-21T10:00:00-06:00, false, 2026-11-23T07:00:00-06:00", // strict variant: weekdays only
            "MX, -, CALL, 2026-11-20T21:59:00-06:00, true, 2026-11-20T21:59:00-06:00",
            "PE, -, CALL, 2026-11-20T19:30:00-05:00, true, 2026-11-20T19:30:00-05:00",
            "PE, -, EMAIL, 2026-11-20T19:30:00-05:00, false, 2026-11-23T08:00:00-05:00", // no rule for messages: creditor's hours
            "EC, -, EMAIL, 2026-05-25T10:00:00-05:00, false, 2026-05-26T07:00:00-05:00", // 24 May moved to Monday
            "DO, -, SMS, 2026-11-21T12:59:00-04:00, true, 2026-11-21T12:59:00-04:00",
            "DO, -, SMS, 2026-11-21T13:00:00-04:00, false, 2026-11-23T07:00:00-04:00",
            "BR, BR-SP, CALL, 2026-11-21T13:59:00-03:00, true, 2026-11-21T13:59:00-03:00",
            "BR, BR-SP, CALL, 2026-07-09T10:00:00-03:00, false, 2026-07-10T08:00:00-03:00", // holiday of the state
            "BR, BR-SP, SMS, 2026-11-21T13:59:00-03:00, false, 2026-11-23T08:00:00-03:00", // the law is about calls
            "BR, SP, CALL, 2026-11-20T19:30:00-03:00, false, 2026-11-21T08:00:00-03:00", // 20 November is a holiday
            "BR, BR-RJ, SMS, 2026-11-19T18:30:00-03:00, true, 2026-11-19T18:30:00-03:00",
            "GT, -, EMAIL, 2026-09-15T10:00:00-06:00, false, 2026-09-16T08:00:00-06:00", // business hours, no holidays
            "SV, -, CALL, 2026-11-20T17:00:00-06:00, false, 2026-11-23T07:00:00-06:00",
            "PA, -, EMAIL, 2026-11-21T10:00:00-05:00, false, 2026-11-23T08:00:00-05:00", // the bill is off
            "AR, AR-X, CALL, 2026-11-20T19:00:00-03:00, false, 2026-11-23T08:00:00-03:00",
            "ES, -, CALL, 2026-11-20T19:00:00+01:00, false, 2026-11-23T08:00:00+01:00", // reference only
            "UY, -, CALL, 2026-11-20T17:59:59-03:00, true, 2026-11-20T17:59:59-03:00",
            "US, US-NY, EMAIL, 2026-11-22T20:59:59-05:00, true, 2026-11-22T20:59:59-05:00",
            "US, US-NY, EMAIL, 2026-11-22T21:00:00-05:00, false, 2026-11-23T08:00:00-05:00",
            "US, US-NY, CALL, 2026-11-01T00:30:00-04:00, false, 2026-11-01T08:00:00-05:00", // the clocks go back that night
            "US, US-NY, CALL, 2026-03-07T22:00:00-05:00, false, 2026-03-08T08:00:00-04:00",
            "CO, -, EMAIL, 2023-10-09T19:30:00-05:00, false, 2023-10-10T07:00:00-05:00"})
    void keepsToTheHoursOfTheLaw(String country, String subdivision, Channel channel, OffsetDateTime at, boolean allowed, OffsetDateTime next) {
        var zone = switch (country + subdivision) {
            case "ESnull" -> "Europe/Madrid";
            case "UYnull" -> "America/Montevideo";
            case "USUS-NY" -> "America/New_York";
            case "CLnull" -> "America/Santiago";
            case "MXnull" -> "America/Mexico_City";
            default -> at.getOffset().getId();
        };
        var decision = decide(facts(country, subdivision, channel, at, zone));
        assertThat(decision.allowed()).isEqualTo(allowed);
        assertThat(decision.nextAllowedAt()).isEqualTo(next.toInstant());
    }

    @Test
    void usesTheCreditorsHoursBeforeALawIsInForce() {
        var before = decide(facts("CO", null, Channel.EMAIL, OffsetDateTime.parse("2023-10-09T07:30:00-05:00"), "America/Bogota"));
        assertThat(before.reasons().getFirst().ruleId()).isEqualTo(ContactPolicy.CREDITOR_HOURS);
        assertThat(before.nextAllowedAt()).isEqualTo("2023-10-09T13:00:00Z");
        var after = decide(facts("CO", null, Channel.EMAIL, OffsetDateTime.parse("2023-10-10T07:30:00-05:00"), "America/Bogota"));
        assertThat(after.allowed()).isTrue();
        assertThat(after.reasons().getFirst().citation()).isEqualTo("Ley 2300 de 2023");
    }

    @Test
    void waitsUntilEveryZoneOfTheDebtorIsOpen() {
        var zones = List.of(ZoneId.of("America/New_York"), ZoneId.of("America/Chicago"));
        var facts = new ContactFacts("US", null, null, Channel.EMAIL, Instant.parse("2026-11-23T13:30:00Z"), zones, null, List.of(), Set.of());
        var decision = decide(facts);
        assertThat(decision.allowed()).isFalse();
        assertThat(decision.nextAllowedAt()).isEqualTo("2026-11-23T14:00:00Z");
        assertThat(decision.reasons()).filteredOn(reason -> reason.ruleId().equals("US-REG-F")).singleElement()
                .satisfies(reason -> assertThat(reason.explanation()).contains("America/Chicago"));
    }

    @Test
    void knowsTheZonesOfACountryByItself() {
        var decision = decide(new ContactFacts("US", "TX", null, Channel.CALL, Instant.parse("2026-11-24T02:30:00Z"), null, null, null, null));
        assertThat(decision.allowed()).as("20:30 in Dallas, 19:30 in El Paso").isTrue();
        decision = decide(new ContactFacts("US", "TX", null, Channel.CALL, Instant.parse("2026-11-24T03:30:00Z"), null, null, null, null));
        assertThat(decision.allowed()).as("21:30 in Dallas").isFalse();
    }

    @Test
    void neverContactsAPersonWhoseLocalTimeIsUnknown() {
        var decision = decide(new ContactFacts("ZZ", null, null, Channel.CALL, Instant.parse("2026-11-24T15:30:00Z"), null, null, null, null));
        assertThat(decision.allowed()).isFalse();
        assertThat(decision.nextAllowedAt()).isNull();
    }

    @Test
    void givesADebtorAbroadTheStricterOfBothCountries() {
        var bogotaSaturday = new ContactFacts("US", "US-FL", "CO", Channel.EMAIL, OffsetDateTime.parse("2026-11-21T16:00:00-05:00").toInstant(),
                List.of(ZoneId.of("America/New_York")), null, List.of(), Set.of());
        var decision = decide(bogotaSaturday);
        assertThat(decision.allowed()).isFalse();
        assertThat(decision.nextAllowedAt()).isEqualTo("2026-11-23T13:00:00Z");
    }

    @Test
    void sendsAtMostOneMessageADay() {
        var at = OffsetDateTime.parse("2026-11-24T15:00:00-05:00");
        var sent = new PastContact(OffsetDateTime.parse("2026-11-24T09:00:00-05:00").toInstant(), Channel.EMAIL, ContactOutcome.SENT, false, null);
        var decision = decide(withHistory(facts("CO", null, Channel.SMS, at, "America/Bogota"), sent));
        assertThat(decision.allowed()).isFalse();
        assertThat(blocking(decision)).containsExactly(ContactPolicy.ONE_MESSAGE_A_DAY);
        assertThat(decision.nextAllowedAt()).isEqualTo("2026-11-25T12:00:00Z");
        assertThat(decide(withHistory(facts("CO", null, Channel.CALL, at, "America/Bogota"), sent)).allowed()).as("a call is no message").isTrue();
    }

    @Test
    void doesNotCountWhatTheDebtorBeganNorWhatNeverArrived() {
        var at = OffsetDateTime.parse("2026-11-24T15:00:00-05:00");
        var begun = new PastContact(at.minusHours(1).toInstant(), Channel.WHATSAPP, ContactOutcome.REPLIED, true, null);
        var lost = new PastContact(at.minusHours(2).toInstant(), Channel.EMAIL, ContactOutcome.UNDELIVERED, false, null);
        assertThat(decide(withHistory(facts("CO", null, Channel.SMS, at, "America/Bogota"), begun, lost)).allowed()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(HoldReason.class)
    void contactsNobodyDuringAHold(HoldReason hold) {
        var free = facts("CO", null, Channel.EMAIL, OffsetDateTime.parse("2026-11-24T15:00:00-05:00"), "America/Bogota");
        var held = new ContactFacts(free.country(), null, null, free.channel(), free.at(), free.zones(), null, List.of(), Set.of(hold));
        var decision = decide(held);
        assertThat(decision.allowed()).isFalse();
        assertThat(decision.nextAllowedAt()).isNull();
        assertThat(blocking(decision)).containsExactly("HOLD-" + hold);
    }

    @Test
    void usesOnlyAuthorisedChannelsWhereTheLawAsksForConsent() {
        var at = OffsetDateTime.parse("2026-11-24T15:00:00-05:00").toInstant();
        var zones = List.of(ZoneId.of("America/Bogota"));
        var facts = new ContactFacts("CO", null, null, Channel.WHATSAPP, at, zones, Set.of(Channel.SMS, Channel.EMAIL), List.of(), Set.of());
        assertThat(blocking(decide(facts))).containsExactly("CO-LEY-2300-CHANNELS");
        assertThat(decide(facts).nextAllowedAt()).isNull();
        assertThat(decide(new ContactFacts("MX", null, null, Channel.WHATSAPP, at, zones, Set.of(), List.of(), Set.of())).allowed()).isTrue();
    }

    @Test
    void explainsItselfInThreeLanguages() {
        var facts = facts("CO", null, Channel.SMS, OffsetDateTime.parse("2026-11-21T15:30:00-05:00"), "America/Bogota");
        assertThat(Stream.of(Texts.DEFAULT, Locale.ENGLISH, Locale.of("pt", "BR")).map(language -> policy.decide(facts, language).reasons().getFirst().explanation()))
                .containsExactly("En America/Bogota es sábado 21 nov, 15:30; ese día solo se permite contactar de 08:00 a 15:00.",
                        "In America/Bogota it is Saturday 21 Nov, 15:30; on that day contact is only allowed from 08:00 to 15:00.",
                        "Em America/Bogota é sábado 21 nov., 15:30; nesse dia só é permitido contatar das 08:00 às 15:00.");
    }

    @Test
    void saysWhereALawIsUncertain() {
        var at = OffsetDateTime.parse("2026-11-24T15:00:00-05:00");
        assertThat(decide(facts("EC", null, Channel.SMS, at, "America/Guayaquil")).reasons().getFirst().explanation()).endsWith("La norma se conoce por la prensa.");
        assertThat(decide(facts("MX", null, Channel.SMS, at, "America/Mexico_City")).reasons().getFirst().explanation()).contains("lectura más estricta");
    }

    @Test
    void shipsBillsAndReferencesSwitchedOff() {
        assertThat(ContactRules.read()).hasSize(18)
                .filteredOn(rule -> rule.certainty() == ContactRule.Certainty.BILL || rule.certainty() == ContactRule.Certainty.REF).hasSize(3)
                .allMatch(rule -> !rule.enabled());
        assertThat(ContactRules.read()).allSatisfy(rule -> {
            assertThat(rule.citation()).isNotBlank();
            assertThat(rule.channels()).isNotEmpty();
        });
    }

    private ContactDecision decide(ContactFacts facts) {
        return policy.decide(facts, Texts.DEFAULT);
    }

    private static List<String> blocking(ContactDecision decision) {
        return decision.reasons().stream().filter(reason -> reason.verdict() == Verdict.BLOCKS).map(ContactDecision.Reason::ruleId).toList();
    }

    private static ContactFacts facts(String country, String subdivision, Channel channel, OffsetDateTime at, String zone) {
        return new ContactFacts(country, subdivision, null, channel, at.toInstant(), List.of(ZoneId.of(zone)), null, List.of(), Set.of());
    }

    private static ContactFacts withHistory(ContactFacts facts, PastContact... history) {
        return new ContactFacts(facts.country(), facts.subdivision(), null, facts.channel(), facts.at(), facts.zones(), null, List.of(history), Set.of());
    }
}
