package io.acuerdo.promise;

import java.time.LocalDate;

import io.acuerdo.cases.CaseId;
import io.acuerdo.shared.Money;

/** A debtor promised. {@code byProcess} when the process of the case recorded it itself and needs no nudge. */
public record PromiseRecorded(PromiseId promiseId, CaseId caseId, Money amount, LocalDate dueOn, boolean byProcess) {
}
