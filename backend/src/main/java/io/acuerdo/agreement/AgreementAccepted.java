package io.acuerdo.agreement;

import io.acuerdo.cases.CaseId;

/** The debtor accepted an agreement. */
public record AgreementAccepted(AgreementId agreementId, CaseId caseId) {
}
