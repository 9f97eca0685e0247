package io.acuerdo.cases;

import java.time.LocalDate;

import io.acuerdo.shared.Money;

/** Money came in for an open case, or turned out not to have come: its figures are worth another look. */
public record CasePaid(CaseId caseId, Money amount, LocalDate paidOn) {
}
