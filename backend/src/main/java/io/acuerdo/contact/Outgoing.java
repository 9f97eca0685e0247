package io.acuerdo.contact;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.MessageAskedFor;
import io.acuerdo.shared.Actor;
import jakarta.persistence.criteria.Predicate;

/** The outbox as people see it, and what they decide about messages that are in doubt. */
@Service
public class Outgoing {

    private static final Set<MessageStatus> LEFT = Set.of(MessageStatus.SENDING, MessageStatus.SENT, MessageStatus.IN_DOUBT);
    private static final int CASES_A_STATEMENT = 1000;
    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "requestedAt", "id");

    private final OutboundMessageRepository messages;
    private final MessageOutcomes outcomes;
    private final CaseContacts contacts;
    private final Clock clock;

    Outgoing(OutboundMessageRepository messages, MessageOutcomes outcomes, CaseContacts contacts, Clock clock) {
        this.messages = messages;
        this.outcomes = outcomes;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** Newest first unless the pageable says otherwise (properties: requestedAt, dueAt, finishedAt, status, template, address). */
    @Transactional(readOnly = true)
    public Page<OutgoingMessage> list(OutgoingQuery query, Pageable page) {
        var sorted = page.isPaged() && page.getSort().isUnsorted() ? PageRequest.of(page.getPageNumber(), page.getPageSize(), NEWEST_FIRST) : page;
        return messages.findAll(matching(query), sorted).map(OutboundMessage::details).map(OutgoingMessage::withoutDigits);
    }

    /** All messages of a case, oldest first. */
    @Transactional(readOnly = true)
    public List<OutgoingMessage> byCase(CaseId caseId) {
        return messages.findByCaseIdOrderByRequestedAtAscIdAsc(caseId.value()).stream().map(OutboundMessage::details).map(OutgoingMessage::withoutDigits)
                .toList();
    }

    /** What left the house (or may have: in doubt), oldest first and word for word, for the sandbox; {@code caseId} may be null. */
    @Transactional(readOnly = true)
    public List<OutgoingMessage> left(CaseId caseId) {
        return messages.findAll(matching(new OutgoingQuery(LEFT, caseId, null)), Sort.by("claimedAt", "id")).stream().map(OutboundMessage::details).toList();
    }

    /** Is a message due at this moment, or being sent? What is in doubt waits for a person and does not count. */
    @Transactional(readOnly = true)
    public boolean hasDue(Instant now) {
        return messages.pending(ContactRegister.utc(now)) == 1;
    }

    /** A person found that the message in doubt did arrive. */
    @Transactional
    public InDoubtResult markSent(MessageId id, Actor by) {
        return decide(id, message -> outcomes.sent(message, by, clock.instant()));
    }

    /** A person found that the message in doubt did not arrive: it is queued once more, under the same Message-ID, and the policy is asked again. */
    @Transactional
    public InDoubtResult sendAgain(MessageId id, Actor by) {
        return decide(id, message -> outcomes.queuedAgain(message, by, clock.instant()));
    }

    /** Puts what a debtor asked for into the queue, in the caller's transaction. */
    void queue(MessageAskedFor wish) {
        var situation = contacts.situation(wish.caseId()).orElseThrow();
        messages.save(OutboundMessage.askedFor(wish.caseId(), situation.debtor().id(), wish.address(), new Letter(wish.subject(), wish.text()), clock.instant()));
    }

    /** Nothing that waits for this case may leave any more, because of a hold, in the caller's transaction. */
    void holdBack(CaseId caseId) {
        var waiting = messages.waitingOf(List.of(caseId.value()));
        if (!waiting.isEmpty()) {
            var situation = contacts.situation(caseId).orElseThrow();
            waiting.forEach(message -> outcomes.heldBack(message, situation, clock.instant()));
        }
    }

    /** The reminders that wait for these cases have lost their point, in the caller's transaction. */
    void cancelReminders(List<CaseId> cases, String why) {
        var now = clock.instant();
        for (int from = 0; from < cases.size(); from += CASES_A_STATEMENT) {
            var some = cases.subList(from, Math.min(cases.size(), from + CASES_A_STATEMENT)).stream().map(CaseId::value).toList();
            messages.waitingOf(some).stream().filter(message -> message.reminderStep() != null).forEach(message -> outcomes.cancelled(message, why, now));
        }
    }

    private InDoubtResult decide(MessageId id, Consumer<OutboundMessage> decision) {
        var found = messages.lock(id.value());
        if (found.isEmpty()) {
            return new InDoubtResult.NoSuchMessage();
        }
        if (found.get().status() != MessageStatus.IN_DOUBT) {
            return new InDoubtResult.NotInDoubt(found.get().status());
        }
        decision.accept(found.get());
        return new InDoubtResult.Done();
    }

    private static Specification<OutboundMessage> matching(OutgoingQuery query) {
        return (row, criteria, build) -> {
            var all = new ArrayList<Predicate>();
            if (!query.statuses().isEmpty()) {
                all.add(row.get("status").in(query.statuses()));
            }
            if (query.caseId() != null) {
                all.add(build.equal(row.get("caseId"), query.caseId().value()));
            }
            if (query.text() != null && !query.text().isBlank()) {
                var like = "%" + query.text().strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
                all.add(build.or(build.like(row.get("address"), like, '\\'), build.like(row.get("subject"), like, '\\')));
            }
            return build.and(all);
        };
    }
}
