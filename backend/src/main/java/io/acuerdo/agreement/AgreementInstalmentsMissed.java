package io.acuerdo.agreement;

import java.util.List;

import io.acuerdo.cases.CaseId;

/** Instalments whose tolerance has passed without their money, as the night's due run found them together, in the transaction that noted them. */
public record AgreementInstalmentsMissed(List<Missed> instalments) {

    public record Missed(AgreementId agreementId, CaseId caseId, int number) {
    }
}
