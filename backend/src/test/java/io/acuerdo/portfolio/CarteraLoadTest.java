package io.acuerdo.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import io.acuerdo.sandbox.MovableClock;
import io.acuerdo.shared.Ids;
import io.acuerdo.shared.Money;

@PortfolioTest
class CarteraLoadTest {

    @Autowired
    private Loads loads;
    @Autowired
    private Portfolios portfolios;
    @Autowired
    private Payments payments;
    @Autowired
    private DayRoll dayRoll;
    @Autowired
    private MovableClock clock;

    private final String portfolio = "P-" + Ids.next();
    private LocalDate today;

    @BeforeEach
    void begin() {
        today = LocalDate.now(clock.withZone(ZoneId.of("America/Bogota")));
        loads.told();
    }

    @AfterEach
    void putTheClockBack() {
        clock.setOffset(Duration.ZERO);
    }

    @Test
    void aDebtorOwesTheSumOfItsAccountsSinceTheOldestInstalment() {
        ImportRun run = loads.load("cartera", today, file().instalment("D1", "A1", 1, today.minusDays(40), "100.00")
                .instalment("D1", "A1", 2, today.minusDays(10), "100.00").instalment("D1", "A1", 3, today.plusDays(20), "100.00")
                .instalment("D1", "A2", 1, today.minusDays(5), "50.00").instalment("D2", "A3", 1, today, "70.00").text());

        assertThat(run.rowsAccepted()).isEqualTo(5);
        assertThat(run.accountsCreated()).isEqualTo(3);
        assertThat(run.casesOpened()).isEqualTo(1);
        AccountSummary first = account("A1");
        assertThat(first.dpd()).isEqualTo(40);
        assertThat(first.pastDue()).isEqualTo(cop("200.00"));
        assertThat(first.outstanding()).isEqualTo(cop("300.00"));
        DebtorPosition position = portfolios.position(first.debtorId());
        assertThat(position.pastDue()).isEqualTo(cop("250.00"));
        assertThat(position.dpd()).isEqualTo(40);
        assertThat(account("A3").dpd()).isZero();
        assertThat(account("A3").pastDue().isZero()).isTrue();
        assertThat(portfolios.portfolio(portfolio).zone()).isEqualTo(ZoneId.of("America/Bogota"));
    }

    @Test
    void aPaymentThatReachedUsAfterTheFileStaysOnTopOfACorrectedOne() {
        load(today.minusDays(1), file().instalment("D1", "A1", 1, today.minusDays(40), "100.00"));
        pay("A1", "30.00", "P-1");

        load(today.minusDays(1), file().instalment("D1", "A1", 1, today.minusDays(40), "120.00"));

        assertThat(account("A1").pastDue()).isEqualTo(cop("90.00"));
    }

    @Test
    void aPaymentThatTheFileListsIsNotCountedTwice() {
        load(today.minusDays(1), file().instalment("D1", "A1", 1, today.minusDays(40), "100.00"));
        pay("A1", "30.00", "P-1");
        loads.told();

        load(today.minusDays(1), file().paid("D1", "A1", 1, today.minusDays(40), "70.00", "P-1", "30.00", today.minusDays(1)));

        assertThat(account("A1").pastDue()).isEqualTo(cop("70.00"));
        assertThat(loads.told(PaymentReceived.class)).isEmpty();
        assertThat(portfolios.payments(account("A1").debtorId())).hasSize(1);
    }

    @Test
    void aPaymentThatOnlyTheFileKnowsIsToldOnceWithItsDay() {
        load(today.minusDays(3), file().instalment("D1", "A1", 1, today.minusDays(40), "100.00"));
        loads.told();

        load(today.minusDays(2), file().paid("D1", "A1", 1, today.minusDays(40), "70.00", "P-1", "30.00", today.minusDays(9)));
        load(today.minusDays(1), file().paid("D1", "A1", 1, today.minusDays(40), "60.00", "P-1", "30.00", today.minusDays(9)));

        List<PaymentReceived> told = loads.told(PaymentReceived.class);
        assertThat(told).extracting(PaymentReceived::amount).containsExactly(cop("30.00"), cop("10.00"));
        assertThat(told.getFirst().paidOn()).isEqualTo(today.minusDays(9));
        assertThat(told.getFirst().reference()).isEqualTo("P-1");
        assertThat(told.getLast().paidOn()).isEqualTo(today.minusDays(1));
        assertThat(portfolios.paidBetween(account("A1").debtorId(), today.minusDays(9), today.minusDays(2))).isEqualTo(cop("30.00"));
    }

    @Test
    void aNewerFileThatSaysTheSameTakesTheWordOfTheCreditorOverAnOldPayment() {
        CarteraFile same = file().instalment("D1", "A1", 1, today.minusDays(40), "100.00");
        load(today, same);
        pay("A1", "100.00", "P-1");
        assertThat(account("A1").pastDue().isZero()).isTrue();
        clock.advance(Duration.ofDays(2));

        ImportRun run = load(today.plusDays(2), same);

        assertThat(run.accountsUpdated()).isZero();
        assertThat(account("A1").pastDue().isZero()).as("the same bytes").isTrue();
        load(today.plusDays(2), same.instalment("D9", "A9", 1, today, "1.00"));
        assertThat(account("A1").pastDue()).isEqualTo(cop("100.00"));
    }

    @Test
    void aCureIsToldOnlyWhenNoAccountOfTheDebtorIsInArrears() {
        load(today.minusDays(2), file().instalment("D1", "A1", 1, today.minusDays(40), "100.00").instalment("D1", "A2", 1, today.minusDays(4), "50.00"));
        DebtorId debtor = account("A1").debtorId();
        loads.told();

        load(today.minusDays(1), file().instalment("D1", "A1", 1, today.minusDays(40), "0").instalment("D1", "A2", 1, today.minusDays(4), "50.00"));
        assertThat(loads.told(DebtorsCured.class)).isEmpty();

        load(today, file().instalment("D1", "A2", 1, today.minusDays(4), "0.00"));
        assertThat(loads.told(DebtorsCured.class)).singleElement().satisfies(it -> assertThat(it.debtors()).containsExactly(debtor));
    }

    @Test
    void anAccountMissingFromANewerFileIsLeftAlone() {
        load(today.minusDays(2), file().instalment("D1", "A1", 1, today.minusDays(40), "100.00").instalment("D2", "A2", 1, today.minusDays(4), "50.00"));

        load(today.minusDays(1), file().instalment("D2", "A2", 1, today.minusDays(4), "60.00"));

        assertThat(account("A1").pastDue()).isEqualTo(cop("100.00"));
        assertThat(account("A2").pastDue()).isEqualTo(cop("60.00"));
    }

    @Test
    void anAccountMissingFromACompleteFileIsNoLongerOwed() {
        String header = "cartera;CLIENTE;nombre;NUM_CREDITO;cuota;vence_el;valor\n";
        String both = header + portfolio + ";D1;Ana;A1;1;" + today.minusDays(9) + ";10.00\n" + portfolio + ";D2;Eva;A2;1;" + today.minusDays(9) + ";20.00\n";
        loads.load("completa", today.minusDays(1), both);
        DebtorId gone = account("A1").debtorId();
        loads.told();

        ImportRun run = loads.load("completa", today, header + portfolio + ";D2;Eva;A2;1;" + today.minusDays(9) + ";20.00\n");

        assertThat(run.rowsUnchanged()).isEqualTo(1);
        assertThat(account("A1").outstanding().isZero()).isTrue();
        assertThat(account("A2").pastDue()).isEqualTo(cop("20.00"));
        assertThat(loads.told(DebtorsCured.class)).singleElement().satisfies(it -> assertThat(it.debtors()).containsExactly(gone));
    }

    @Test
    void aRowInAnotherCurrencyOrOfAnotherCreditorIsRefused() {
        load(today, file().instalment("D1", "A1", 1, today.minusDays(4), "100.00"));

        ImportRun run = load(today, file().in("USD").instalment("D1", "A2", 1, today, "5.00").in("COP").of("Otro Banco")
                .instalment("D1", "A3", 1, today, "5.00").of("Banco de Prueba").instalment("D1", "A4", 1, today, "5.00"));

        assertThat(run.rowsRejected()).isEqualTo(2);
        assertThat(run.accountsCreated()).isEqualTo(1);
        assertThat(loads.rejects(run)).contains("COP", "USD", "Otro Banco");
    }

    @Test
    void rowsOfAnAccountThatDoNotStandTogetherAreJudgedTogether() {
        CarteraFile scattered = file().instalment("D0", "A0", 1, today.minusDays(40), "100.00");
        for (int i = 1; i < 250; i++) {
            scattered.instalment("D" + i, "A" + i, 1, today.plusDays(3), "10.00");
        }
        scattered.instalment("D0", "A0", 2, today.minusDays(10), "100.00").instalment("D7", "A7", 1, today.plusDays(3), "10.00");

        ImportRun run = load(today, scattered);

        assertThat(run.rowsRead()).isEqualTo(252);
        assertThat(run.accountsCreated()).isEqualTo(250);
        assertThat(run.rowsRejected()).as("the second row of A7").isEqualTo(1);
        assertThat(loads.rejects(run)).contains("\"253\",\"El producto A7 ya tiene la cuota 1 en este archivo.\"");
        assertThat(account("A0").pastDue()).isEqualTo(cop("200.00"));

        ImportRun again = load(today, scattered.line(""));
        assertThat(again.rowsUnchanged()).isEqualTo(251);
        assertThat(again.accountsUpdated()).isZero();
    }

    @Test
    void anOlderFileDoesNotOverwriteANewerOne() {
        load(today, file().instalment("D1", "A1", 1, today.minusDays(4), "100.00"));

        ImportRun run = load(today.minusDays(5), file().instalment("D1", "A1", 1, today.minusDays(40), "900.00"));

        assertThat(run.rowsRejected()).isEqualTo(1);
        assertThat(account("A1").pastDue()).isEqualTo(cop("100.00"));
    }

    @Test
    void aRowWithoutInstalmentNumberIsAnAccountOfOneInstalmentWithItsPrincipal() {
        load(today, file().row("D1", "A1", "", today.minusDays(4).toString(), "100.00", "20.00", "900.00", "", "", ""));

        assertThat(account("A1").pastDue()).isEqualTo(cop("100.00"));
        assertThat(account("A1").outstanding()).isEqualTo(cop("900.00"));
        assertThat(account("A1").payoff()).isEqualTo(cop("920.00"));
    }

    @Test
    void anInstalmentFallsDueAsDaysPassOnce() {
        load(today, file().instalment("D1", "A1", 1, today.plusDays(2), "100.00"));
        clock.advance(Duration.ofDays(2));
        dayRoll.roll();
        assertThat(account("A1").pastDue().isZero()).as("on its own day").isTrue();
        loads.told();

        clock.advance(Duration.ofDays(1));
        assertThat(dayRoll.isDue()).isTrue();
        dayRoll.roll();
        dayRoll.roll();

        assertThat(dayRoll.isDue()).isFalse();
        assertThat(account("A1").dpd()).isEqualTo(1);
        assertThat(account("A1").pastDue()).isEqualTo(cop("100.00"));
        assertThat(loads.told(DebtorsInArrears.class)).flatExtracting(DebtorsInArrears::positions)
                .filteredOn(it -> ((DebtorPosition) it).portfolio().equals(portfolio)).hasSize(1);
    }

    private CarteraFile file() {
        return new CarteraFile(portfolio);
    }

    private ImportRun load(LocalDate asOf, CarteraFile file) {
        ImportRun run = loads.load("cartera", asOf, file.text());
        assertThat(run.problem()).isNull();
        assertThat(run.status()).isEqualTo(ImportStatus.DONE);
        return run;
    }

    private void pay(String account, String amount, String reference) {
        // External ids repeat between the portfolios of these tests.
        assertThat(payments.receive(portfolio, new ReceivePayment(account, cop(amount), today, reference, "test")))
                .isInstanceOf(PaymentResult.Received.class);
    }

    private AccountSummary account(String externalId) {
        return portfolios.accountByExternalId(portfolio, externalId).orElseThrow();
    }

    private static Money cop(String amount) {
        return Money.of(amount, "COP");
    }
}
