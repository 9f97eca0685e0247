package io.acuerdo.cases;

import java.time.Instant;
import java.util.UUID;

import io.acuerdo.portfolio.DebtorId;

/** A case moved from one stage to another, or to another promise or agreement in the same stage. Subjects are null where there is none. */
public record StageChanged(CaseId caseId, DebtorId debtorId, Stage from, UUID fromSubject, Stage to, UUID toSubject, String why, String by, Instant at) {
}
