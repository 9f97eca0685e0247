package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import io.acuerdo.cases.CaseId;
import io.acuerdo.shared.Money;

/**
 * One approval that waits: how much, what is given up, since when, who asks, which group may say yes and until when it has time.
 *
 * @param npv          null for a proposal of an earlier version
 * @param decideUntil  null while a document is awaited
 * @param unusual      why it is to be looked at by itself, in words; empty for the usual
 * @param votesNeeded  how many voices decide, 1 where one person does
 */
public record ApprovalSummary(AgreementId agreementId, CaseId caseId, String debtorName, String portfolio, Money amount, BigDecimal haircutPct,
                              BigDecimal npvLossPct, NpvParts npv, int installments, Instant waitingSince, Instant decideUntil, String maker,
                              String approverGroup, List<String> unusual, int votesFor, int votesAgainst, int votesNeeded, boolean awaitsDocument) {

    public ApprovalSummary {
        unusual = List.copyOf(unusual);
    }
}
