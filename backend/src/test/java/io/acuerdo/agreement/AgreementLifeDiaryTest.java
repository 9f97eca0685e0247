package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.Cases;
import io.acuerdo.cases.Stage;
import io.acuerdo.cases.TimelineKind;
import io.acuerdo.shared.Actor;
import io.acuerdo.shared.BusinessCalendar;
import io.acuerdo.shared.Money;
import io.acuerdo.testing.DatabaseTest;
import io.acuerdo.testing.Diary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static io.acuerdo.testing.Diary.AGENT;
import static io.acuerdo.testing.Diary.cop;
import static org.assertj.core.api.Assertions.assertThat;

/** Agreements in force, day by day: what nights, payments, bounces, amendments and holidays do to them. */
@DatabaseTest
class AgreementLifeDiaryTest {

    private static final Actor SUPERVISOR = new Actor("supervisor1", Set.of("SUPERVISOR"), Set.of("refinancing-approval"));

    @Autowired
    private ApplicationContext beans;
    @Autowired
    private Agreements agreements;
    @Autowired
    private ApprovingAgreement approvals;
    @Autowired
    private ServicingAgreement servicing;
    @Autowired
    private BreachingAgreement breaching;
    @Autowired
    private AwaitingDownPayment awaiting;
    @Autowired
    private AmendingAgreement amending;
    @Autowired
    private GrantingHoliday holidays;
    @Autowired
    private AgreementDueRun dueRun;
    @Autowired
    private Cases cases;

    private Diary diary;
    private CaseId caseId;

    @BeforeEach
    void aDebtorIsFortyDaysBehind() {
        diary = new Diary(beans).on("2026-03-02").fileSays("2026-01-21 300.00", "2026-02-21 300.00", "2026-12-21 600.00");
        caseId = diary.openCase();
    }

    @Test
    void theNightNotesWhatWasMissedOnceHoweverOftenItRuns() {
        AgreementId id = inForce(4);
        diary.at("2026-04-11T23:59");
        dueRun.run();
        assertThat(row(id, 1).status()).as("the fifth day of tolerance").isEqualTo(InstalmentStatus.PENDING);
        diary.at("2026-04-12T00:00");
        dueRun.run();
        dueRun.run();
        assertThat(row(id, 1).status()).isEqualTo(InstalmentStatus.MISSED);
        assertThat(diary.story(caseId)).containsOnlyOnce(TimelineKind.INSTALMENT_MISSED);
        assertThat(diary.messages(caseId)).containsOnlyOnce("agreement.instalmentMissed");
        assertThat(servicing.judge(id, 1)).isEqualTo(InstalmentOutcome.MISSED);
        assertThat(diary.story(caseId)).as("judged by the process too").containsOnlyOnce(TimelineKind.INSTALMENT_MISSED);
    }

    @Test
    void anInstalmentThatIsPaidOnTimeIsNoNewsForTheProcess() {
        AgreementId id = inForce(4);
        diary.on("2026-04-06").debtorPays(row(id, 1).payment().amount().toPlainString(), "2026-04-06").at("2026-04-12T00:00");
        dueRun.run();
        assertThat(diary.story(caseId)).contains(TimelineKind.INSTALMENT_PAID).doesNotContain(TimelineKind.INSTALMENT_MISSED);
        assertThat(diary.messages(caseId)).doesNotContain("agreement.instalmentPaid", "agreement.instalmentMissed");
    }

    @Test
    void aPaymentThatIsToldOfAfterTheNightTakesTheMissBack() {
        AgreementId id = inForce(4);
        diary.at("2026-04-12T00:00");
        dueRun.run();
        diary.on("2026-04-13").debtorPays(row(id, 1).payment().amount().toPlainString(), "2026-04-10");
        assertThat(row(id, 1).status()).isEqualTo(InstalmentStatus.PAID);
        assertThat(servicing.watch(caseId).orElseThrow().onTime()).isEqualTo(1);
        assertThat(diary.messages(caseId)).containsOnlyOnce("agreement.instalmentPaid");
    }

    @Test
    void paymentAndNightAtOnceLeaveTheInstalmentPaid() throws Exception {
        AgreementId id = inForce(4);
        String instalment = row(id, 1).payment().amount().toPlainString();
        diary.at("2026-04-12T00:00");
        var start = new CyclicBarrier(2);
        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<Object> night = () -> start.await() + dueRun.run();
            Callable<Object> bank = () -> start.await() + diary.debtorPays(instalment, "2026-04-12").toString();
            for (var done : both.invokeAll(List.of(night, bank))) {
                done.get();
            }
        }
        dueRun.run();
        assertThat(row(id, 1).status()).isEqualTo(InstalmentStatus.PAID);
        assertThat(diary.story(caseId).stream().filter(TimelineKind.INSTALMENT_MISSED::equals).count()).isLessThanOrEqualTo(1);
    }

    @Test
    void theLastPaymentOfACompletedAgreementBouncesAndTheCaseIsTakenUpAgain() {
        AgreementId id = completed();
        diary.on("2026-04-14").theLastPaymentBounces();
        assertThat(status(id)).isEqualTo(AgreementStatus.ACTIVE);
        assertThat(diary.standing(caseId).isAbout(Stage.AGREEMENT, id.value())).isTrue();
        assertThat(diary.story(caseId)).containsSubsequence(TimelineKind.AGREEMENT_COMPLETED, TimelineKind.PAYMENT_REVERSED, TimelineKind.CASE_REOPENED,
                TimelineKind.AGREEMENT_REINSTATED);
        assertThat(diary.messages(caseId).stream().filter("case.opened"::equals)).hasSize(2);
        dueRun.run();
        assertThat(row(id, 1).status()).as("its tolerance had passed").isEqualTo(InstalmentStatus.MISSED);
    }

    @Test
    void whereANewCaseIsOpenTheAgreementGoesOnThere() {
        AgreementId id = completed();
        diary.on("2026-05-10").fileSays("2026-05-01 100.00");
        CaseId newer = diary.openCase();
        assertThat(newer).isNotEqualTo(caseId);
        diary.theLastPaymentBounces();
        assertThat(status(id)).isEqualTo(AgreementStatus.ACTIVE);
        assertThat(diary.standing(newer).isAbout(Stage.AGREEMENT, id.value())).isTrue();
        assertThat(diary.standing(caseId).isOpen()).isFalse();
    }

    @Test
    void theDownPaymentComesBeforeTheAgreementTakesForce() {
        AgreementId id = accepted(4, new DownPayment(cop("100.00"), LocalDate.parse("2026-03-10")));
        assertThat(awaiting.check(id).outcome()).isEqualTo(DownPaymentCheck.Outcome.AWAITED);
        assertThat(awaiting.check(id).until()).isEqualTo("2026-03-11T05:00:00Z");
        diary.on("2026-03-09").debtorPays("120.00", "2026-03-09");
        assertThat(diary.messages(caseId)).endsWith("agreement.downPaymentPaid", "payment.received");
        assertThat(awaiting.check(id).outcome()).isEqualTo(DownPaymentCheck.Outcome.NOT_OWED);
        servicing.activate(id);
        assertThat(status(id)).isEqualTo(AgreementStatus.ACTIVE);
        assertThat(agreements.details(id).orElseThrow().paid()).isEqualTo(cop("20.00"));
    }

    @Test
    void withoutTheDownPaymentTheAgreementIsVoidAndTheCaseGoesBack() {
        AgreementId id = accepted(4, new DownPayment(cop("100.00"), LocalDate.parse("2026-03-10")));
        awaiting.cancelUnpaid(id);
        assertThat(status(id)).as("not before its time").isEqualTo(AgreementStatus.ACCEPTED);
        diary.at("2026-03-11T00:00");
        assertThat(awaiting.check(id).outcome()).isEqualTo(DownPaymentCheck.Outcome.NOT_PAID);
        awaiting.cancelUnpaid(id);
        assertThat(status(id)).isEqualTo(AgreementStatus.CANCELLED);
        diary.caseIsAt(caseId, Stage.EARLY_REMINDERS);
        assertThat(diary.story(caseId)).contains(TimelineKind.DOWN_PAYMENT_MISSED);
    }

    @Test
    void daysPastDueCountAsCuredOnlyAfterTheWatchPeriodAndAgainWhenMoneyBounces() {
        AgreementId id = inForce(4);
        BigDecimal instalment = row(id, 1).payment().amount();
        assertThat(dpd()).as("the agreement alone cures nothing").isEqualTo(40);
        diary.on("2026-04-06").debtorPays(instalment.divide(BigDecimal.TWO).setScale(2, java.math.RoundingMode.UP).toPlainString(), "2026-04-06");
        assertThat(dpd()).isEqualTo(75);
        for (int i = 0; i < 3; i++) {
            diary.debtorPays("290.00", "2026-04-06");
        }
        assertThat(diary.story(caseId)).contains(TimelineKind.AGREEMENT_WATCH_PASSED);
        assertThat(servicing.watch(caseId)).isEmpty();
        assertThat(dpd()).isZero();
        diary.theLastPaymentBounces();
        diary.on("2027-01-02");
        assertThat(servicing.watch(caseId)).isPresent();
        assertThat(dpd()).isPositive();
    }

    @Test
    void anAmendmentTakesThePlaceOfTheAgreementWhenItIsAccepted() {
        AgreementId first = inForce(4);
        diary.on("2026-03-20").debtorPays("100.00", "2026-03-20");
        AgreementId second = amend(first, OverdueCharges.CAPITALISE);
        assertThat(refused(amending.propose(amendment(first, null)))).contains("curso");
        assertThat(diary.standing(caseId).isAbout(Stage.REFINANCING, second.value())).isTrue();
        diary.on("2026-03-21").debtorPays("50.00", "2026-03-21");
        assertThat(agreements.details(first).orElseThrow().paid()).as("still in force").isEqualTo(cop("150.00"));

        approve(second);
        agreements.accept(second, "Ana Peña", "PORTAL", AGENT);
        servicing.activate(second);

        assertThat(status(first)).isEqualTo(AgreementStatus.SUPERSEDED);
        assertThat(agreements.details(first).orElseThrow().life().amendedBy()).isEqualTo(second);
        assertThat(agreements.details(second).orElseThrow().life().amends()).isEqualTo(first);
        assertThat(agreements.details(second).orElseThrow().paid()).as("what came since").isEqualTo(cop("50.00"));
        diary.debtorPays("10.00", "2026-03-21");
        assertThat(agreements.details(second).orElseThrow().paid()).isEqualTo(cop("60.00"));
        assertThat(agreements.details(first).orElseThrow().paid()).isEqualTo(cop("150.00"));
    }

    @Test
    void anAmendmentThatComesToNothingLeavesTheAgreementInForce() {
        AgreementId first = inForce(4);
        AgreementId second = amend(first, null);
        approvals.requestApproval(second, "refinancing-approval");
        approvals.reject(second, "supervisor1", "No alcanza");
        assertThat(status(first)).isEqualTo(AgreementStatus.ACTIVE);
        assertThat(diary.standing(caseId).isAbout(Stage.AGREEMENT, first.value())).isTrue();
        assertThat(amend(first, null)).isNotNull();
    }

    @Test
    void whileAnAmendmentIsTalkedOverBalancesDoNotCureTheCase() {
        AgreementId first = inForce(4);
        amend(first, null);
        diary.on("2026-03-20").debtorPays("600.00", "2026-03-20").caseIsAt(caseId, Stage.REFINANCING);
        assertThat(status(first)).isEqualTo(AgreementStatus.ACTIVE);
    }

    @Test
    void overdueChargesAreWaivedOrCapitalisedByAnAmendmentAndNeverCollectedFirst() {
        AgreementId id = inForce(4);
        diary.on("2026-04-21");
        Payoff payoff = servicing.payoff(id, null).orElseThrow();
        assertThat(payoff.charges().isPositive()).isTrue();
        assertThat(refused(amending.propose(amendment(id, OverdueCharges.COLLECT_FIRST)))).contains("WAIVE", "CAPITALISE");

        AgreementId waived = amend(id, OverdueCharges.WAIVE);
        assertThat(agreements.details(waived).orElseThrow().terms().principal()).isEqualTo(payoff.principal());
        agreements.cancel(waived, "otra vez", AGENT);
        assertThat(agreements.details(amend(id, OverdueCharges.CAPITALISE)).orElseThrow().terms().principal()).isEqualTo(payoff.total());
    }

    @Test
    void aHolidayMovesTheInstalmentsAndTheNightWaitsForTheNewDays() {
        AgreementId id = inForce(4);
        assertThat(holidays.grant(id, 4, SUPERVISOR)).isInstanceOf(HolidayResult.Refused.class);
        assertThat(holidays.grant(id, 1, SUPERVISOR)).isEqualTo(new HolidayResult.Granted(id));
        assertThat(row(id, 1).dueOn()).isEqualTo("2026-05-06");
        diary.at("2026-04-12T00:00");
        dueRun.run();
        assertThat(row(id, 1).status()).isEqualTo(InstalmentStatus.PENDING);
        diary.at("2026-05-12T00:00");
        dueRun.run();
        assertThat(row(id, 1).status()).isEqualTo(InstalmentStatus.MISSED);
        assertThat(holidays.grant(id, 1, SUPERVISOR)).as("who is behind catches up first").isInstanceOf(HolidayResult.Refused.class);
        assertThat(diary.story(caseId)).containsOnlyOnce(TimelineKind.AGREEMENT_HOLIDAY_GRANTED);
    }

    @Test
    void whoPaysThePayoffIsSparedTheInterestOfTheFuture() {
        AgreementId id = inForce(4);
        diary.on("2026-03-20");
        Payoff payoff = servicing.payoff(id, null).orElseThrow();
        diary.debtorPays(payoff.total().amount().toPlainString(), "2026-03-20");
        assertThat(servicing.next(id)).isEmpty();
        assertThat(diary.story(caseId)).contains(TimelineKind.AGREEMENT_SETTLED_EARLY);
        assertThat(agreements.details(id).orElseThrow().life().interestWaived()).isEqualTo(payoff.sparedInterest());
    }

    @Test
    void aBreachIsToldFirstCuredByPaymentAndElseRevokesTheHaircut() {
        AgreementId id = inForce(cop("1000.00"), 4);
        diary.at("2026-04-12T00:00");
        dueRun.run();
        assertThat(breaching.notice(id, "supervisor1")).isEqualTo("2026-04-23T05:00:00Z");
        diary.on("2026-04-14").debtorPays(row(id, 1).payment().amount().toPlainString(), "2026-04-14");
        assertThat(breaching.judgeCure(id)).isEqualTo(CureOutcome.CURED);

        diary.at("2026-05-12T00:00");
        dueRun.run();
        breaching.notice(id, "supervisor1");
        diary.at("2026-05-23T00:00");
        assertThat(breaching.judgeCure(id)).isEqualTo(CureOutcome.FAILED);
        breaching.breach(id, "No responde", "supervisor1");
        assertThat(status(id)).isEqualTo(AgreementStatus.BREACHED);
        assertThat(agreements.details(id).orElseThrow().life().haircutRevoked()).isEqualTo(cop("200.00"));
        assertThat(diary.story(caseId)).containsSubsequence(TimelineKind.AGREEMENT_BREACH_NOTICED, TimelineKind.AGREEMENT_BREACH_CURED,
                TimelineKind.AGREEMENT_BREACH_NOTICED, TimelineKind.AGREEMENT_BREACHED, TimelineKind.HAIRCUT_REVOKED);
    }

    @Test
    void threeInstalmentsMissedAtOnceAskNobody() {
        AgreementId id = inForce(4);
        diary.at("2026-06-12T00:00");
        dueRun.run();
        assertThat(diary.messages(caseId).stream().filter("agreement.instalmentMissed"::equals)).hasSize(1);
        assertThat(servicing.judge(id, 1)).isEqualTo(InstalmentOutcome.TOO_MANY_MISSED);
        breaching.notice(id, null);
        assertThat(servicing.judge(id, 1)).isEqualTo(InstalmentOutcome.MISSED);
    }

    private AgreementId completed() {
        AgreementId id = inForce(1);
        Money whole = agreements.details(id).orElseThrow().totalPayment();
        diary.on("2026-04-06").debtorPays(whole.amount().toPlainString(), "2026-04-06");
        servicing.complete(id);
        assertThat(status(id)).isEqualTo(AgreementStatus.COMPLETED);
        assertThat(diary.standing(caseId).isOpen()).isFalse();
        return id;
    }

    private AgreementId inForce(int installments) {
        return inForce(null, installments);
    }

    private AgreementId inForce(Money principal, int installments) {
        AgreementId id = proposed(principal, installments);
        approve(id);
        agreements.accept(id, "Ana Peña", "PORTAL", AGENT);
        servicing.activate(id);
        return id;
    }

    private AgreementId accepted(int installments, DownPayment first) {
        AgreementId id = done(agreements.propose(new ProposeAgreement(caseId, AgreementType.REFINANCING, List.of(), null, new BigDecimal("12"), Conditions.STANDARD,
                installments, LocalDate.parse("2026-04-06"), new Upfront(null, first.amount(), first.dueOn()), null, AGENT)));
        approve(id);
        agreements.accept(id, "Ana Peña", "PORTAL", AGENT);
        return id;
    }

    private AgreementId proposed(Money principal, int installments) {
        return done(agreements.propose(ProposeAgreement.refinancing(caseId, List.of(), principal, new BigDecimal("12"), installments, LocalDate.parse("2026-04-06"), AGENT)));
    }

    private void approve(AgreementId id) {
        approvals.requestApproval(id, "refinancing-approval");
        approvals.issue(id, "supervisor1");
    }

    private AgreementId amend(AgreementId id, OverdueCharges charges) {
        return done(amending.propose(amendment(id, charges)));
    }

    private AmendAgreement amendment(AgreementId id, OverdueCharges charges) {
        LocalDate firstDueOn = BusinessCalendar.of("CO").workingDayFrom(LocalDate.ofInstant(diary.now(), Diary.BOGOTA).plusDays(30));
        return new AmendAgreement(id, charges, new BigDecimal("10"), 6, firstDueOn, AGENT);
    }

    private static AgreementId done(ProposalResult result) {
        return switch (result) {
            case ProposalResult.Proposed(var id) -> id;
            case ProposalResult.Refused refused -> throw new AssertionError(refused.reason());
        };
    }

    private static String refused(ProposalResult result) {
        return switch (result) {
            case ProposalResult.Proposed(var id) -> throw new AssertionError("proposed " + id);
            case ProposalResult.Refused refused -> refused.reason();
        };
    }

    private AgreementStatus status(AgreementId id) {
        return agreements.details(id).orElseThrow().status();
    }

    private AgreementInstalment row(AgreementId id, int number) {
        return agreements.details(id).orElseThrow().rows().get(number - 1);
    }

    private int dpd() {
        return cases.summary(caseId).orElseThrow().dpd();
    }
}
