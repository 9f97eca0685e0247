package io.acuerdo.contact;

import java.util.Set;

import io.acuerdo.cases.CaseId;

/** What to list of the outbox; null or empty parts do not narrow. {@code text} looks into address and subject. */
public record OutgoingQuery(Set<MessageStatus> statuses, CaseId caseId, String text) {

    public static final OutgoingQuery ALL = new OutgoingQuery(Set.of(), null, null);

    public OutgoingQuery {
        statuses = statuses == null ? Set.of() : Set.copyOf(statuses);
    }
}
