package io.acuerdo.portfolio;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One load of one file. Rows read = accepted + rejected; unchanged ones are among the accepted. {@code problem} is about the file as a whole.
 */
public record ImportRun(ImportId id, String profile, String fileName, LocalDate asOf, ImportStatus status, long rowsRead, long rowsAccepted,
        long rowsRejected, long rowsUnchanged, long accountsCreated, long accountsUpdated, long casesOpened, Instant queuedAt,
        Instant startedAt, Instant finishedAt, String problem, long bytesTotal, long bytesRead, String by) {

    /** From 0 to 1. */
    public double progress() {
        return status == ImportStatus.DONE ? 1 : bytesTotal == 0 ? 0 : Math.min(1, (double) bytesRead / bytesTotal);
    }
}
