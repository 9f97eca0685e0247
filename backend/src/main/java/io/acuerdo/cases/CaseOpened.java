package io.acuerdo.cases;

import java.time.Instant;

import io.acuerdo.portfolio.DebtorId;
import io.acuerdo.shared.Money;

/** A case was opened for a debtor in arrears. Published in bulk as {@link CasesOpened}. */
public record CaseOpened(CaseId caseId, DebtorId debtorId, String portfolio, String country, int dpd, Money pastDue, Instant at) {
}
