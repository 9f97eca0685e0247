package io.acuerdo.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import io.acuerdo.agreement.ApprovalSettings.FundingCost;
import io.acuerdo.shared.Money;
import org.junit.jupiter.api.Test;

/** The figures are worked out by hand: amount ÷ 1.12^(days ÷ 365). */
class OfferValueTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final BigDecimal TWELVE = new BigDecimal("12");
    private static final Money PAYOFF = Money.of("400000.00", "COP");
    private static final ExpectedRecovery EXPECTED = new ExpectedRecovery(new BigDecimal("40"), 12, BigDecimal.TEN, new BigDecimal("75"));

    @Test
    void anAmountInAYearIsDividedByTheEffectiveAnnualRateOnce() {
        var at = new PresentValue(TODAY, TWELVE);

        assertThat(cents(at.of(new BigDecimal("112.00"), TODAY.plusDays(365)))).isEqualTo("100.00");
        assertThat(cents(at.of(new BigDecimal("125.44"), TODAY.plusDays(730)))).isEqualTo("100.00");
        assertThat(cents(at.of(new BigDecimal("100000"), TODAY.plusDays(30)))).as("100000 / 1.12^(30/365)").isEqualTo("99072.86");
    }

    @Test
    void whatIsDueTodayAndWhatMoneyForNothingBuysKeepItsAmount() {
        assertThat(new PresentValue(TODAY, TWELVE).of(BigDecimal.TEN, TODAY)).isEqualTo(BigDecimal.TEN);
        assertThat(new PresentValue(TODAY, TWELVE).of(BigDecimal.TEN, TODAY.minusDays(3))).isEqualTo(BigDecimal.TEN);
        assertThat(new PresentValue(TODAY, BigDecimal.ZERO).of(BigDecimal.TEN, TODAY.plusYears(10))).isEqualByComparingTo(BigDecimal.TEN);
        assertThatIllegalArgumentException().isThrownBy(() -> new PresentValue(TODAY, new BigDecimal("-1")));
    }

    @Test
    void theEffectIsTheKeptPartOfOfferLessRecoveryPlusCosts() {
        OfferValue value = OfferValue.of(PAYOFF, payments("100000.00"), EXPECTED, TWELVE, TODAY);

        assertThat(value.offer()).as("30, 60 and 91 days").isEqualByComparingTo("294441.25");
        assertThat(value.recovery()).as("160000 / 1.12").isEqualByComparingTo("142857.14");
        assertThat(value.costs()).isEqualByComparingTo("14285.71");
        assertThat(value.effect()).as("75 % of (294441.25 - 128571.43)").isEqualByComparingTo("124402.37");
        assertThat(value.lossPct(PAYOFF)).as("better than waiting").isEqualByComparingTo("0");
    }

    @Test
    void anOfferThatIsWorthLessThanWaitingLosesInPercentOfThePayoff() {
        OfferValue value = OfferValue.of(PAYOFF, payments("30000.00"), EXPECTED, TWELVE, TODAY);

        assertThat(value.offer()).isEqualByComparingTo("88332.38");
        assertThat(value.effect()).as("75 % of (88332.38 - 128571.43)").isEqualByComparingTo("-30179.29");
        assertThat(value.lossPct(PAYOFF)).isEqualTo(new BigDecimal("7.54"));
        assertThat(value.read("COP").effect()).isEqualTo(Money.of("-30179.29", "COP"));
    }

    @Test
    void dearerMoneyMakesBothSidesCheaperAndLaterMoneyMore() {
        OfferValue cheap = OfferValue.of(PAYOFF, payments("100000.00"), EXPECTED, new BigDecimal("5"), TODAY);
        OfferValue dear = OfferValue.of(PAYOFF, payments("100000.00"), EXPECTED, new BigDecimal("40"), TODAY);

        assertThat(dear.offer()).isLessThan(cheap.offer());
        assertThat(cheap.offer().subtract(dear.offer())).isLessThan(cheap.recovery().subtract(dear.recovery()));
    }

    @Test
    void anExpectationIsMadeOfShares() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ExpectedRecovery(new BigDecimal("101"), 1, BigDecimal.ONE, BigDecimal.ONE));
        assertThatIllegalArgumentException().isThrownBy(() -> new ExpectedRecovery(BigDecimal.ONE, -1, BigDecimal.ONE, BigDecimal.ONE));
    }

    @Test
    void aPortfolioHasItsOwnCostOfFundsFromADayOn() {
        var settings = new ApprovalSettings(TWELVE, List.of(new FundingCost("norte", LocalDate.parse("2026-01-01"), new BigDecimal("9")),
                new FundingCost("norte", LocalDate.parse("2026-03-01"), new BigDecimal("10.5"))), null, ApprovalTime.Counted.WORKING);

        assertThat(settings.costOfFundsPct("norte", LocalDate.parse("2025-12-31"))).isEqualByComparingTo("12");
        assertThat(settings.costOfFundsPct("norte", LocalDate.parse("2026-02-28"))).isEqualByComparingTo("9");
        assertThat(settings.costOfFundsPct("norte", TODAY)).isEqualByComparingTo("10.5");
        assertThat(settings.costOfFundsPct("sur", TODAY)).isEqualByComparingTo("12");
    }

    private static List<ScheduleRow> payments(String each) {
        Money payment = Money.of(each, "COP");
        return IntStream.range(0, 3).mapToObj(month -> new ScheduleRow(month + 1, LocalDate.parse("2026-04-01").plusMonths(month), payment, Money.zero("COP"),
                Money.zero("COP"), Money.zero("COP"), payment, Money.zero("COP"))).toList();
    }

    private static String cents(BigDecimal exact) {
        return exact.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }
}
