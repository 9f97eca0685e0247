package io.acuerdo.api.v1;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.acuerdo.api.http.ApiProblem;
import io.acuerdo.api.http.Paging;
import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.Cases;
import io.acuerdo.contact.Channel;
import io.acuerdo.contact.ContactDecision;
import io.acuerdo.contact.ContactDecisions;
import io.acuerdo.contact.ContactFacts;
import io.acuerdo.contact.ContactOutcome;
import io.acuerdo.contact.ContactRecord;
import io.acuerdo.contact.Contacts;
import io.acuerdo.contact.PastContact;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Whether a debtor may be contacted, and the register of contacts. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Contact", description = "Whether a debtor may be contacted, and the register of contacts.")
class ContactCalls {

    private static final int LONGEST_HISTORY = 1000;
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern SUBDIVISION = Pattern.compile("(?:[A-Z]{2}-)?[A-Z0-9]{1,3}");

    @Schema(description = "The facts to decide on; or caseId and channel alone, and the case's own history and preferences are used.")
    record ContactDecisionRequest(UUID caseId,
            @Schema(description = "Country whose law protects the debtor (ISO 3166).", example = "CO") String country,
            @Schema(description = "ISO 3166-2, such as BR-SP.") String subdivision,
            @Schema(example = "SMS") Channel channel,
            @Schema(description = "The moment asked about; now when left out.", example = "2026-11-21T15:30:00-05:00") OffsetDateTime at,
            @Schema(description = "Derived from country and subdivision when left out.", example = "America/Bogota") String debtorTimeZone,
            @Schema(description = "Channels the debtor agreed to; unknown when left out.") List<Channel> authorisedChannels,
            List<PastContactBody> history) {
    }

    @Schema(description = "An earlier contact.")
    record PastContactBody(@Schema(example = "2026-11-20T10:00:00-05:00") OffsetDateTime at, Channel channel, ContactOutcome outcome,
            boolean debtorInitiated, String account) {

        PastContact past(int index) {
            var field = "history[" + index + "]";
            return new PastContact(moment(field + ".at", Given.present(field + ".at", at)), Given.present(field + ".channel", channel),
                    Given.present(field + ".outcome", outcome), debtorInitiated, Given.text(field + ".account", account, 128));
        }
    }

    @Schema(description = "The answer of the contact policy with everything it rests on.")
    record ContactDecisionBody(boolean allowed, List<ContactReasonBody> reasons,
            @Schema(description = "The earliest lawful moment as far as is known; null while only a person's decision can make it so.")
            Instant nextAllowedAt) {

        static ContactDecisionBody of(ContactDecision decision) {
            return decision == null ? null : new ContactDecisionBody(decision.allowed(), decision.reasons().stream()
                    .map(reason -> new ContactReasonBody(reason.ruleId(), reason.citation(), reason.verdict(), reason.explanation())).toList(),
                    decision.nextAllowedAt());
        }
    }

    @Schema(description = "One rule that was looked at.")
    record ContactReasonBody(String ruleId, @Schema(description = "Where it is written.", example = "Ley 2300 de 2023, art. 3") String citation,
            ContactDecision.Verdict verdict, String explanation) {
    }

    @Schema(description = "An attempt, or a contact that was refused, with the decision of its moment.")
    record ContactBody(UUID id, Instant at, Channel channel, @Schema(description = "Null where nothing left the house.") ContactOutcome outcome,
            boolean blocked, boolean debtorInitiated, ContactDecisionBody decision, UUID messageId, String account, String note, String by) {

        static ContactBody of(ContactRecord contact) {
            return new ContactBody(contact.id(), contact.at(), contact.channel(), contact.outcome(), contact.blocked(), contact.debtorInitiated(),
                    ContactDecisionBody.of(contact.decision()), contact.messageId() == null ? null : contact.messageId().value(), contact.account(),
                    contact.note(), contact.by());
        }
    }

    private final ContactDecisions decisions;
    private final Contacts contacts;
    private final Cases cases;
    private final Clock clock;

    ContactCalls(ContactDecisions decisions, Contacts contacts, Cases cases, Clock clock) {
        this.decisions = decisions;
        this.contacts = contacts;
        this.cases = cases;
        this.clock = clock;
    }

    @PostMapping("/contact-decisions")
    @Operation(summary = "May this debtor be contacted?", description = "Asking never counts as a contact.")
    ContactDecisionBody decide(@RequestBody ContactDecisionRequest body, Locale language) {
        var channel = Given.present("channel", body.channel());
        if (body.caseId() != null) {
            return decisions.decideForCase(new CaseId(body.caseId()), channel, at(body), language).map(ContactDecisionBody::of)
                    .orElseThrow(() -> ApiProblem.notFound("case", body.caseId()));
        }
        return ContactDecisionBody.of(decisions.decide(facts(body, channel), language));
    }

    @GetMapping("/cases/{id}/contacts")
    @Operation(summary = "Attempts and refusals with their decisions, oldest first")
    PageBody<ContactBody> ofCase(@PathVariable UUID id, @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "500") int size) {
        var paging = Paging.of(page, size);
        var caseId = new CaseId(id);
        cases.standing(caseId).orElseThrow(() -> ApiProblem.notFound("case", id));
        return PageBody.slice(contacts.ofCase(caseId).stream().map(ContactBody::of).toList(), paging);
    }

    private ContactFacts facts(ContactDecisionRequest body, Channel channel) {
        var country = Given.present("country", body.country());
        if (!COUNTRY.matcher(country).matches()) {
            throw ApiProblem.badInput("country", "is not an ISO 3166 country such as CO.");
        }
        var subdivision = Given.text("subdivision", body.subdivision(), 6);
        if (subdivision != null && !SUBDIVISION.matcher(subdivision).matches()) {
            throw ApiProblem.badInput("subdivision", "is not an ISO 3166-2 code such as BR-SP.");
        }
        var fullSubdivision = subdivision == null || subdivision.contains("-") ? subdivision : country + "-" + subdivision;
        var history = body.history() == null ? List.<PastContactBody>of() : body.history();
        if (history.size() > LONGEST_HISTORY) {
            throw ApiProblem.badInput("history", "has more than " + LONGEST_HISTORY + " rows.");
        }
        return new ContactFacts(country, fullSubdivision, null, channel, at(body), zones(body), authorised(body),
                IntStream.range(0, history.size()).mapToObj(i -> Given.present("history[" + i + "]", history.get(i)).past(i)).toList(), Set.of());
    }

    private Instant at(ContactDecisionRequest body) {
        return body.at() == null ? clock.instant() : moment("at", body.at());
    }

    private static Set<Channel> authorised(ContactDecisionRequest body) {
        if (body.authorisedChannels() == null) {
            return null;
        }
        body.authorisedChannels().forEach(channel -> Given.present("authorisedChannels", channel));
        return Set.copyOf(body.authorisedChannels());
    }

    private static List<ZoneId> zones(ContactDecisionRequest body) {
        var zone = Given.text("debtorTimeZone", body.debtorTimeZone(), 64);
        try {
            return zone == null ? List.of() : List.of(ZoneId.of(zone));
        } catch (DateTimeException unknown) {
            throw ApiProblem.badInput("debtorTimeZone", "is not a time zone such as America/Bogota.");
        }
    }

    private static Instant moment(String field, OffsetDateTime at) {
        Given.day(field, at.toLocalDate());
        return at.toInstant();
    }
}
