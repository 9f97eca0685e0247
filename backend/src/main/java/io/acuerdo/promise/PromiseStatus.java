package io.acuerdo.promise;

/** Where a promise stands. PARTIALLY_KEPT and BROKEN may become KEPT when money paid in time is told of late. */
public enum PromiseStatus {
    OPEN, KEPT, PARTIALLY_KEPT, BROKEN, CANCELLED, SUPERSEDED
}
