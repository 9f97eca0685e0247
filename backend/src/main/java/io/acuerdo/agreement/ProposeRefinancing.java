package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.acuerdo.cases.CaseId;
import io.acuerdo.shared.Actor;
import io.acuerdo.shared.Money;

/**
 * The wish to refinance a case. No accounts means all of the case; no principal means the payoff of the chosen accounts. The rate is the
 * nominal annual one (TNA) in percent.
 */
public record ProposeRefinancing(CaseId caseId, List<String> accountExternalIds, Money principal, BigDecimal ratePct, int installments,
                                 LocalDate firstDueOn, Actor maker) {
}
