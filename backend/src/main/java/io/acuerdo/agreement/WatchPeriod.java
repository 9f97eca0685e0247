package io.acuerdo.agreement;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;

/** How many instalments in a row are to be paid on time before days past due count as cured, and since when they do. */
@Embeddable
class WatchPeriod {

    private Integer watchNeeded;
    private LocalDate watchPassedOn;

    protected WatchPeriod() {
    }

    WatchPeriod(int needed) {
        watchNeeded = needed;
    }

    int needed() {
        return watchNeeded;
    }

    LocalDate passedOn() {
        return watchPassedOn;
    }

    boolean isPassed() {
        return watchPassedOn != null;
    }

    void pass(LocalDate on) {
        watchPassedOn = on;
    }

    void goOn() {
        watchPassedOn = null;
    }
}
