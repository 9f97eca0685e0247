package io.acuerdo.contact;

import java.time.LocalDate;
import java.util.Set;

/**
 * One rule of law about contacting debtors. {@code hours} is null where the rule does not speak of hours, {@code subdivision}, {@code from} and
 * {@code to} (the last day) are null where there is none.
 */
record ContactRule(String id, String country, String subdivision, Set<Channel> channels, LocalDate from, LocalDate to, String citation,
        Certainty certainty, boolean enabled, WeeklyHours hours, boolean strictVariant, boolean closedOnHolidays, boolean authorisedChannelsOnly) {

    enum Certainty {
        LAW, PRESS, BILL, REF
    }

    boolean governs(String country, String subdivision, Channel channel) {
        return this.country.equals(country) && (this.subdivision == null || this.subdivision.equals(subdivision)) && channels.contains(channel);
    }

    boolean isInForceOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
