package io.acuerdo.agreement;

import io.acuerdo.cases.CaseId;

/** An agreement is worth a look: what was missed is paid, or everything is. */
public record AgreementCaughtUp(AgreementId agreementId, CaseId caseId) {
}
