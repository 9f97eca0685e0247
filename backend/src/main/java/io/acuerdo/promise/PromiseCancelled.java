package io.acuerdo.promise;

import io.acuerdo.cases.CaseId;

/** The promise counts no more; {@code superseded} when an agreement or the original promise took its place. */
public record PromiseCancelled(PromiseId promiseId, CaseId caseId, boolean superseded) {
}
