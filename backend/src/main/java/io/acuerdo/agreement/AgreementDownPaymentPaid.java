package io.acuerdo.agreement;

import io.acuerdo.cases.CaseId;

/** The down payment of an accepted agreement is complete. */
public record AgreementDownPaymentPaid(AgreementId agreementId, CaseId caseId) {
}
