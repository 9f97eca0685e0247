package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A returned proposal as it is given back for correction: figures that its type accepts, and which of them it fixes by itself.
 *
 * @param installments     for a payment holiday those that are skipped
 * @param mostInstallments what the type allows at most
 * @param downPayment      null for none
 * @param downPaymentDueOn the day it had, or the usual one when that has passed; null without a down payment
 * @param fixedAmount      the amount follows from what is owed
 */
public record ReturnedTerms(AgreementType type, BigDecimal principal, BigDecimal ratePct, int installments, int mostInstallments, LocalDate firstDueOn,
                            BigDecimal downPayment, LocalDate downPaymentDueOn, boolean fixedAmount, boolean fixedRate, boolean fixedFirstDay,
                            boolean noDownPayment) {
}
