package io.acuerdo.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.acuerdo.shared.AllocationOrder;
import org.junit.jupiter.api.Test;

class AccountTermsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private final AccountTerms terms = new AccountTerms(List.of(instalment(1, "2026-01-10"), instalment(2, "2026-02-10"), instalment(3, "2026-03-10")),
            new InstalmentPlan(LocalDate.of(2026, 1, 10), 1, 4, 5, new BigDecimal("100.00"), new BigDecimal("0.01"), new BigDecimal("195.00")),
            new BigDecimal("465.00"), null);

    @Test
    void anInstalmentDueTodayIsNotPastDueYet() {
        AccountTerms.Balances balances = on(TODAY, "0");

        assertThat(balances.pastDue()).isEqualByComparingTo("200.00");
        assertThat(balances.oldestUnpaidDueOn()).isEqualTo("2026-01-10");
        assertThat(balances.nextDueOn()).isEqualTo("2026-03-10");
        assertThat(on(TODAY.plusDays(1), "0").pastDue()).isEqualByComparingTo("300.00");
    }

    @Test
    void moneyGoesToTheOldestInstalmentFirstAndToItsChargesBeforeItsPrincipal() {
        AccountTerms.Balances balances = on(TODAY, "105.00");

        assertThat(balances.instalments()).extracting(it -> it.paid().toPlainString()).containsExactly("100.00", "5.00", "0");
        assertThat(balances.pastDue()).isEqualByComparingTo("95.00");
        assertThat(balances.oldestUnpaidDueOn()).isEqualTo("2026-02-10");
        // 100 paid 10 of interest and 90 of principal, 5 paid interest alone.
        assertThat(balances.outstanding()).isEqualByComparingTo("375.00");
        assertThat(balances.payoff()).isEqualByComparingTo("380.00");
    }

    @Test
    void whatIsPaidAheadIsCountedWhenTheInstalmentFallsDue() {
        assertThat(on(TODAY, "350.00").pastDue()).isZero();
        assertThat(on(TODAY, "350.00").nextDueOn()).isEqualTo("2026-04-10");
        assertThat(on(LocalDate.of(2026, 4, 11), "350.00").pastDue()).isEqualByComparingTo("50.00");
    }

    @Test
    void theLastInstalmentOfAPlanTakesTheRest() {
        AccountTerms.Balances balances = on(LocalDate.of(2027, 1, 1), "0");

        assertThat(balances.instalments().get(3).amount()).isEqualByComparingTo("100.00");
        assertThat(balances.instalments().get(4).amount()).isEqualByComparingTo("97.92");
        assertThat(balances.plan()).isNull();
        assertThat(balances.nextDueOn()).isNull();
    }

    @Test
    void moneyBeyondEveryInstalmentReducesThePrincipalToNothingAtMost() {
        AccountTerms.Balances balances = on(TODAY, "10000.00");

        assertThat(balances.outstanding()).isZero();
        assertThat(balances.payoff()).isZero();
    }

    @Test
    void judgingAgainFromWhatWasJudgedChangesNothing() {
        LocalDate later = LocalDate.of(2026, 4, 20);
        AccountTerms.Balances first = on(later, "120.00");
        AccountTerms.Balances again = new AccountTerms(first.instalments(), first.plan(), terms.outstanding(), null).on(later, new BigDecimal("120.00"), 2, AllocationOrder.DEFAULT);

        assertThat(again).isEqualTo(first);
    }

    @Test
    void aPlanOfTheThirtyFirstComesBackToTheThirtyFirst() {
        InstalmentPlan plan = new InstalmentPlan(LocalDate.of(2026, 1, 31), 1, 2, 4, BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.valueOf(30));

        assertThat(plan.nextDueOn()).isEqualTo("2026-02-28");
        assertThat(plan.afterNext(2).nextDueOn()).isEqualTo("2026-03-31");
    }

    private AccountTerms.Balances on(LocalDate day, String paid) {
        return terms.on(day, new BigDecimal(paid), 2, AllocationOrder.DEFAULT);
    }

    private static Instalment instalment(int number, String dueOn) {
        return Instalment.open(number, LocalDate.parse(dueOn), new BigDecimal("100.00"), new BigDecimal("10.00"));
    }
}
