package io.acuerdo.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.acuerdo.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotesTest {

    @Test
    void aPublishedScheduleWithTheInstalmentRoundedUpIsReproducedRowByRow() {
        var quoted = quoted(request("5000.00", "TNA", "12", "NOMINAL_12", 18, "2022-12-01", "1"));

        assertThat(quoted.installment()).isEqualTo(Money.of("305.00", "USD"));
        assertThat(quoted.rows().stream().map(QuotesTest::line).toList()).startsWith("2022-12-01 255.00 50.00 305.00 4745.00",
                "2023-01-01 257.55 47.45 305.00 4487.45", "2023-02-01 260.13 44.87 305.00 4227.32", "2023-03-01 262.73 42.27 305.00 3964.59")
                .endsWith("2024-05-01 300.22 3.00 303.22 0.00").hasSize(18);
        assertThat(quoted.teaPct()).isEqualByComparingTo("12.682503");
        assertThat(quoted.totals().payment()).isEqualTo(quoted.totals().principal().plus(quoted.totals().interest()));
    }

    @Test
    void aPublishedScheduleWithoutRoundingIsReproducedRowByRow() {
        var quoted = quoted(request("100.00", "TNA", "9.4822", "NOMINAL_12", 6, "2024-02-01", null));

        assertThat(quoted.rows().stream().map(QuotesTest::line)).containsExactly("2024-02-01 16.34 0.79 17.13 83.66", "2024-03-01 16.47 0.66 17.13 67.19",
                "2024-04-01 16.60 0.53 17.13 50.59", "2024-05-01 16.73 0.40 17.13 33.86", "2024-06-01 16.86 0.27 17.13 17.00", "2024-07-01 17.00 0.13 17.13 0.00");
    }

    @ParameterizedTest
    @CsvSource({"TNA, 23, DAYS_30_365, 25.590075", "TNA, 5, DAYS_30_365, 5.116339", "TNA, 12, DAYS_30_360, 12.682503", "TEM, 1, EFFECTIVE, 12.682503",
            "TEA, 12.6825, EFFECTIVE, 12.6825", "TNA, 0, NOMINAL_12, 0"})
    void aRateOfAnyConventionHasItsEffectiveAnnualRate(String type, String pct, String convention, String tea) {
        assertThat(quoted(request("5000.00", type, pct, convention, 18, "2022-12-01", null)).teaPct()).isEqualByComparingTo(tea);
    }

    @Test
    void anEffectiveAnnualRateGivesTheSameScheduleAsItsMonthlyOne() {
        var annual = quoted(request("5000.00", "TEA", "12.6825", "EFFECTIVE", 18, "2022-12-01", null));
        var monthly = quoted(request("5000.00", "TEM", "1", "EFFECTIVE", 18, "2022-12-01", null));

        assertThat(annual.installment()).isEqualTo(monthly.installment());
    }

    @Test
    void whatCannotBeCalculatedYetIsRefusedByItsName() {
        var request = new QuoteRequest(Money.of("5000.00", "USD"), "GERMAN", "TEA", BigDecimal.TEN, "NOMINAL_12", "ACT/365", LocalDate.parse("2022-10-15"),
                LocalDate.parse("2022-12-01"), "WEEKLY", 18, 3, 1, null, new BigDecimal("19"), new BigDecimal("0.1"), List.of(Money.of("5.00", "USD")));

        assertThat(refused(request)).containsExactlyInAnyOrder("method", "dayCount", "frequency", "gracePrincipalInstallments", "graceInterestPaymentInstallments",
                "taxOnInterestPct", "insurancePctOfBalance", "upfrontFees", "firstAccrualOn", "rate.convention");
    }

    @Test
    void whatIsMissingOrOutOfBoundsIsNamed() {
        assertThat(refused(new QuoteRequest(null, null, null, null, null, null, null, null, null, 0, null, null, new BigDecimal("-1"), null, null, null)))
                .containsExactlyInAnyOrder("principal", "rate.pct", "installments", "firstDueOn", "roundInstallmentToMultipleOf");
        assertThat(refused(request("5.00", "TNA", "12", null, 18, "2022-12-01", "1000"))).containsExactly("principal");
    }

    private static QuoteRequest request(String principal, String type, String pct, String convention, int installments, String firstDueOn, String multiple) {
        var first = LocalDate.parse(firstDueOn);
        return new QuoteRequest(Money.of(principal, "USD"), "FRENCH", type, new BigDecimal(pct), convention, "30/360", first.minusMonths(1), first, "MONTHLY",
                installments, 0, 0, multiple == null ? null : new BigDecimal(multiple), BigDecimal.ZERO, BigDecimal.ZERO, List.of());
    }

    private static QuoteResult.Quoted quoted(QuoteRequest request) {
        return switch (Quotes.quote(request)) {
            case QuoteResult.Quoted quoted -> quoted;
            case QuoteResult.Refused(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    private static List<String> refused(QuoteRequest request) {
        return switch (Quotes.quote(request)) {
            case QuoteResult.Refused(var problems) -> problems.stream().map(FieldProblem::field).toList();
            case QuoteResult.Quoted quoted -> throw new AssertionError("quoted " + quoted.installment());
        };
    }

    private static String line(QuoteResult.Row row) {
        return String.join(" ", row.dueOn().toString(), row.principal().amount().toPlainString(), row.interest().amount().toPlainString(),
                row.payment().amount().toPlainString(), row.balance().amount().toPlainString());
    }
}
