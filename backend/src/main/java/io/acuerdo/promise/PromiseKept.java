package io.acuerdo.promise;

import io.acuerdo.cases.CaseId;

/** Enough was paid in time. */
public record PromiseKept(PromiseId promiseId, CaseId caseId) {
}
