package io.acuerdo.portfolio;

/** Where an import stands. A FAILED one says why in its problem. */
public enum ImportStatus {
    QUEUED, RUNNING, DONE, FAILED;

    public boolean isEnd() {
        return this == DONE || this == FAILED;
    }
}
