package io.acuerdo.cases;

import java.time.Instant;

import io.acuerdo.portfolio.DebtorId;

/** The debtor owes nothing overdue any more and the case has ended. */
public record CaseCured(CaseId caseId, DebtorId debtorId, Instant at) {
}
