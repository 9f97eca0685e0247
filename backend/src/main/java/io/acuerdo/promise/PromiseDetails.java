package io.acuerdo.promise;

import java.time.Instant;
import java.time.LocalDate;

import io.acuerdo.cases.CaseId;
import io.acuerdo.portfolio.DebtorId;
import io.acuerdo.shared.Money;

/**
 * A promise as its page shows it. {@code paid} is what counts towards it so far; {@code graceEndsOn} the last day on which paying keeps it;
 * {@code judgeAt} the first moment of the day after, where the debtor lives. {@code settledAt} is null while it is open; {@code renegotiates} is
 * the broken promise it took the place of, or null.
 */
public record PromiseDetails(PromiseId id, CaseId caseId, DebtorId debtorId, Money amount, LocalDate dueOn, LocalDate graceEndsOn, Instant judgeAt,
                             PromiseStatus status, Money paid, Instant recordedAt, String recordedBy, Instant settledAt, PromiseId renegotiates) {
}
