package io.acuerdo.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.acuerdo.portfolio.DebtorDetails;
import io.acuerdo.shared.Money;

/**
 * A case as its page shows it. {@code holds} are all of them, lifted ones too; {@code asOf} is the moment the balances speak for;
 * {@code subjectId} the promise or agreement the stage is about. {@code subjectId}, {@code endedAt} and {@code endReason} may be null.
 */
public record CaseDetails(CaseSummary summary, DebtorDetails debtor, List<Hold> holds, Instant asOf, Money payoff, UUID subjectId, Instant stageSince,
                          Instant endedAt, String endReason) {

    public CaseDetails {
        holds = List.copyOf(holds);
    }
}
