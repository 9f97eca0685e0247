package io.acuerdo.promise;

import io.acuerdo.cases.CaseId;

/** Money paid in time was told of late and changed the verdict of a promise that had been judged. */
public record PromiseRejudged(PromiseId promiseId, CaseId caseId, PromiseStatus status) {
}
