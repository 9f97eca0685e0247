package io.acuerdo.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import io.acuerdo.shared.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class RefinancingPolicyTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final Money PAYOFF = Money.of("1000000.00", "COP");

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void whatIsWithinTheBoundsIsNotRefused() {
        assertThat(check("1000000.00", "0", 1, "2026-03-03")).isEmpty();
        assertThat(check("0.01", "200", 120, "2026-05-03")).isEmpty();
    }

    @Test
    void everyFieldThatIsOutOfBoundsIsNamed() {
        assertThat(check("1000000.01", "200.01", 121, "2026-05-04")).containsExactly("principal", "rate", "installments", "firstDueOn");
        assertThat(check("0.00", "-0.01", 0, "2026-03-02")).containsExactly("principal", "rate", "installments", "firstDueOn");
        assertThat(check("-5.00", "12.34567", 1, "2026-03-03")).containsExactly("principal", "rate");
    }

    @Test
    void anotherCurrencyIsRefused() {
        assertThat(fields(RefinancingPolicy.check(Money.of("100.00", "USD"), BigDecimal.TEN, 12, TODAY.plusDays(30), PAYOFF, TODAY))).containsExactly("principal");
    }

    @Test
    void aMissingRateOrDayIsAskedFor() {
        assertThat(fields(RefinancingPolicy.check(PAYOFF, null, 12, null, PAYOFF, TODAY))).containsExactly("rate", "firstDueOn");
    }

    @Test
    void aProblemIsToldInTheLanguageOfThePersonAndInSpanishWhereNobodyAsks() {
        var problem = new Problem("installments", "installments", 120);

        assertThat(problem.inWords().message()).isEqualTo("Las cuotas van de 1 a 120.");
        LocaleContextHolder.setLocale(Locale.of("pt", "BR"));
        assertThat(problem.inWords().message()).isEqualTo("As parcelas vão de 1 a 120.");
        LocaleContextHolder.setLocale(Locale.US);
        assertThat(problem.inWords().message()).isEqualTo("Instalments go from 1 to 120.");
    }

    @Test
    void theHaircutIsOfThePayoffAndTheRateCutInPoints() {
        var rows = Samples.rows(Money.of("900000.00", "COP"), new BigDecimal("12"), 12, TODAY.plusDays(30));
        var value = Samples.value(PAYOFF, rows);

        var unknownRate = Concession.of(PAYOFF, null, Money.of("900000.00", "COP"), new BigDecimal("12"), value, 0);
        var cutRate = Concession.of(PAYOFF, new BigDecimal("24"), Money.of("900000.00", "COP"), new BigDecimal("12"), value, 1);
        var higherRate = Concession.of(PAYOFF, new BigDecimal("6"), PAYOFF, new BigDecimal("12"), value, 0);

        assertThat(unknownRate).isEqualTo(new Concession(new BigDecimal("10.00"), new BigDecimal("0.00"), new BigDecimal("0.0000"), 0, value));
        assertThat(cutRate.rateCutPct()).isEqualByComparingTo("12");
        assertThat(higherRate.rateCutPct()).isEqualByComparingTo("0");
    }

    private static List<String> check(String principal, String rate, int installments, String firstDueOn) {
        return fields(RefinancingPolicy.check(Money.of(principal, "COP"), new BigDecimal(rate), installments, LocalDate.parse(firstDueOn), PAYOFF, TODAY));
    }

    private static List<String> fields(List<Problem> problems) {
        return problems.stream().map(Problem::field).toList();
    }
}
