package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a returned proposal becomes, in the agreement's currency; the accounts stay. What is left out (null) stays as it was proposed, and what its type fixes
 * is fixed, whatever stands here. A down payment of zero is none any more; one whose day is left out keeps it while it is to come, else gets the usual one.
 */
public record RevisedTerms(BigDecimal principal, BigDecimal ratePct, Integer installments, LocalDate firstDueOn, BigDecimal downPayment, LocalDate downPaymentDueOn) {

    public RevisedTerms(BigDecimal principal, BigDecimal ratePct, Integer installments, LocalDate firstDueOn) {
        this(principal, ratePct, installments, firstDueOn, null, null);
    }
}
