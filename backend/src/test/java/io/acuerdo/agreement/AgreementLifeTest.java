package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import io.acuerdo.shared.AllocationOrder;
import io.acuerdo.shared.Ids;
import io.acuerdo.shared.Money;
import io.acuerdo.shared.PaymentComponent;
import org.junit.jupiter.api.Test;

import static io.acuerdo.agreement.Samples.BOGOTA;
import static io.acuerdo.agreement.Samples.active;
import static io.acuerdo.agreement.Samples.approved;
import static io.acuerdo.agreement.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What an agreement goes through after the debtor's yes: 1,200,000 COP at 12 % in three instalments of 408,026.53 due on the 1st from April on. */
class AgreementLifeTest {

    private static final List<ZoneId> ZONES = List.of(BOGOTA);

    @Test
    void withoutItsDownPaymentAnAgreementDoesNotTakeForce() {
        Agreement agreement = withDownPayment("50000.00");
        assertThatIllegalStateException().isThrownBy(() -> agreement.activate(ZONES, 3));

        assertThat(pay(agreement, "2026-03-06", "30000.00").downPaymentMet()).isFalse();
        assertThat(pay(agreement, "2026-03-07", "30000.00").downPaymentMet()).isTrue();
        agreement.activate(ZONES, 3);

        assertThat(agreement.details().life().downPaymentPaid()).isEqualTo(cop("50000.00"));
        assertThat(agreement.details().paid()).as("the rest is for the instalments").isEqualTo(cop("10000.00"));
    }

    @Test
    void whatPaysItOffIsTheOpenPrincipalAndTheInterestOfTheDaysThatPassed() {
        Agreement agreement = active();

        assertThat(payoff(agreement, "2026-03-01")).as("no day has passed").isEqualTo(cop("1200000.00"));
        assertThat(payoff(agreement, "2026-03-16")).as("fifteen of thirty days of 12,000").isEqualTo(cop("1206000.00"));
        assertThat(payoff(agreement, "2026-04-01")).isEqualTo(cop("1212000.00"));
        assertThat(agreement.payoff(LocalDate.parse("2026-03-16")).orElseThrow()).satisfies(it -> {
            assertThat(it.principal()).isEqualTo(cop("1200000.00"));
            assertThat(it.charges()).isEqualTo(cop("6000.00"));
            assertThat(it.total().plus(it.sparedInterest())).isEqualTo(agreement.details().totalPayment());
        });
    }

    @Test
    void whoeverPaysThePayoffHasEndedItAndIsSparedTheInterestOfTheFuture() {
        Agreement agreement = active();
        assertThat(pay(agreement, "2026-03-16", "1205999.99").settled()).isNull();

        Change change = pay(agreement, "2026-03-16", "0.01");

        Money whole = agreement.details().totalPayment();
        assertThat(change.settled()).isEqualTo(whole.minus(cop("1206000.00")));
        assertThat(agreement.details().rows()).allSatisfy(row -> {
            assertThat(row.status()).isEqualTo(InstalmentStatus.PAID);
            assertThat(row.paid().plus(row.waived())).isEqualTo(row.payment());
        });
        assertThat(agreement.details().life()).satisfies(life -> {
            assertThat(life.settledOn()).isEqualTo("2026-03-16");
            assertThat(life.interestWaived()).isEqualTo(change.settled());
            assertThat(life.credit()).isEqualTo(cop("0.00"));
        });
    }

    @Test
    void moneyAboveThePayoffIsCreditAndInterestThatWasPaidAheadIsGivenBack() {
        Agreement agreement = active();
        BigDecimal instalment = agreement.details().rows().getFirst().payment().amount();
        pay(agreement, "2026-03-01", "0.01");
        pay(agreement, "2026-03-05", instalment.toPlainString());
        pay(agreement, "2026-03-16", "900000.00");

        assertThat(agreement.plan().next()).isEmpty();
        assertThat(agreement.details().paid()).isEqualTo(cop("1206000.00"));
        assertThat(agreement.details().life().credit()).isEqualTo(cop(instalment.add(new BigDecimal("900000.00")).subtract(new BigDecimal("1206000.00")).toPlainString()));
    }

    @Test
    void aPaymentSaysWhatItPaidInTheOrderOfTheProduct() {
        Agreement agreement = active();
        UUID first = Ids.next();
        agreement.receive(new Receipt(first, new BigDecimal("20000.00"), LocalDate.parse("2026-03-20"), at("2026-03-20")));

        assertThat(Allocations.of(agreement, first, AllocationOrder.DEFAULT)).extracting(it -> it.component() + " " + it.amount() + " " + it.instalment())
                .containsExactly("INTEREST 12000.00 COP 1", "PRINCIPAL 8000.00 COP 1");
        assertThat(Allocations.of(agreement, first, new AllocationOrder(List.of(PaymentComponent.PRINCIPAL))))
                .extracting(it -> it.component() + " " + it.amount()).containsExactly("PRINCIPAL 20000.00 COP");
    }

    @Test
    void whenTheLastPaymentBouncesACompletedAgreementGoesOn() {
        Agreement agreement = active();
        UUID last = Ids.next();
        pay(agreement, "2026-04-01", "408026.53");
        pay(agreement, "2026-05-01", "408026.53");
        agreement.receive(new Receipt(last, new BigDecimal("500000.00"), LocalDate.parse("2026-06-01"), at("2026-06-01")));
        agreement.complete(at("2026-06-01"));

        Change change = agreement.lose(last, LocalDate.parse("2026-06-08"));
        agreement.goOn(Samples.CASE, ZONES);

        assertThat(change.reopened()).extracting(AgreementInstalment::number).containsExactly(3);
        assertThat(agreement.status()).isEqualTo(AgreementStatus.ACTIVE);
        assertThat(agreement.plan().isBehind(at("2026-06-08"), ZONES)).isTrue();
        assertThat(agreement.lose(last, LocalDate.parse("2026-06-09"))).isEqualTo(Change.NONE);
    }

    @Test
    void aHolidayMovesWhatIsNotPaidAndComesBackToTheDayOfTheMonth() {
        Agreement agreement = active(approved(inApproval("2026-01-31", 5)));
        BigDecimal instalment = agreement.details().rows().getFirst().payment().amount();
        pay(agreement, "2026-03-05", instalment.toPlainString());

        agreement.takeHoliday(1, "supervisor1", at("2026-03-05"), ZONES);
        assertThat(agreement.details().rows()).extracting(AgreementInstalment::dueOn).extracting(LocalDate::toString)
                .containsExactly("2026-01-31", "2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30");
        assertThat(agreement.details().rows().get(1).toleratedUntil()).isEqualTo("2026-04-05");

        agreement.takeHoliday(2, "supervisor1", at("2026-03-06"), ZONES);
        assertThat(agreement.details().rows()).extracting(AgreementInstalment::dueOn).extracting(LocalDate::toString)
                .containsExactly("2026-01-31", "2026-05-31", "2026-06-30", "2026-07-31", "2026-08-31");
        assertThat(agreement.details().life().holidays()).hasSize(2);
    }

    @Test
    void theWatchPeriodIsOverAfterSoManyInstalmentsOnTimeInARowAndNotWithALateOneBetween() {
        Agreement late = active();
        late.miss(1, at("2026-04-07"));
        pay(late, "2026-04-08", "408026.53");
        assertThat(pay(late, "2026-05-01", "408026.53").watchPassed()).isNull();
        assertThat(late.watched().orElseThrow()).isEqualTo(new AgreementLife.Watch(1, 3, null));

        Agreement onTime = active();
        pay(onTime, "2026-04-01", "408026.53");
        pay(onTime, "2026-05-01", "408026.53");
        UUID third = Ids.next();
        assertThat(onTime.receive(new Receipt(third, new BigDecimal("408100.00"), LocalDate.parse("2026-06-01"), at("2026-06-01"))).watchPassed()).isTrue();
        assertThat(onTime.lose(third, LocalDate.parse("2026-06-03")).watchPassed()).isFalse();
    }

    @Test
    void aBreachRevokesWhatWasWaivedAndAReinstatementForgetsTheNotice() {
        Agreement agreement = active();
        agreement.miss(1, at("2026-04-07"));
        agreement.notice(LocalDate.parse("2026-04-08"), LocalDate.parse("2026-04-18"));

        assertThat(agreement.breach("sin respuesta", at("2026-04-19"))).isEqualTo(cop("50000.00"));

        assertThat(agreement.details().life().haircutRevoked()).isEqualTo(cop("50000.00"));
        pay(agreement, "2026-04-06", "408026.53");
        agreement.reinstate(at("2026-04-20"), ZONES);
        assertThat(agreement.details().life().haircutRevoked()).isEqualTo(cop("0.00"));
        assertThat(agreement.cureEndsOn()).isEmpty();
    }

    @Test
    void onlyAnAgreementInForceIsAmendedAndItsSuccessorTakesOverWhatCameSince() {
        Agreement predecessor = active();
        Agreement successor = Samples.proposed();
        successor.amend(predecessor);
        assertThatIllegalStateException().isThrownBy(() -> Samples.proposed().amend(successor));
        pay(predecessor, "2026-03-20", "100000.00");

        predecessor.supersede(successor, at("2026-03-21"));
        successor.carryOver(predecessor.receiptsSince(successor.proposedAt()), LocalDate.parse("2026-03-21"));

        assertThat(predecessor.status()).isEqualTo(AgreementStatus.SUPERSEDED);
        assertThat(predecessor.details().life().amendedBy()).isEqualTo(successor.id());
        assertThat(successor.details().life().amends()).isEqualTo(predecessor.id());
        assertThat(successor.details().paid()).isEqualTo(cop("100000.00"));
    }

    private static Agreement withDownPayment(String amount) {
        Draft draft = Samples.draft("1200000.00", "12", 3);
        var first = new DownPayment(cop(amount), LocalDate.parse("2026-03-10"));
        var demanding = new Draft(draft.type(), draft.terms(), first, draft.accounts(), draft.rows(), draft.totalCostPct(), draft.today(), draft.concession(),
                draft.toleranceDays());
        Agreement agreement = new Agreement(Samples.CASE, Samples.DEBTOR, "cartera", demanding, "agent1", at("2026-03-02"));
        agreement.requestApproval("refinancing-approval", at("2026-03-02"));
        approved(agreement).accept(new AcceptanceEvidence("Ana Peña", "PORTAL", at("2026-03-05"), "agent1", "d".repeat(64)), LocalDate.parse("2026-03-05"));
        return agreement;
    }

    private static Agreement inApproval(String firstDueOn, int installments) {
        var draft = Samples.draft("1200000.00", "12", installments, LocalDate.parse(firstDueOn));
        Agreement agreement = new Agreement(Samples.CASE, Samples.DEBTOR, "cartera", draft, "agent1", at("2026-01-02"));
        agreement.requestApproval("refinancing-approval", at("2026-01-02"));
        return agreement;
    }

    private static Money payoff(Agreement agreement, String on) {
        return agreement.payoff(LocalDate.parse(on)).orElseThrow().total();
    }

    private static Change pay(Agreement agreement, String day, String amount) {
        return agreement.receive(new Receipt(Ids.next(), new BigDecimal(amount), LocalDate.parse(day), at(day)));
    }

    private static Money cop(String amount) {
        return Money.of(amount, "COP");
    }
}
