package io.acuerdo.agreement;

import io.acuerdo.cases.CaseId;

/** An accepted amendment took the place of this agreement. */
public record AgreementSuperseded(AgreementId agreementId, CaseId caseId) {
}
