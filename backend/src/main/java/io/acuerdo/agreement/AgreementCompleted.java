package io.acuerdo.agreement;

import io.acuerdo.cases.CaseId;

/** Every instalment of an agreement has been paid. */
public record AgreementCompleted(AgreementId agreementId, CaseId caseId) {
}
