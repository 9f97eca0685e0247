package io.acuerdo.cases;

import java.time.Instant;

import io.acuerdo.portfolio.DebtorId;

/** The case has ended without being cured. {@code recalled} when the creditor took it back. */
public record CaseClosed(CaseId caseId, DebtorId debtorId, boolean recalled, String why, String by, Instant at) {
}
