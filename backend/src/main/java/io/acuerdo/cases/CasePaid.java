package io.acuerdo.cases;

import java.time.LocalDate;

import io.acuerdo.shared.Money;

/** Money came in for an open case. */
public record CasePaid(CaseId caseId, Money amount, LocalDate paidOn) {
}
