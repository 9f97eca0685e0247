package io.acuerdo.cases;

import java.time.Instant;
import java.util.UUID;

import io.acuerdo.portfolio.DebtorId;

/**
 * Where a case stands: its stage, the promise or agreement the stage is about (null when about none), since when, and whether it is on hold.
 */
public record CaseStanding(CaseId id, DebtorId debtorId, Stage stage, UUID subjectId, Instant since, Instant openedAt, boolean onHold) {

    public boolean isOpen() {
        return !stage.isEnd();
    }

    /** Whether the case is in this stage because of this very promise or agreement. */
    public boolean isAbout(Stage stage, UUID subjectId) {
        return this.stage == stage && subjectId.equals(this.subjectId);
    }
}
