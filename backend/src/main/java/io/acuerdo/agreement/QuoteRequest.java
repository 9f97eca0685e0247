package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.acuerdo.shared.Money;

/**
 * What a quote is asked for, by the names of the REST contract. What is left out (null) is the contract's default: FRENCH, TNA with
 * NOMINAL_12, 30/360, MONTHLY, interest from one period before the first instalment, which may itself be left out after that day; no grace, instalments not rounded to a multiple (else
 * UP to it), no tax, insurance or fees, HALF_EVEN.
 *
 * @param graceInterestPaymentInstallments so many first instalments pay no interest; theirs is due, without interest on it, with the first one after them
 * @param roundInstallment                 UP or NEAREST, where there is a multiple
 * @param insurancePctOfBalance            of the balance before each instalment
 * @param country                          whose usury cap of the first day of interest the rate must keep; null checks none
 */
public record QuoteRequest(Money principal, String method, String rateType, BigDecimal ratePct, String rateConvention, String dayCount,
                           LocalDate firstAccrualOn, LocalDate firstDueOn, String frequency, int installments, Integer gracePrincipalInstallments,
                           Integer graceInterestPaymentInstallments, BigDecimal roundInstallmentToMultipleOf, String roundInstallment,
                           BigDecimal taxOnInterestPct, BigDecimal insurancePctOfBalance, List<UpfrontFee> upfrontFees, String rounding, String country) {

    /** Equal monthly instalments at a nominal annual rate, and nothing else. */
    public static QuoteRequest french(Money principal, BigDecimal ratePct, LocalDate firstDueOn, int installments) {
        return new QuoteRequest(principal, null, null, ratePct, null, null, null, firstDueOn, null, installments, null, null, null, null, null, null, null, null, null);
    }
}
