package io.acuerdo.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.acuerdo.shared.Money;
import org.junit.jupiter.api.Test;

/** Instalments and yearly costs that regulators and lenders have published. */
class PublishedCostsTest {

    /** Comisión Nacional de Bancos y Seguros of Honduras, resolution GE 1769/12-11-2012, annex 2, example 1. */
    @Test
    void theHonduranCatOfALoanWithACommissionAtTheBeginning() {
        var quoted = quoted(request("150000.00", "HNL", "TNA", "25", "NOMINAL_12", 36, "0", new UpfrontFee(Money.of("3000.00", "HNL"), false)));

        assertThat(quoted.installment()).isEqualTo(Money.of("5963.97", "HNL"));
        assertThat(quoted.totalCostPct()).isCloseTo(new BigDecimal("30.00"), within(new BigDecimal("0.005")));
    }

    /** Banco de la Nación Argentina, simulation of a personal loan, as told by lagaceta.com.ar: tax on interest is part of its CFT. The bank rounds by real days. */
    @Test
    void theArgentineCftWithTaxOnInterest() {
        var quoted = quoted(request("1000000.00", "ARS", "TNA", "61", "NOMINAL_12", 12, "21", null));

        assertThat(quoted.rows().getFirst().payment()).isEqualTo(Money.of("124031.30", "ARS"));
        assertThat(quoted.totalCostPct()).isCloseTo(new BigDecimal("104.69"), within(new BigDecimal("0.01")));
        assertThat(quoted.totalCostWithoutTaxPct()).isCloseTo(quoted.teaPct(), within(new BigDecimal("0.001")));
    }

    /** A housing loan of BBVA Colombia at 11.60 % effective, as worked out in a published spreadsheet (scribd.com/document/465555260). */
    @Test
    void theColombianInstalmentOfAnEffectiveAnnualRate() {
        var quoted = quoted(request("126000000.00", "COP", "TEA", "11.60", "EFFECTIVE", 96, "0", null));

        assertThat(quoted.installment()).isEqualTo(Money.of("1980990.15", "COP"));
        assertThat(quoted.rows().getFirst().interest().amount()).isCloseTo(new BigDecimal("1157670"), within(new BigDecimal("0.5")));
        assertThat(quoted.totalCostPct()).isCloseTo(new BigDecimal("11.60"), within(new BigDecimal("0.00001")));
    }

    /** Regulation Z (12 CFR 1026), appendix J, examples (c)(1)(i) and (v): the published annual rate gives the published payment. */
    @Test
    void thePaymentsOfTheUnitedStatesActuarialMethod() {
        assertThat(quoted(request("5000.00", "USD", "TNA", "9.69", "NOMINAL_12", 24, "0", null)).installment().amount())
                .isCloseTo(new BigDecimal("230.00"), within(new BigDecimal("0.02")));
        var weekly = new QuoteRequest(Money.of("500.00", "USD"), "FRENCH", "TNA", new BigDecimal("14.96"), "NOMINAL_12", "ACT/365", LocalDate.of(1978, 3, 20),
                LocalDate.of(1978, 4, 21), "WEEKLY", 30, 0, 0, null, null, null, null, List.of(), null, null);
        assertThat(quoted(weekly).installment()).isEqualTo(Money.of("17.60", "USD"));
    }

    private static QuoteRequest request(String principal, String currency, String type, String pct, String convention, int installments, String tax, UpfrontFee fee) {
        return new QuoteRequest(Money.of(principal, currency), "FRENCH", type, new BigDecimal(pct), convention, "30/360", null, LocalDate.of(2026, 2, 1), "MONTHLY",
                installments, 0, 0, null, null, new BigDecimal(tax), null, fee == null ? List.of() : List.of(fee), null, null);
    }

    private static QuoteResult.Quoted quoted(QuoteRequest request) {
        return switch (Quotes.quote(request, null)) {
            case QuoteResult.Quoted quoted -> quoted;
            case QuoteResult.Refused(var problems) -> throw new AssertionError(problems.toString());
        };
    }
}
