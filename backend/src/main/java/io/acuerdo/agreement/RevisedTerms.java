package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a returned proposal becomes. The amount is in the agreement's currency; the accounts stay. */
public record RevisedTerms(BigDecimal principal, BigDecimal ratePct, int installments, LocalDate firstDueOn) {
}
