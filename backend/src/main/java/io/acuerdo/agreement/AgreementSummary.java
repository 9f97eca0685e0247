package io.acuerdo.agreement;

import java.time.Instant;
import java.time.LocalDate;

import io.acuerdo.cases.CaseId;
import io.acuerdo.shared.Money;

/**
 * One agreement in a list. The next instalment is null where nothing is watched; {@code missed} instalments are unpaid after their tolerance, and
 * {@code cureEndsOn} is the last day to cure a breach that was noticed, else null.
 */
public record AgreementSummary(AgreementId id, CaseId caseId, AgreementType type, AgreementStatus status, Money principal, int installments,
                               Money instalment, Money total, Money paid, String maker, Instant proposedAt, LocalDate nextDueOn, int missed, LocalDate cureEndsOn) {
}
