package io.acuerdo.contact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import tools.jackson.databind.json.JsonMapper;

/** The rules of {@code contact/contact-rules.json}; those that are bills or references are kept in the file but switched off. */
final class ContactRules {

    /** What the creditor keeps to where no rule of law speaks of hours. */
    static final WeeklyHours CREDITOR_HOURS = WeeklyHours.parse(Map.of("MON-FRI", List.of("08:00", "18:00")));

    private final List<ContactRule> active;

    ContactRules(List<ContactRule> rules) {
        this.active = rules.stream().filter(ContactRule::enabled).toList();
    }

    static ContactRules bundled() {
        return new ContactRules(read());
    }

    /** Active rules for a contact, whatever their days in force. */
    List<ContactRule> of(String country, String subdivision, Channel channel) {
        return active.stream().filter(rule -> rule.governs(country, subdivision, channel)).toList();
    }

    static List<ContactRule> read() {
        try (var file = ContactRules.class.getResourceAsStream("/contact/contact-rules.json")) {
            var rules = JsonMapper.shared().readValue(file, RuleFile.class).rules().stream().map(ContactRules::rule).toList();
            var ids = new HashSet<String>();
            rules.forEach(rule -> {
                if (!ids.add(rule.id())) {
                    throw new IllegalStateException("Two contact rules are called " + rule.id());
                }
            });
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ContactRule rule(RuleRow row) {
        var certainty = ContactRule.Certainty.valueOf(row.certainty.toUpperCase(Locale.ROOT));
        var sure = certainty == ContactRule.Certainty.LAW || certainty == ContactRule.Certainty.PRESS;
        if (row.enabled && !sure) {
            throw new IllegalStateException("Contact rule " + row.id + " is no law and must be off");
        }
        var windows = row.strictVariant != null ? row.strictVariant : row.windows;
        var hours = windows != null ? WeeklyHours.parse(windows) : Boolean.TRUE.equals(row.businessHoursOnly) ? CREDITOR_HOURS : null;
        var channels = row.channels.contains("ALL") ? EnumSet.allOf(Channel.class)
                : EnumSet.copyOf(row.channels.stream().map(Channel::valueOf).toList());
        return new ContactRule(row.id, row.country, row.subdivision, Set.copyOf(channels), row.from, row.to, row.citation, certainty, row.enabled,
                hours, row.strictVariant != null, Boolean.FALSE.equals(row.holidays),
                Boolean.TRUE.equals(row.consentedChannelsOnly));
    }

    private record RuleFile(String source, String note, List<RuleRow> rules) {
    }

    @JsonIgnoreProperties({"thirdParties", "figures"})
    private record RuleRow(String id, String country, String subdivision, List<String> channels, LocalDate from, LocalDate to, String citation,
            String certainty, boolean enabled, Map<String, List<String>> windows, Map<String, List<String>> strictVariant,
            Boolean businessHoursOnly, Boolean holidays, Boolean consentedChannelsOnly) {
    }
}
