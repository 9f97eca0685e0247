package io.acuerdo.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

import io.acuerdo.portfolio.PaymentDetails.Allocation;
import io.acuerdo.sandbox.MovableClock;
import io.acuerdo.shared.Ids;
import io.acuerdo.shared.Money;
import io.acuerdo.shared.PaymentComponent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What an account owes after a payment bounced: as if it had not come. */
@PortfolioTest
class ReversingPaymentTest {

    @Autowired
    private Loads loads;
    @Autowired
    private Portfolios portfolios;
    @Autowired
    private Payments payments;
    @Autowired
    private ReversingPayment reversing;
    @Autowired
    private MovableClock clock;

    private final String portfolio = "P-" + Ids.next();
    private final String account = "A-" + Ids.next();
    private LocalDate today;

    @BeforeEach
    void anAccountWithTwoInstalmentsPastDue() {
        today = LocalDate.now(clock.withZone(ZoneId.of("America/Bogota")));
        loads.load("cartera", today, new CarteraFile(portfolio).instalment("D1", account, 1, today.minusDays(40), "100.00")
                .instalment("D1", account, 2, today.minusDays(10), "100.00").instalment("D1", account, 3, today.plusDays(20), "100.00").text());
        loads.told();
    }

    @Test
    void balancesAndDaysPastDueAreWhatTheyWereBefore() {
        AccountSummary before = summary();
        PaymentId paid = pay("150.00", "R1");
        assertThat(summary().dpd()).isEqualTo(10);

        assertThat(reverse(paid)).isEqualTo(new ReversalResult.Reversed(paid));

        assertThat(summary()).isEqualTo(before);
        assertThat(portfolios.payment(paid).orElseThrow()).satisfies(it -> {
            assertThat(it.payment().isReversed()).isTrue();
            assertThat(it.reversal().reason()).isEqualTo("Sin fondos");
        });
        assertThat(portfolios.paidBetween(before.debtorId(), today, today).isZero()).isTrue();
    }

    @Test
    void aRepeatAnswersTheFirstReversalAndChangesNothing() {
        PaymentId paid = pay("150.00", "R1");
        reverse(paid);
        AccountSummary once = summary();

        assertThat(reverse(paid)).isEqualTo(new ReversalResult.AlreadyReversed(paid));

        assertThat(summary()).isEqualTo(once);
        assertThat(payments.receive(new ReceivePayment(account, cop("150.00"), today, "R1", "test"))).isEqualTo(new PaymentResult.Duplicate(paid));
    }

    @Test
    void whatANewerFileHadIncludedIsOwedAgainFromTheDayItWasDue() {
        PaymentId paid = pay("100.00", "R1");
        clock.advance(java.time.Duration.ofDays(1));
        loads.load("cartera", today.plusDays(1), new CarteraFile(portfolio).instalment("D1", account, 2, today.minusDays(10), "100.00")
                .instalment("D1", account, 3, today.plusDays(20), "100.00").text());
        assertThat(summary()).satisfies(it -> assertThat(it.pastDue()).isEqualTo(cop("100.00")));

        assertThat(reversing.reverse(paid, "Sin fondos", today.plusDays(1), "test")).isInstanceOf(ReversalResult.Reversed.class);

        assertThat(summary().pastDue()).isEqualTo(cop("200.00"));
        assertThat(summary().oldestUnpaidDueOn()).isEqualTo(today.minusDays(40));
    }

    @Test
    void wrongDaysReasonsAndPaymentsAreRefused() {
        PaymentId paid = pay("100.00", "R1");
        assertThat(reversing.reverse(paid, " ", today, "test")).isInstanceOfSatisfying(ReversalResult.Refused.class, it -> assertThat(it.field()).isEqualTo("reason"));
        assertThat(reversing.reverse(paid, "x", today.plusDays(1), "test")).isInstanceOfSatisfying(ReversalResult.Refused.class, it -> assertThat(it.field()).isEqualTo("reversedOn"));
        assertThat(reversing.reverse(paid, "x", today.minusDays(1), "test")).isInstanceOf(ReversalResult.Refused.class);
        assertThat(reversing.reverse(PaymentId.next(), "x", today, "test")).isEqualTo(new ReversalResult.UnknownPayment());
    }

    @Test
    void aPaymentSaysWhatItPaidAndWhatIsLeftOverIsKeptAsCredit() {
        PaymentId first = pay("130.00", "R1");
        PaymentId second = pay("250.00", "R2");

        assertThat(portfolios.payment(first).orElseThrow().allocations()).containsExactly(part("100.00", 1), part("30.00", 2));
        assertThat(portfolios.payment(second).orElseThrow().allocations()).containsExactly(part("70.00", 2), part("100.00", 3),
                new Allocation(PaymentComponent.CREDIT, cop("80.00"), null));
        assertThat(portfolios.credits(summary().debtorId())).containsExactly(Map.entry(summary().id(), cop("80.00")));

        reverse(first);
        assertThat(portfolios.payment(second).orElseThrow().allocations()).containsExactly(part("100.00", 1), part("100.00", 2), part("50.00", 3));
        assertThat(portfolios.credits(summary().debtorId())).isEmpty();
    }

    @Test
    void anAbsurdAmountIsTakenOnlyWhenItIsConfirmed() {
        assertThat(payments.receive(new ReceivePayment(account, cop("900.01"), today, "R1", "test")))
                .isInstanceOfSatisfying(PaymentResult.Refused.class, it -> assertThat(it.reason()).contains("900"));
        assertThat(payments.receive(new ReceivePayment(account, cop("900.01"), today, "R1", "test", true))).isInstanceOf(PaymentResult.Received.class);
    }

    private static Allocation part(String amount, int instalment) {
        return new Allocation(PaymentComponent.PRINCIPAL, cop(amount), instalment);
    }

    private PaymentId pay(String amount, String reference) {
        return ((PaymentResult.Received) payments.receive(new ReceivePayment(account, cop(amount), today, reference, "test"))).id();
    }

    private ReversalResult reverse(PaymentId id) {
        return reversing.reverse(id, "Sin fondos", today, "test");
    }

    private AccountSummary summary() {
        return portfolios.accountByExternalId(null, account).orElseThrow();
    }

    private static Money cop(String amount) {
        return Money.of(new BigDecimal(amount), "COP");
    }
}
