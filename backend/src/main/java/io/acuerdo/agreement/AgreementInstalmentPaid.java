package io.acuerdo.agreement;

import io.acuerdo.cases.CaseId;

/** An instalment of an agreement has been paid in full. */
public record AgreementInstalmentPaid(AgreementId agreementId, CaseId caseId, int number) {
}
