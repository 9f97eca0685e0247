package io.acuerdo.agreement;

import io.acuerdo.cases.CaseId;

/** An agreement ended because instalments were not paid. */
public record AgreementBreached(AgreementId agreementId, CaseId caseId) {
}
