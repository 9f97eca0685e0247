package io.acuerdo.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import io.acuerdo.portfolio.PaymentResult.Duplicate;
import io.acuerdo.portfolio.PaymentResult.Received;
import io.acuerdo.portfolio.PaymentResult.Refused;
import io.acuerdo.sandbox.MovableClock;
import io.acuerdo.shared.Ids;
import io.acuerdo.shared.Money;

@PortfolioTest
class PaymentsTest {

    @Autowired
    private Loads loads;
    @Autowired
    private Portfolios portfolios;
    @Autowired
    private Payments payments;
    @Autowired
    private MovableClock clock;

    private final String account = "A-" + Ids.next();
    private LocalDate today;

    @BeforeEach
    void anAccountWithTwoInstalmentsPastDue() {
        today = LocalDate.now(clock.withZone(ZoneId.of("America/Bogota")));
        loads.load("cartera", today, new CarteraFile("P-" + Ids.next()).instalment("D1", account, 1, today.minusDays(40), "100.00")
                .instalment("D1", account, 2, today.minusDays(10), "100.00").instalment("D1", account, 3, today.plusDays(20), "100.00").text());
        loads.told();
    }

    @Test
    void theOldestInstalmentIsPaidFirst() {
        assertThat(pay("120.00", today, "R1")).isInstanceOf(Received.class);

        assertThat(summary().pastDue()).isEqualTo(cop("80.00"));
        assertThat(summary().dpd()).isEqualTo(10);
        assertThat(summary().outstanding()).isEqualTo(cop("180.00"));
        assertThat(portfolios.instalments(summary().id())).extracting(PlannedInstalment::unpaid).containsExactly(cop("0.00"), cop("80.00"), cop("100.00"));
    }

    @Test
    void theSamePaymentTwiceIsBookedOnce() {
        PaymentId first = ((Received) pay("120.00", today, "R1")).id();

        assertThat(pay("120.00", today, "R1")).isEqualTo(new Duplicate(first));
        assertThat(summary().pastDue()).isEqualTo(cop("80.00"));
        assertThat(pay("10.00", today, "R1")).isInstanceOfSatisfying(Refused.class, it -> assertThat(it.field()).isEqualTo("reference"));
    }

    @Test
    void aBackdatedPaymentIsToldWithTheDayItWasPaid() {
        pay("120.00", today.minusDays(30), "R1");

        assertThat(loads.told(PaymentReceived.class)).singleElement().satisfies(it -> {
            assertThat(it.paidOn()).isEqualTo(today.minusDays(30));
            assertThat(it.amount()).isEqualTo(cop("120.00"));
        });
        assertThat(portfolios.paidBetween(summary().debtorId(), today.minusDays(30), today.minusDays(30))).isEqualTo(cop("120.00"));
        assertThat(portfolios.paidBetween(summary().debtorId(), today.minusDays(29), today)).isEqualTo(cop("0.00"));
    }

    @Test
    void whoOwesNothingPastDueIsCured() {
        pay("100.00", today, "R1");
        assertThat(loads.told(DebtorsCured.class)).isEmpty();

        pay("100.00", today, "R2");

        assertThat(loads.told()).extracting(it -> it.getClass().getSimpleName()).containsExactly("PaymentReceived", "BalancesUpdated", "DebtorsCured");
        assertThat(summary().dpd()).isZero();
        assertThat(summary().oldestUnpaidDueOn()).isNull();
    }

    @Test
    void whatCannotBeAPaymentIsRefusedByField() {
        assertThat(pay("0.00", today, "R1")).isInstanceOfSatisfying(Refused.class, it -> assertThat(it.field()).isEqualTo("amount"));
        assertThat(pay("5.00", today.plusDays(1), "R1")).isInstanceOfSatisfying(Refused.class, it -> assertThat(it.field()).isEqualTo("paidOn"));
        assertThat(pay("5.00", today, " ")).isInstanceOfSatisfying(Refused.class, it -> assertThat(it.field()).isEqualTo("reference"));
        assertThat(payments.receive(new ReceivePayment(account, Money.of("5.00", "USD"), today, "R1", "test")))
                .isInstanceOfSatisfying(Refused.class, it -> assertThat(it.reason()).contains("COP"));
        assertThat(payments.receive(new ReceivePayment("nobody's", cop("5.00"), today, "R1", "test")))
                .isInstanceOfSatisfying(Refused.class, it -> assertThat(it.field()).isEqualTo("accountExternalId"));
    }

    private PaymentResult pay(String amount, LocalDate paidOn, String reference) {
        return payments.receive(new ReceivePayment(account, cop(amount), paidOn, reference, "test"));
    }

    private AccountSummary summary() {
        return portfolios.accountByExternalId(null, account).orElseThrow();
    }

    private static Money cop(String amount) {
        return Money.of(amount, "COP");
    }
}
