package io.acuerdo.contact;

import java.time.Instant;
import java.util.UUID;

import io.acuerdo.cases.CaseId;

/**
 * An attempt or a refusal as the register keeps it, with the decision it rested on at that moment.
 *
 * @param outcome null where the contact was refused and nothing left the house
 * @param decision null where no decision was asked for, such as a contact the debtor began
 */
public record ContactRecord(UUID id, CaseId caseId, Instant at, Channel channel, ContactOutcome outcome, boolean blocked, boolean debtorInitiated,
        ContactDecision decision, MessageId messageId, String account, String note, String by) {
}
