package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.time.Instant;

import io.acuerdo.cases.CaseId;
import io.acuerdo.shared.Money;

/** One approval that waits: how much, what is given up, since when, who asks and which group may say yes. {@code npv} may be null. */
public record ApprovalSummary(AgreementId agreementId, CaseId caseId, String debtorName, String portfolio, Money amount, BigDecimal haircutPct,
                              BigDecimal npvLossPct, NpvParts npv, int installments, Instant waitingSince, String maker, String approverGroup) {
}
