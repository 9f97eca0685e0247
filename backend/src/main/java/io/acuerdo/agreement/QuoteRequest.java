package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.acuerdo.shared.Money;

/**
 * What a quote is asked for, by the names of the REST contract. What is left out (null) is the contract's default: FRENCH, TNA with
 * NOMINAL_12, 30/360, MONTHLY, no grace, no rounding up, no tax, insurance or fees.
 */
public record QuoteRequest(Money principal, String method, String rateType, BigDecimal ratePct, String rateConvention, String dayCount,
                           LocalDate firstAccrualOn, LocalDate firstDueOn, String frequency, int installments, Integer gracePrincipalInstallments,
                           Integer graceInterestPaymentInstallments, BigDecimal roundInstallmentToMultipleOf, BigDecimal taxOnInterestPct,
                           BigDecimal insurancePctOfBalance, List<Money> upfrontFees) {
}
