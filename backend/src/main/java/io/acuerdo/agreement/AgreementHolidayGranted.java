package io.acuerdo.agreement;

import io.acuerdo.cases.CaseId;

/** The days on which instalments fall due have moved. */
public record AgreementHolidayGranted(AgreementId agreementId, CaseId caseId) {
}
