package io.acuerdo.cases;

import java.time.Instant;
import java.util.List;

import io.acuerdo.portfolio.DebtorId;
import io.acuerdo.shared.Money;

/**
 * One case in a list. Days past due are counted to today in the portfolio's zone; the amounts are the sum over the debtor's accounts as last
 * told by the portfolio. {@code segment} is null until it has been decided; {@code holds} are those that stand.
 */
public record CaseSummary(CaseId id, DebtorId debtorId, String debtorName, String portfolio, Stage stage, String segment, int dpd, Money pastDue,
                          Money outstanding, Instant openedAt, List<HoldReason> holds) {

    public CaseSummary {
        holds = List.copyOf(holds);
    }

    public boolean isOnHold() {
        return !holds.isEmpty();
    }

    CaseSummary withHolds(List<HoldReason> standing) {
        return new CaseSummary(id, debtorId, debtorName, portfolio, stage, segment, dpd, pastDue, outstanding, openedAt, standing);
    }
}
