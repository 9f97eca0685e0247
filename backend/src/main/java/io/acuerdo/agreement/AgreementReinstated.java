package io.acuerdo.agreement;

import io.acuerdo.cases.CaseId;

/** A payment that came to be known later showed that a breached agreement had been kept; it is watched again. */
public record AgreementReinstated(AgreementId agreementId, CaseId caseId) {
}
