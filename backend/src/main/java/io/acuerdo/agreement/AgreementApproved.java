package io.acuerdo.agreement;

import io.acuerdo.cases.CaseId;

/** A proposal was approved and its document made; the debtor may accept it. */
public record AgreementApproved(AgreementId agreementId, CaseId caseId) {
}
