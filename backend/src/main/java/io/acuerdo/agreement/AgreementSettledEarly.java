package io.acuerdo.agreement;

import io.acuerdo.cases.CaseId;

/** The debtor paid the agreement off before its time. */
public record AgreementSettledEarly(AgreementId agreementId, CaseId caseId) {
}
