package io.acuerdo.promise;

import io.acuerdo.cases.CaseId;

/** A promise that had been kept is not: its money bounced. The case stands at it again, waiting ({@code OPEN}) or to be followed up. */
public record PromiseReopened(PromiseId promiseId, CaseId caseId, PromiseStatus status) {
}
