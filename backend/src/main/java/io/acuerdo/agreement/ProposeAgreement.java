package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.acuerdo.cases.CaseId;
import io.acuerdo.shared.Actor;
import io.acuerdo.shared.Money;

/**
 * The wish for an agreement. No accounts means all of the case; no principal means what the type is about: past due for a verbal agreement, the
 * payoff of the chosen accounts otherwise. The rate is needed where interest is agreed anew, see {@link AgreementType#setsARate()}.
 *
 * @param offerId the offer it takes up, or null; then any limit the offer does not allow is refused
 */
public record ProposeAgreement(CaseId caseId, AgreementType type, List<String> accountExternalIds, Money principal, BigDecimal ratePct, Conditions conditions,
                               int installments, LocalDate firstDueOn, Upfront upfront, UUID offerId, Actor maker) {

    /** Equal monthly instalments at a nominal annual rate (TNA) in percent, without an offer. */
    public static ProposeAgreement refinancing(CaseId caseId, List<String> accountExternalIds, Money principal, BigDecimal ratePct, int installments,
                                               LocalDate firstDueOn, Actor maker) {
        return new ProposeAgreement(caseId, AgreementType.REFINANCING, accountExternalIds, principal, ratePct, Conditions.STANDARD, installments, firstDueOn,
                Upfront.NOTHING, null, maker);
    }
}
