package io.acuerdo.agreement;

import java.time.LocalDate;

import io.acuerdo.cases.CaseId;

/** The debtor is to be told that the agreement is broken; paying what is past due until {@code cureEndsOn}, that day included, cures it. */
public record AgreementBreachNoticed(AgreementId agreementId, CaseId caseId, LocalDate noticeOn, LocalDate cureEndsOn) {
}
