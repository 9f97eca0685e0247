package io.acuerdo.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.acuerdo.contact.ContactDecision.Reason;
import io.acuerdo.contact.ContactDecision.Verdict;
import io.acuerdo.contact.ContactRule.Certainty;
import io.acuerdo.shared.BusinessCalendar;
import io.acuerdo.shared.Texts;
import io.acuerdo.shared.TimeZones;

/**
 * Whether a debtor may be contacted: facts and a moment in, a decision out. Hours are those of the law at the debtor's own place, in every zone
 * and of every country concerned at once; where no law speaks, the creditor's own hours; at most one message a day per debtor; nothing during a
 * hold. Caps that laws set on frequency are not judged here yet. See docs/adr/0007-contact-policy-asked-twice.md.
 */
final class ContactPolicy {

    static final String CREDITOR_HOURS = "CREDITOR-HOURS";
    static final String ONE_MESSAGE_A_DAY = "CREDITOR-ONE-MESSAGE-A-DAY";
    static final String UNKNOWN_ZONE = "CREDITOR-UNKNOWN-ZONE";
    static final String HOLD = "HOLD-";

    /** A gate together with the rule it comes from; {@code rule} is null for the creditor's own hours. */
    private record HoursGate(ContactRule rule, String country, String subdivision, Gate gate) {
    }

    private final ContactRules rules;
    private final Texts texts = new Texts("contact");

    ContactPolicy(ContactRules rules) {
        this.rules = rules;
    }

    ContactDecision decide(ContactFacts facts, Locale language) {
        var reasons = new ArrayList<Reason>();
        facts.holds().stream().sorted().forEach(hold -> reasons.add(
                new Reason(HOLD + hold, say(language, "citation.hold"), Verdict.BLOCKS, say(language, "hold." + hold))));
        reasons.addAll(consent(facts, language));
        var zones = zonesOf(facts);
        if (zones.isEmpty()) {
            reasons.add(new Reason(UNKNOWN_ZONE, say(language, "citation.creditor"), Verdict.BLOCKS, say(language, "zone.unknown", facts.country())));
        }
        var hours = hours(facts, zones);
        reasons.addAll(explainHours(hours, facts.at(), language));
        reasons.addAll(explainDailyCap(facts, zones, language));

        var allowed = reasons.stream().noneMatch(reason -> reason.verdict() == Verdict.BLOCKS);
        var waitingHelps = facts.holds().isEmpty() && !zones.isEmpty() && consent(facts, language).stream().noneMatch(r -> r.verdict() == Verdict.BLOCKS);
        var next = !waitingHelps ? null : Gate.firstOpen(gates(hours, facts, zones), facts.at()).map(Gate.Span::start).orElse(null);
        return new ContactDecision(allowed, reasons, next);
    }

    /** The first stretch from the facts' moment on in which the contact is allowed and {@code wish} is open too; holds and consent are not looked at. */
    Optional<Gate.Span> firstOpen(ContactFacts facts, Optional<WeeklyHours> wish) {
        var zones = zonesOf(facts);
        if (zones.isEmpty()) {
            return Optional.empty();
        }
        var gates = new ArrayList<>(gates(hours(facts, zones), facts, zones));
        wish.ifPresent(hours -> gates.add(new Gate(zones.getFirst(), day -> Gate.hours(hours, day, zones.getFirst()))));
        return Gate.firstOpen(gates, facts.at());
    }

    static List<ZoneId> zonesOf(ContactFacts facts) {
        if (!facts.zones().isEmpty()) {
            return facts.zones();
        }
        return TimeZones.knows(facts.country()) ? TimeZones.of(facts.country(), facts.subdivision()) : List.of();
    }

    private List<Reason> consent(ContactFacts facts, Locale language) {
        if (facts.authorisedChannels() == null) {
            return List.of();
        }
        var authorised = facts.authorisedChannels().contains(facts.channel());
        return rulesOf(facts).stream().filter(rule -> rule.authorisedChannelsOnly() && rule.isInForceOn(dayOf(facts)))
                .map(rule -> new Reason(rule.id() + "-CHANNELS", rule.citation(), authorised ? Verdict.ALLOWS : Verdict.BLOCKS,
                        say(language, authorised ? "consent.given" : "consent.missing", channel(facts.channel(), language))))
                .toList();
    }

    private static LocalDate dayOf(ContactFacts facts) {
        var zones = zonesOf(facts);
        return facts.at().atZone(zones.isEmpty() ? ZoneId.of("UTC") : zones.getFirst()).toLocalDate();
    }

    private List<ContactRule> rulesOf(ContactFacts facts) {
        var own = rules.of(facts.country(), facts.subdivision(), facts.channel());
        if (facts.creditorCountry() == null || facts.creditorCountry().equals(facts.country())) {
            return own;
        }
        return Stream.concat(own.stream(), rules.of(facts.creditorCountry(), null, facts.channel()).stream()).toList();
    }

    private List<HoursGate> hours(ContactFacts facts, List<ZoneId> zones) {
        var timed = rulesOf(facts).stream().filter(rule -> rule.hours() != null).toList();
        var gates = new ArrayList<HoursGate>();
        for (var zone : zones) {
            for (var rule : timed) {
                var subdivision = rule.country().equals(facts.country()) ? facts.subdivision() : null;
                gates.add(new HoursGate(rule, rule.country(), subdivision, new Gate(zone, day -> spanOf(rule, subdivision, day, zone))));
            }
            gates.add(new HoursGate(null, facts.country(), facts.subdivision(), new Gate(zone, day -> timed.stream().anyMatch(rule -> rule.isInForceOn(day))
                    ? Gate.wholeDay(day, zone) : Gate.hours(ContactRules.CREDITOR_HOURS, day, zone))));
        }
        return gates;
    }

    private static Optional<Gate.Span> spanOf(ContactRule rule, String subdivision, LocalDate day, ZoneId zone) {
        if (!rule.isInForceOn(day)) {
            return Gate.wholeDay(day, zone);
        }
        if (rule.closedOnHolidays() && BusinessCalendar.of(rule.country(), subdivision).isHoliday(day)) {
            return Optional.empty();
        }
        return Gate.hours(rule.hours(), day, zone);
    }

    private static List<Gate> gates(List<HoursGate> hours, ContactFacts facts, List<ZoneId> zones) {
        var gates = hours.stream().map(HoursGate::gate);
        return Stream.concat(gates, zones.stream().map(zone -> {
            var taken = messageDays(facts, zone);
            return new Gate(zone, day -> taken.contains(day) ? Optional.empty() : Gate.wholeDay(day, zone));
        })).toList();
    }

    /** Local days on which a message has reached the debtor, or may have; only messages are capped by it. */
    private static Set<LocalDate> messageDays(ContactFacts facts, ZoneId zone) {
        return !facts.channel().isMessage() ? Set.of() : facts.history().stream()
                .filter(past -> past.channel().isMessage() && !past.debtorInitiated() && past.outcome() != ContactOutcome.UNDELIVERED)
                .map(past -> past.at().atZone(zone).toLocalDate()).collect(Collectors.toSet());
    }

    private List<Reason> explainHours(List<HoursGate> gates, Instant at, Locale language) {
        var reasons = new ArrayList<Reason>();
        // a rule is told once, by the zone in which it blocks if there is one
        var byRule = gates.stream().filter(gate -> speaks(gate, gates, at)).collect(Collectors.groupingBy(
                gate -> Optional.ofNullable(gate.rule), LinkedHashMap::new, Collectors.toList()));
        byRule.forEach((rule, zones) -> {
            var blocking = zones.stream().filter(gate -> !gate.gate.isOpen(at)).findFirst();
            var told = blocking.orElse(zones.getFirst());
            reasons.add(new Reason(rule.map(ContactRule::id).orElse(CREDITOR_HOURS), rule.map(ContactRule::citation).orElse(say(language, "citation.creditor")),
                    blocking.isPresent() ? Verdict.BLOCKS : Verdict.ALLOWS, explain(told, at, language)));
        });
        return reasons;
    }

    private static boolean speaks(HoursGate gate, List<HoursGate> all, Instant at) {
        var day = at.atZone(gate.gate.zone()).toLocalDate();
        return gate.rule != null ? gate.rule.isInForceOn(day) : all.stream().noneMatch(other -> other.rule != null && other.rule.isInForceOn(day));
    }

    private String explain(HoursGate gate, Instant at, Locale language) {
        var local = at.atZone(gate.gate.zone());
        var when = DateTimeFormatter.ofPattern("EEEE d MMM, HH:mm", language).format(local);
        var hours = gate.rule == null ? ContactRules.CREDITOR_HOURS : gate.rule.hours();
        var holiday = gate.rule != null && gate.rule.closedOnHolidays() && BusinessCalendar.of(gate.country, gate.subdivision).isHoliday(local.toLocalDate());
        var range = hours.on(local.getDayOfWeek());
        var sentence = holiday ? say(language, "hours.holiday", gate.gate.zone(), when)
                : range.isEmpty() ? say(language, "hours.closedDay", gate.gate.zone(), when)
                : say(language, gate.gate.isOpen(at) ? "hours.open" : "hours.outside", gate.gate.zone(), when, range.get().from(), range.get().to());
        if (gate.rule == null) {
            return sentence + " " + say(language, "hours.noRule");
        }
        if (gate.rule.strictVariant()) {
            return sentence + " " + say(language, "certainty.strict");
        }
        return gate.rule.certainty() == Certainty.PRESS ? sentence + " " + say(language, "certainty.press") : sentence;
    }

    private List<Reason> explainDailyCap(ContactFacts facts, List<ZoneId> zones, Locale language) {
        if (!facts.channel().isMessage() || zones.isEmpty()) {
            return List.of();
        }
        var taken = zones.stream().anyMatch(zone -> messageDays(facts, zone).contains(facts.at().atZone(zone).toLocalDate()));
        return List.of(new Reason(ONE_MESSAGE_A_DAY, say(language, "citation.creditor"), taken ? Verdict.BLOCKS : Verdict.ALLOWS,
                say(language, taken ? "daily.taken" : "daily.free")));
    }

    private String channel(Channel channel, Locale language) {
        return say(language, "channel." + channel);
    }

    private String say(Locale language, String key, Object... values) {
        return texts.text(language, key, values);
    }
}
