package io.acuerdo.contact;

import java.time.Instant;

import io.acuerdo.cases.CaseId;
import io.acuerdo.portfolio.DebtorId;

/**
 * A message that left or would leave the house, a row of the outbox screen.
 *
 * @param to       address, null until it is known
 * @param subject  as it was sent; null until it is rendered, which happens at sending
 * @param dueAt    not before this moment; of a waiting message its next try
 * @param at       when it left or failed, else when it was asked for
 * @param problem  for people: why it failed, was postponed or cancelled, or is in doubt; null when there is nothing to say
 */
public record OutgoingMessage(MessageId id, CaseId caseId, DebtorId debtorId, Channel channel, String template, Integer reminderStep, String to,
        String subject, String text, MessageStatus status, int tries, Instant requestedAt, Instant dueAt, Instant at, String problem) {

    static final String DIGITS = "\\b[0-9]{6}\\b";
    static final String DOTS = "••••••";

    /** True for what the debtor asked for. */
    boolean askedFor() {
        return template.equals(OutboundMessage.ASKED_FOR);
    }

    /** As our own people may see it: the digits of a one-time code belong to the debtor alone. */
    OutgoingMessage withoutDigits() {
        return text == null || !askedFor() ? this : new OutgoingMessage(id, caseId, debtorId, channel, template, reminderStep, to, subject,
                text.replaceAll(DIGITS, DOTS), status, tries, requestedAt, dueAt, at, problem);
    }
}
