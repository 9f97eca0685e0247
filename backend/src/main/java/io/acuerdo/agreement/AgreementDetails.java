package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import io.acuerdo.cases.CaseId;
import io.acuerdo.shared.Money;

/**
 * An agreement as its page shows it: terms, schedule, the comparison with what is owed today, who made and who checked it. Moments that have
 * not come are null, and so is the {@code npv} of a proposal of an earlier version.
 */
public record AgreementDetails(AgreementId id, CaseId caseId, AgreementType type, AgreementStatus status, RefinancingTerms terms, DebtTerms today,
                               DebtTerms proposal, ProposalFacts facts, List<AgreementInstalment> rows, Money totalPayment, Money totalInterest, Money paid,
                               String maker, String checker, String approverGroup, String reason, Instant proposedAt, Instant waitingSince,
                               Instant approvedAt, Instant acceptUntil, AcceptanceEvidence acceptance, Instant endedAt, boolean hasDocument,
                               String termsSha256, String documentSha256, NpvParts npv, BigDecimal totalCostPct, AgreementLife life) {

    /** Everything the debtor pays: the instalments, and the down payment before them. */
    public Money paidInAll() {
        return life.downPayment() == null ? totalPayment : totalPayment.plus(life.downPayment().amount());
    }

    /** What the creditor gives up when everything is paid as agreed; zero where the debt itself stays as it is. */
    public Money waived() {
        Money nothing = Money.zero(today.debt().currency().getCurrencyCode());
        Money first = life.downPayment() == null ? nothing : life.downPayment().amount();
        Money rest = today.debt().minus(terms.principal()).minus(first);
        return type.mayWaive() && rest.isPositive() ? rest : nothing;
    }
}
