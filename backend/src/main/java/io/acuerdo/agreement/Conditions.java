package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.acuerdo.agreement.quote.AnnualRate;
import io.acuerdo.agreement.quote.DayCount;
import io.acuerdo.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * How the schedule of an agreement is calculated beyond amount, rate and count, by the names of the quote contract. What is left out (null) is
 * the contract's default, see {@link QuoteRequest}; {@link #whole} fills it in, so that an agreement never depends on a default of later days.
 */
@Embeddable
public record Conditions(String method, String rateType, String rateConvention, String dayCount, String frequency,
                         @Column(name = "grace_principal") Integer gracePrincipalInstallments, @Column(name = "grace_interest") Integer graceInterestPaymentInstallments,
                         @Column(name = "round_to") BigDecimal roundInstallmentToMultipleOf, BigDecimal taxOnInterestPct,
                         @Column(name = "insurance_pct") BigDecimal insurancePctOfBalance) {

    /** Equal monthly instalments at a nominal annual rate, and nothing else. */
    public static final Conditions STANDARD = new Conditions(null, null, null, null, null, null, null, null, null, null).whole();

    /** With every default written out. */
    public Conditions whole() {
        String type = or(rateType, "TNA");
        return new Conditions(or(method, "FRENCH"), type, or(rateConvention, type.equals("TNA") ? "NOMINAL_12" : "EFFECTIVE"), or(dayCount, "30/360"),
                or(frequency, "MONTHLY"), or(gracePrincipalInstallments, 0), or(graceInterestPaymentInstallments, 0),
                or(roundInstallmentToMultipleOf, BigDecimal.ZERO), or(taxOnInterestPct, BigDecimal.ZERO), or(insurancePctOfBalance, BigDecimal.ZERO));
    }

    /** A schedule of this principal under these conditions. */
    public QuoteRequest quote(Money principal, BigDecimal ratePct, LocalDate firstDueOn, int installments) {
        return new QuoteRequest(principal, method, rateType, ratePct, rateConvention, dayCount, null, firstDueOn, frequency, installments,
                gracePrincipalInstallments, graceInterestPaymentInstallments, roundInstallmentToMultipleOf, null, taxOnInterestPct, insurancePctOfBalance,
                List.of(), null, null);
    }

    /** A rate under these conditions as the nominal annual one that costs the same a month; both in percent. Only for conditions that were quoted. */
    BigDecimal nominalPct(BigDecimal ratePct) {
        Conditions all = whole();
        return AnnualRate.of(all.rateType, all.rateConvention, ratePct, DayCount.of(all.dayCount).orElseThrow()).orElseThrow().nominalAnnualPct();
    }

    private static <T> T or(T given, T otherwise) {
        return given == null ? otherwise : given;
    }
}
