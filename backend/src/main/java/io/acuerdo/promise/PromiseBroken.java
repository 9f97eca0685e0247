package io.acuerdo.promise;

import java.time.LocalDate;

import io.acuerdo.cases.CaseId;

/** The time is over and not enough was paid; {@code partially} when something was. */
public record PromiseBroken(PromiseId promiseId, CaseId caseId, LocalDate dueOn, boolean partially) {
}
