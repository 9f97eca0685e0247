package io.acuerdo.agreement;

import static io.acuerdo.agreement.Samples.BOGOTA;
import static io.acuerdo.agreement.Samples.active;
import static io.acuerdo.agreement.Samples.approved;
import static io.acuerdo.agreement.Samples.at;
import static io.acuerdo.agreement.Samples.inApproval;
import static io.acuerdo.agreement.Samples.proposed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import io.acuerdo.shared.Ids;
import io.acuerdo.shared.Money;
import org.junit.jupiter.api.Test;

class AgreementTest {

    private static final List<ZoneId> ZONES = List.of(BOGOTA);

    @Test
    void termsThatWereRevisedStayWithinNoOffer() {
        Agreement agreement = Samples.proposed();
        agreement.takeUp(null, true);
        agreement.requestApproval("refinancing-approval", at("2026-03-02"));
        agreement.returnToMaker("supervisor1", "Menos cuotas");
        assertThat(agreement.facts().withinOffer()).isTrue();

        agreement.resubmit(Samples.draft("1200000.00", "1", 2), "agent1");

        assertThat(agreement.facts().withinOffer()).isFalse();
    }

    @Test
    void aProposalIsApprovedAcceptedPutInForceAndCompleted() {
        Agreement agreement = active();
        assertThat(agreement.status()).isEqualTo(AgreementStatus.ACTIVE);

        pay(agreement, "2026-04-01", agreement.details().totalPayment().amount().toPlainString());
        agreement.complete(at("2026-04-01"));

        assertThat(agreement.details().status()).isEqualTo(AgreementStatus.COMPLETED);
        assertThat(agreement.details().rows()).allSatisfy(row -> assertThat(row.status()).isEqualTo(InstalmentStatus.PAID));
    }

    @Test
    void whoeverMadeTheProposalCannotDecideOnIt() {
        assertThatIllegalStateException().isThrownBy(() -> inApproval().approve("agent1", "{}", "", "", at("2026-03-13"), at("2026-03-03")))
                .withMessageContaining("agent1");
        assertThatIllegalStateException().isThrownBy(() -> inApproval().reject("agent1", "no", at("2026-03-03")));
        assertThatIllegalStateException().isThrownBy(() -> inApproval().returnToMaker("agent1", "no"));
    }

    @Test
    void whoeverRevisedTheProposalCannotDecideOnItEither() {
        Agreement agreement = inApproval();
        agreement.returnToMaker("supervisor1", "Más corto");
        agreement.resubmit(Samples.draft("1200000.00", "12", 2), "supervisor2");
        agreement.requestApproval("manager", at("2026-03-04"));

        assertThatIllegalStateException().isThrownBy(() -> agreement.reject("supervisor2", "no", at("2026-03-04")));
        assertThatIllegalStateException().isThrownBy(() -> agreement.reject("agent1", "no", at("2026-03-04")));
        assertThat(agreement.details().rows()).hasSize(2);
    }

    @Test
    void onlyAnApprovedAgreementCanBeAcceptedAndOnlyInTime() {
        assertThatIllegalStateException().isThrownBy(() -> accept(inApproval(), "2026-03-05"));
        assertThatIllegalStateException().isThrownBy(() -> accept(approved(), "2026-03-13"));
        assertThatIllegalStateException().isThrownBy(() -> accept(active(), "2026-03-06"));
    }

    @Test
    void anApprovedAgreementExpiresAfterItsTimeAndNotBefore() {
        Agreement agreement = approved();
        assertThatIllegalStateException().isThrownBy(() -> agreement.expire(at("2026-03-12")));

        agreement.expire(at("2026-03-13"));

        assertThat(agreement.status()).isEqualTo(AgreementStatus.CANCELLED);
    }

    @Test
    void anEndedAgreementTakesNoFurtherStep() {
        Agreement agreement = proposed();
        agreement.cancel("error", at("2026-03-02"));

        assertThatIllegalStateException().isThrownBy(() -> agreement.requestApproval("manager", at("2026-03-02")));
        assertThatIllegalStateException().isThrownBy(() -> agreement.cancel("otra vez", at("2026-03-02")));
        assertThatIllegalStateException().isThrownBy(() -> agreement.activate(ZONES, 3));
    }

    @Test
    void moneyGoesToTheOldestInstalmentFirstAndPartOfAnInstalmentLeavesItOpen() {
        Agreement agreement = active();
        BigDecimal instalment = agreement.details().rows().getFirst().payment().amount();

        assertThat(pay(agreement, "2026-03-20", "100000.00")).isEmpty();
        assertThat(pay(agreement, "2026-04-01", instalment.toPlainString())).extracting(AgreementInstalment::number).containsExactly(1);

        assertThat(agreement.details().rows()).extracting(AgreementInstalment::paid)
                .containsExactly(new Money(instalment, agreement.details().totalPayment().currency()), Money.of("100000.00", "COP"), Money.zero("COP"));
        assertThat(agreement.plan().next().orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void theSamePaymentCountsOnceAndOneFromBeforeTheAcceptanceNotAtAll() {
        Agreement agreement = active();
        var receipt = new Receipt(Ids.next(), new BigDecimal("50000.00"), LocalDate.parse("2026-03-10"), at("2026-03-10"));

        agreement.receive(receipt);
        agreement.receive(receipt);
        pay(agreement, "2026-03-04", "50000.00");

        assertThat(agreement.summary().paid()).isEqualTo(Money.of("50000.00", "COP"));
    }

    @Test
    void anInstalmentIsJudgedAtMidnightAfterTheToleranceWhereTheDebtorLives() {
        var first = active().plan().next().orElseThrow();

        assertThat(InstalmentPlan.judgeAt(first, ZONES)).isEqualTo("2026-04-07T05:00:00Z");
        assertThat(InstalmentPlan.judgeAt(first, List.of(BOGOTA, ZoneId.of("Pacific/Honolulu")))).isEqualTo("2026-04-07T10:00:00Z");
    }

    @Test
    void moreTimeMovesTheJudgementOfThatInstalmentOnly() {
        Agreement agreement = active();
        agreement.miss(1, at("2026-04-07"));

        agreement.grantTime(1, LocalDate.parse("2026-04-17"), ZONES);

        assertThat(agreement.plan().isBehind(at("2026-04-10"), ZONES)).isFalse();
        assertThat(agreement.plan().isBehind(at("2026-04-18"), ZONES)).isTrue();
        assertThat(agreement.details().rows()).extracting(AgreementInstalment::toleratedUntil)
                .containsExactly(LocalDate.parse("2026-04-17"), LocalDate.parse("2026-05-06"), LocalDate.parse("2026-06-06"));
    }

    @Test
    void aPaymentThatIsBackdatedBeforeTheToleranceUndoesTheMissAndTheBreach() {
        Agreement agreement = active();
        agreement.miss(1, at("2026-04-07"));
        agreement.breach("sin respuesta", at("2026-04-08"));
        assertThatIllegalStateException().isThrownBy(() -> agreement.reinstate(at("2026-04-09"), ZONES));

        pay(agreement, "2026-04-06", agreement.details().rows().getFirst().payment().amount().toPlainString());
        agreement.reinstate(at("2026-04-09"), ZONES);

        assertThat(agreement.status()).isEqualTo(AgreementStatus.ACTIVE);
        assertThat(agreement.plan().get(1).isMissed()).isFalse();
    }

    @Test
    void aPaymentThatCameLateDoesNotUndoABreach() {
        Agreement agreement = active();
        agreement.miss(1, at("2026-04-07"));
        agreement.breach("sin respuesta", at("2026-04-08"));

        pay(agreement, "2026-04-07", agreement.details().rows().getFirst().payment().amount().toPlainString());

        assertThat(agreement.plan().wasAlwaysKept(at("2026-04-09"), ZONES)).isFalse();
    }

    @Test
    void anAgreementWithAnOpenInstalmentIsNotCompleted() {
        assertThatIllegalStateException().isThrownBy(() -> active().complete(at("2026-04-01")));
    }

    private static void accept(Agreement agreement, String day) {
        agreement.accept(new AcceptanceEvidence("Ana Peña", "PORTAL", at(day), "agent1", ""), LocalDate.parse(day));
    }

    private static List<AgreementInstalment> pay(Agreement agreement, String day, String amount) {
        return agreement.receive(new Receipt(Ids.next(), new BigDecimal(amount), LocalDate.parse(day), at(day))).paid();
    }
}
