package io.acuerdo.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

import io.acuerdo.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotesTest {

    private static final UsuryCaps CAPS = new UsuryCaps((Path) null);

    @ParameterizedTest
    @CsvSource({"TNA, 23, DAYS_30_365, 25.590075", "TNA, 5, DAYS_30_365, 5.116339", "TNA, 12, DAYS_30_360, 12.682503", "TEM, 1, EFFECTIVE, 12.682503",
            "TEA, 12.6825, EFFECTIVE, 12.6825", "TNA, 0, NOMINAL_12, 0"})
    void aRateOfAnyConventionHasItsEffectiveAnnualRate(String type, String pct, String convention, String tea) {
        assertThat(quoted(request("5000.00", type, pct, convention, 18, "2022-12-01")).teaPct()).isEqualByComparingTo(tea);
    }

    @Test
    void anEffectiveAnnualRateGivesTheSameScheduleAsItsMonthlyOne() {
        var annual = quoted(request("5000.00", "TEA", "12.6825", "EFFECTIVE", 18, "2022-12-01"));
        var monthly = quoted(request("5000.00", "TEM", "1", "EFFECTIVE", 18, "2022-12-01"));

        assertThat(annual.installment()).isEqualTo(monthly.installment());
    }

    @Test
    void anAmericanLoanPaysInterestAndItsPrincipalAtTheEnd() {
        var quoted = quoted(asked("1200.00", "AMERICAN", 3).request());

        assertThat(lines(quoted)).containsExactly("2024-02-29 0.00 12.00 12.00 1200.00", "2024-03-29 0.00 12.00 12.00 1200.00", "2024-04-29 1200.00 12.00 1212.00 0.00");
    }

    @Test
    void aFlatLoanPaysInterestOfTheWholeAmountInEveryInstalment() {
        var quoted = quoted(asked("1000.00", "FLAT", 12).rate("10").request());

        assertThat(quoted.installment()).isEqualTo(Money.of("91.66", "USD"));
        assertThat(quoted.totals().interest()).as("a year of 10 % of the amount; the last row takes the rest").isEqualTo(Money.of("100.00", "USD"));
        assertThat(quoted.rows().getLast().interest()).isEqualTo(Money.of("8.37", "USD"));
    }

    @Test
    void interestOfTheGraceIsDueWithTheFirstInstalmentAfterItWithoutInterestOnIt() {
        var quoted = quoted(asked("3000.00", "GERMAN", 6).graces(3, 3).request());

        assertThat(lines(quoted)).containsExactly("2024-02-29 0.00 0.00 0.00 3000.00", "2024-03-29 0.00 0.00 0.00 3000.00", "2024-04-29 0.00 0.00 0.00 3000.00",
                "2024-05-29 1000.00 120.00 1120.00 2000.00", "2024-06-29 1000.00 20.00 1020.00 1000.00", "2024-07-29 1000.00 10.00 1010.00 0.00");
        assertThat(quoted.installment()).isEqualTo(Money.of("1020.00", "USD"));
    }

    @Test
    void byActualDaysEveryPeriodCostsItsDays() {
        var quoted = quoted(asked("1000.00", "AMERICAN", 3).rate("36.5").dayCount("ACT/365").from("2024-01-31", "2024-02-29").request());

        assertThat(quoted.rows()).extracting(row -> row.dueOn() + " " + row.interest().amount()).containsExactly("2024-02-29 29.00", "2024-03-31 31.00", "2024-04-30 30.00");
        assertThat(quoted(asked("1000.00", "AMERICAN", 1).rate("36").dayCount("ACT/360").from("2024-01-31", "2024-02-29").request()).totals().interest())
                .isEqualTo(Money.of("29.00", "USD"));
    }

    @Test
    void aMonthsEndStaysTheMonthsEnd() {
        assertThat(quoted(asked("1000.00", "FRENCH", 5).from("2023-12-31", "2024-01-31").request()).rows()).extracting(QuoteResult.Row::dueOn)
                .extracting(LocalDate::toString).containsExactly("2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30", "2024-05-31");
    }

    @Test
    void aFirstDueDayThatFebruaryCutShortIsCutShortOnlyOnce() {
        assertThat(quoted(asked("1000.00", "FRENCH", 3).from("2025-01-30", "2025-02-28").request()).rows()).extracting(row -> row.dueOn().toString())
                .containsExactly("2025-02-28", "2025-03-30", "2025-04-30");
        assertThat(quoted(asked("1000.00", "FRENCH", 3).from("2024-12-31", "2025-02-28").request()).rows()).as("after two months").extracting(row -> row.dueOn().toString())
                .containsExactly("2025-02-28", "2025-03-31", "2025-04-30");
        assertThat(quoted(asked("1000.00", "FRENCH", 3).from("2025-01-28", "2025-02-28").request()).rows()).as("the 28th as such").extracting(row -> row.dueOn().toString())
                .containsExactly("2025-02-28", "2025-03-28", "2025-04-28");
        assertThat(quoted(asked("1000.00", "FRENCH", 2).from("2025-01-31", "2025-02-27").request()).rows()).as("a day nobody cut").extracting(row -> row.dueOn().toString())
                .containsExactly("2025-02-27", "2025-03-27");
    }

    @Test
    void theFirstDueDayIsOnePeriodAfterInterestBeginsUnlessSaid() {
        assertThat(quoted(asked("1000.00", "FRENCH", 2).from("2025-01-31", null).request()).rows()).extracting(row -> row.dueOn().toString())
                .containsExactly("2025-02-28", "2025-03-31");
    }

    @Test
    void aFlatLoanIsPaidInEqualInstalmentsWhateverTheDaysOfTheirMonths() {
        var quoted = quoted(asked("1000.00", "FLAT", 4).rate("36.5").dayCount("ACT/365").from("2024-01-31", "2024-02-29").request());

        assertThat(quoted.totals().interest()).as("121 days of 0.1 %").isEqualTo(Money.of("121.00", "USD"));
        assertThat(quoted.rows()).extracting(row -> row.interest().amount().toPlainString()).containsExactly("30.25", "30.25", "30.25", "30.25");
    }

    @Test
    void anInstalmentIsRoundedUpToAMultipleOrToTheNearestOne() {
        Asked asked = asked("5000.00", "FRENCH", 12).multiple("1");

        assertThat(quoted(asked.request()).installment()).as("444.24").isEqualTo(Money.of("445.00", "USD"));
        assertThat(quoted(asked.toMultiple("NEAREST").request()).installment()).isEqualTo(Money.of("444.00", "USD"));
        assertThat(refused(asked("1000.00", "FRENCH", 2).multiple("2000").toMultiple("NEAREST").request())).as("never to nothing")
                .containsExactly("roundInstallmentToMultipleOf");
    }

    @Test
    void aYearOfCostHasTwelveMonthsFiftyTwoWeeksOr365DaysOrThoseTheRateNames() {
        Asked weekly = asked("100000.00", "AMERICAN", 2).rate("36").frequency("WEEKLY").from("2024-02-22", "2024-02-29");

        assertThat(quoted(weekly.request()).totalCostPct()).as("1.007^52").isEqualByComparingTo("43.725050");
        assertThat(quoted(weekly.dayCount("ACT/365").rate("36.5").request()).totalCostPct()).as("1.007^(365/7)").isEqualByComparingTo("43.868346");
        Asked act = asked("100000.00", "AMERICAN", 2).rate("36").dayCount("ACT/360").from("2024-02-22", "2024-03-23");
        assertThat(quoted(act.request()).totalCostPct()).isGreaterThan(quoted(asked("100000.00", "AMERICAN", 2).rate("36").request()).totalCostPct());
        assertThat(quoted(act.type("TEA", "EFFECTIVE").request()).totalCostPct()).as("an effective rate of 360 days")
                .isCloseTo(new BigDecimal("36"), within(new BigDecimal("0.0001")));
    }

    @Test
    void aLongFirstPeriodPaysForItsDays() {
        var quoted = quoted(asked("1000.00", "AMERICAN", 2).from("2023-12-15", "2024-02-29").request());

        assertThat(quoted.rows().getFirst().interest()).as("74 days of 30/360").isEqualTo(Money.of("24.67", "USD"));
    }

    @Test
    void weeklyInstalmentsCostSevenDaysEach() {
        var quoted = quoted(asked("1000.00", "AMERICAN", 3).rate("36").frequency("WEEKLY").from("2024-02-22", "2024-02-29").request());

        assertThat(quoted.rows()).extracting(row -> row.dueOn() + " " + row.interest().amount()).containsExactly("2024-02-29 7.00", "2024-03-07 7.00", "2024-03-14 7.00");
        assertThat(quoted(asked("100000.00", "FRENCH", 480).rate("36").frequency("WEEKLY").from("2024-02-22", "2024-02-29").request()).rows()).hasSize(480);
    }

    @Test
    void taxAndInsuranceAreOnTopAndCount() {
        var quoted = quoted(asked("1000.00", "GERMAN", 2).charges("19", "0.5").request());

        assertThat(quoted.rows().getFirst()).satisfies(row -> {
            assertThat(row.tax()).isEqualTo(Money.of("1.90", "USD"));
            assertThat(row.insurance()).isEqualTo(Money.of("5.00", "USD"));
            assertThat(row.payment()).isEqualTo(Money.of("516.90", "USD"));
        });
        assertThat(quoted.totalCostPct()).isGreaterThan(quoted.totalCostWithoutTaxPct());
        assertThat(quoted.totalCostWithoutTaxPct()).isGreaterThan(quoted.teaPct());
        assertThat(quoted.totals().payment()).isEqualTo(Money.of("1025.35", "USD"));
    }

    @Test
    void aFeeIsPaidAtOnceOrFinancedAndCostsEitherWay() {
        var plain = quoted(asked("1000.00", "FRENCH", 12).request());
        var paid = quoted(asked("1000.00", "FRENCH", 12).fee("50.00", false).request());
        var financed = quoted(asked("1000.00", "FRENCH", 12).fee("50.00", true).request());

        assertThat(paid.installment()).isEqualTo(plain.installment());
        assertThat(financed.totals().principal()).isEqualTo(Money.of("1050.00", "USD"));
        assertThat(financed.installment()).isGreaterThan(plain.installment());
        assertThat(plain.totalCostPct()).isLessThan(financed.totalCostPct());
        assertThat(financed.totalCostPct()).isLessThan(paid.totalCostPct());
        assertThat(paid.totals().fees()).isEqualTo(Money.of("50.00", "USD"));
    }

    @Test
    void halfACentGoesToTheEvenOrUp() {
        assertThat(quoted(asked("50.50", "AMERICAN", 1).request()).totals().interest()).isEqualTo(Money.of("0.50", "USD"));
        assertThat(quoted(asked("50.50", "AMERICAN", 1).rounding("HALF_UP").request()).totals().interest()).isEqualTo(Money.of("0.51", "USD"));
    }

    @Test
    void oneInstalmentAndNoInterest() {
        assertThat(lines(quoted(asked("1000.00", "FRENCH", 1).rate("0").request()))).containsExactly("2024-02-29 1000.00 0.00 1000.00 0.00");
        assertThat(quoted(asked("1000.00", "FRENCH", 3).rate("0").request()).totalCostPct()).isZero();
        assertThat(lines(quoted(asked("1000.00", "AMERICAN", 2).rate("0").request()))).containsExactly("2024-02-29 0.00 0.00 0.00 1000.00",
                "2024-03-29 1000.00 0.00 1000.00 0.00");
    }

    @Test
    void whatIsMissingOrOutOfBoundsIsNamed() {
        assertThat(refused(new QuoteRequest(null, null, null, null, null, null, null, null, null, 0, null, null, null, null, null, null, null, null, null)))
                .containsExactlyInAnyOrder("principal", "rate.pct", "installments", "firstDueOn");
        assertThat(refused(asked("1000.00", "BALLOON", 3).dayCount("ACT/ACT").frequency("DAILY").rounding("UP").graces(3, 4).charges("-1", "101").request()))
                .containsExactlyInAnyOrder("method", "dayCount", "frequency", "rounding", "gracePrincipalInstallments", "graceInterestPaymentInstallments",
                        "taxOnInterestPct", "insurancePctOfBalance");
        assertThat(refused(asked("1000.00", "FRENCH", 3).from("2024-02-29", "2024-02-29").request())).containsExactly("firstAccrualOn");
        assertThat(refused(asked("5.00", "FRENCH", 18).multiple("1000").request())).containsExactly("roundInstallmentToMultipleOf");
        assertThat(refused(asked("5.00", "FRENCH", 18).multiple("0.001").request())).containsExactly("roundInstallmentToMultipleOf");
        assertThat(refused(asked("0.05", "FRENCH", 18).rate("0").request())).containsExactly("principal");
        assertThat(refused(asked("50.00", "FRENCH", 18).fee("50.00", false).request())).containsExactly("upfrontFees");
        assertThat(refused(asked("50.00", "FRENCH", 18).rate("1.12345678901234567").request())).containsExactly("rate.pct");
        assertThat(refused(asked("50.00", "FRENCH", 18).rate("1000.01").request())).containsExactly("rate.pct");
        assertThat(refused(asked("50.00", "FRENCH", 18).toMultiple("DOWN").request())).containsExactly("roundInstallment");
    }

    @Test
    void termsBeyondWhatCanBeCountedExactlyAreRefusedAndNeverEndless() {
        assertThat(refused(asked("9000000000000.00", "FRENCH", 600).rate("200").request())).as("interest above 2^52 cents").containsExactly("rate.pct");
        assertThat(refused(asked("5000.00", "GERMAN", 600).type("TEM", "EFFECTIVE").rate("36.5").dayCount("ACT/360").from("2014-03-01", "2024-02-29").request()))
                .containsExactly("rate.pct");
        assertThat(refused(asked("9000000000001.00", "FRENCH", 12).request())).containsExactly("principal");
        assertThat(refused(new Asked(Money.of("90000000000.0001", "CLF"), "FRENCH", 12).request())).as("four decimals").containsExactly("principal");
        assertThat(refused(asked("1000.00", "FRENCH", 12).fee("9000000000000.00", true).request())).containsExactly("upfrontFees");
        assertThat(refused(asked("1000.00", "FRENCH", 1).fee("999.99", false).from("2024-02-28", "2024-02-29").request())).as("a cost without a number")
                .containsExactly("upfrontFees");
    }

    @Test
    void aRateOfManyDecimalsAndACurrencyOfFewOrManyAreTakenAsTheyAre() {
        assertThat(quoted(asked("1000.00", "FRENCH", 12).type("TEM", "EFFECTIVE").rate("0.9488792934583046").request()).teaPct()).isEqualByComparingTo("12");
        assertThat(quoted(asked("1000.00", "FRENCH", 12).rate("12.1234567890123456").request()).rows()).hasSize(12);
        assertThat(lines(quoted(new Asked(Money.of("100000", "CLP"), "FRENCH", 3).request()))).containsExactly("2024-02-29 33002 1000 34002 66998",
                "2024-03-29 33332 670 34002 33666", "2024-04-29 33666 337 34003 0");
        assertThat(quoted(new Asked(Money.of("100.000", "KWD"), "FRENCH", 3).request()).installment()).isEqualTo(Money.of("34.002", "KWD"));
    }

    @Test
    void aRateAboveTheUsuryCapOfItsDayIsRefusedWithTheArticle() {
        Asked asked = new Asked(Money.of("1000.00", "COP"), "FRENCH", 12).rate("22.6").country("CO");

        assertThat(Quotes.quote(asked.from("2025-11-30", "2025-12-30").request(), CAPS)).isInstanceOfSatisfying(QuoteResult.Refused.class, refused ->
                assertThat(refused.problems()).singleElement().satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("rate.pct");
                    assertThat(problem.message()).contains("25,09", "24,99", "Resolución 1995 de 2025", "art. 884");
                }));
        assertThat(quoted(asked.from("2025-11-30", "2025-12-30").rate("22.5").request()).teaPct()).as("just below").isLessThan(new BigDecimal("24.99"));
        assertThat(quoted(asked.from("2031-01-30", "2031-02-28").rate("90").request()).rows()).as("no cap is known of that day").hasSize(12);
        assertThat(quoted(asked.from("2025-11-30", "2025-12-30").country("US").request()).rows()).hasSize(12);
    }

    @Test
    void aRateAboveTheLastCapThatIsKnownIsDoubtfulWhenTheTableHasRunOut() {
        Currency pesos = Currency.getInstance("COP");
        LocalDate later = LocalDate.parse("2031-01-30");

        assertThat(CAPS.checkLastKnown("rate", "CO", pesos, later, new BigDecimal("25.53"))).hasValueSatisfying(problem ->
                assertThat(problem.inWords().message()).contains("25,52", "art. 884", "Resolución 0405 de 2026", "acuerdo.agreement.usury-caps"));
        assertThat(CAPS.checkLastKnown("rate", "CO", pesos, later, new BigDecimal("25.52"))).isEmpty();
        assertThat(CAPS.checkLastKnown("rate", "CO", pesos, LocalDate.parse("2025-11-30"), new BigDecimal("90"))).as("where the cap of the day is known, it refuses").isEmpty();
        assertThat(CAPS.checkLastKnown("rate", "US", Currency.getInstance("USD"), later, new BigDecimal("95"))).as("none was ever known").isEmpty();
    }

    @Test
    void aCapIsOneOfADayAndACurrency() {
        Asked asked = new Asked(Money.of("1000.00", "PEN"), "FRENCH", 12).type("TEA", "EFFECTIVE").country("PE");

        assertThat(refused(asked.rate("83.71").from("2022-10-31", "2022-11-30").request())).as("the last day of 83.70 %").containsExactly("rate.pct");
        assertThat(quoted(asked.rate("83.70").request()).teaPct()).as("the cap itself may be agreed").isEqualByComparingTo("83.70");
        assertThat(quoted(asked.rate("83.71").from("2022-11-01", "2022-12-01").request()).rows()).as("the day after").hasSize(12);
        Asked dollars = new Asked(Money.of("1000.00", "USD"), "FRENCH", 12).type("TEA", "EFFECTIVE").country("PE");
        assertThat(refused(dollars.rate("67.37").from("2022-05-01", "2022-06-01").request())).containsExactly("rate.pct");
        assertThat(quoted(dollars.rate("115").from("2025-11-30", "2025-12-30").request()).rows()).as("of that half-year only the cap for soles is known").hasSize(12);
    }

    /** The terms of a quote, one by one. */
    private static final class Asked {
        private final Money principal;
        private final String method;
        private final int installments;
        private String pct = "12";
        private String dayCount = "30/360";
        private LocalDate accrual = LocalDate.parse("2024-01-29");
        private LocalDate firstDue = LocalDate.parse("2024-02-29");
        private String frequency = "MONTHLY";
        private int gracePrincipal;
        private int graceInterest;
        private String type = "TNA";
        private String convention = "NOMINAL_12";
        private String multiple = "0";
        private String toMultiple;
        private String tax = "0";
        private String insurance = "0";
        private List<UpfrontFee> fees = List.of();
        private String rounding;
        private String country;

        private Asked(Money principal, String method, int installments) {
            this.principal = principal;
            this.method = method;
            this.installments = installments;
        }

        Asked rate(String pct) {
            this.pct = pct;
            return this;
        }

        Asked dayCount(String dayCount) {
            this.dayCount = dayCount;
            return this;
        }

        Asked from(String accrual, String firstDue) {
            this.accrual = LocalDate.parse(accrual);
            this.firstDue = firstDue == null ? null : LocalDate.parse(firstDue);
            return this;
        }

        Asked frequency(String frequency) {
            this.frequency = frequency;
            return this;
        }

        Asked graces(int principal, int interest) {
            gracePrincipal = principal;
            graceInterest = interest;
            return this;
        }

        Asked multiple(String multiple) {
            this.multiple = multiple;
            return this;
        }

        Asked type(String type, String convention) {
            this.type = type;
            this.convention = convention;
            return this;
        }

        Asked toMultiple(String toMultiple) {
            this.toMultiple = toMultiple;
            return this;
        }

        Asked charges(String tax, String insurance) {
            this.tax = tax;
            this.insurance = insurance;
            return this;
        }

        Asked fee(String amount, boolean financed) {
            fees = List.of(new UpfrontFee(Money.of(amount, "USD"), financed));
            return this;
        }

        Asked rounding(String rounding) {
            this.rounding = rounding;
            return this;
        }

        Asked country(String country) {
            this.country = country;
            return this;
        }

        QuoteRequest request() {
            return new QuoteRequest(principal, method, type, new BigDecimal(pct), convention, dayCount, accrual, firstDue, frequency, installments, gracePrincipal,
                    graceInterest, new BigDecimal(multiple), toMultiple, new BigDecimal(tax), new BigDecimal(insurance), fees, rounding, country);
        }
    }

    private static Asked asked(String principal, String method, int installments) {
        return new Asked(Money.of(principal, "USD"), method, installments);
    }

    private static QuoteRequest request(String principal, String type, String pct, String convention, int installments, String firstDueOn) {
        return new QuoteRequest(Money.of(principal, "USD"), "FRENCH", type, new BigDecimal(pct), convention, null, null, LocalDate.parse(firstDueOn), null, installments,
                null, null, null, null, null, null, null, null, null);
    }

    private static QuoteResult.Quoted quoted(QuoteRequest request) {
        return switch (Quotes.quote(request, CAPS)) {
            case QuoteResult.Quoted quoted -> quoted;
            case QuoteResult.Refused(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    private static List<String> refused(QuoteRequest request) {
        return switch (Quotes.quote(request, CAPS)) {
            case QuoteResult.Refused(var problems) -> problems.stream().map(FieldProblem::field).toList();
            case QuoteResult.Quoted quoted -> throw new AssertionError("quoted " + quoted.installment());
        };
    }

    private static List<String> lines(QuoteResult.Quoted quoted) {
        return quoted.rows().stream().map(row -> row.dueOn() + " " + row.principal().amount() + " " + row.interest().amount() + " " + row.payment().amount() + " "
                + row.balance().amount()).toList();
    }
}
