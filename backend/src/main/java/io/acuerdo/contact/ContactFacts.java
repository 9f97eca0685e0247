package io.acuerdo.contact;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.acuerdo.cases.HoldReason;

/**
 * Everything the contact policy needs to know to answer "may we, on this channel, at this moment?".
 *
 * @param country            ISO 3166 country whose law protects the debtor
 * @param subdivision        ISO 3166-2 code such as {@code BR-SP}, or null
 * @param creditorCountry    country of the creditor where it is another one, or null: a debtor abroad gets the stricter of both
 * @param zones              the zones the debtor may be in; empty means: derive them from country and subdivision
 * @param authorisedChannels channels the debtor agreed to, or null where that is not known
 */
public record ContactFacts(String country, String subdivision, String creditorCountry, Channel channel, Instant at, List<ZoneId> zones,
        Set<Channel> authorisedChannels, List<PastContact> history, Set<HoldReason> holds) {

    public ContactFacts {
        Objects.requireNonNull(country, "country");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(at, "at");
        subdivision = subdivision == null || subdivision.isBlank() ? null : subdivision.contains("-") ? subdivision : country + "-" + subdivision;
        zones = zones == null ? List.of() : List.copyOf(zones);
        authorisedChannels = authorisedChannels == null ? null : Set.copyOf(authorisedChannels);
        history = history == null ? List.of() : List.copyOf(history);
        holds = holds == null ? Set.of() : Set.copyOf(holds);
    }

    ContactFacts at(Instant moment) {
        return new ContactFacts(country, subdivision, creditorCountry, channel, moment, zones, authorisedChannels, history, holds);
    }
}
