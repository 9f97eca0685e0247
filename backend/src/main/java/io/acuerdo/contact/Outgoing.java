package io.acuerdo.contact;

import java.util.List;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;

import io.acuerdo.cases.CaseId;
import io.acuerdo.shared.Actor;

/** The outbox as people see it, and what they decide about messages that are in doubt. */
@Service
public class Outgoing {

    /** Newest first unless the pageable says otherwise (properties: requestedAt, dueAt, at, status). */
    public Page<OutgoingMessage> list(OutgoingQuery query, Pageable page) {
        return Page.empty(page);
    }

    /** All messages of a case, oldest first. */
    public List<OutgoingMessage> byCase(CaseId caseId) {
        return List.of();
    }

    /** What left the house (or may have: in doubt), oldest first; {@code caseId} may be null. */
    public List<OutgoingMessage> left(CaseId caseId) {
        return List.of();
    }

    /** A person found that the message in doubt did arrive. */
    public InDoubtResult markSent(MessageId id, Actor by) {
        return new InDoubtResult.NotInDoubt(MessageStatus.SENT);
    }

    /** A person found that the message in doubt did not arrive: it is queued once more, under the same Message-ID, and the policy is asked again. */
    public InDoubtResult sendAgain(MessageId id, Actor by) {
        return new InDoubtResult.NotInDoubt(MessageStatus.SENT);
    }
}
