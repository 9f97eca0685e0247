package io.acuerdo.agreement;

import io.acuerdo.cases.CaseId;

/** A proposal was withdrawn, or an agreement ended because its case did. */
public record AgreementCancelled(AgreementId agreementId, CaseId caseId) {
}
