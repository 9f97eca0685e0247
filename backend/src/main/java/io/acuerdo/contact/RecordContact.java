package io.acuerdo.contact;

import java.time.Instant;

import io.acuerdo.cases.CaseId;
import io.acuerdo.shared.Actor;

/** A contact that took place outside this product, such as a call. {@code at} null means now; {@code note} and {@code account} may be null. */
public record RecordContact(CaseId caseId, Channel channel, ContactOutcome outcome, boolean debtorInitiated, Instant at, String account, String note,
        Actor by) {
}
