package io.acuerdo.agreement;

import io.acuerdo.cases.CaseId;

/** A refinancing was proposed; the case now waits for its approval. */
public record AgreementProposed(AgreementId agreementId, CaseId caseId) {
}
