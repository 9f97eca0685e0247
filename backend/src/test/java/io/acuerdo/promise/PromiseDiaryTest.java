package io.acuerdo.promise;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.Cases;
import io.acuerdo.cases.HoldReason;
import io.acuerdo.cases.HoldResult;
import io.acuerdo.cases.Stage;
import io.acuerdo.cases.TimelineKind;
import io.acuerdo.shared.Ids;
import io.acuerdo.testing.DatabaseTest;
import io.acuerdo.testing.Diary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static io.acuerdo.testing.Diary.AGENT;
import static io.acuerdo.testing.Diary.cop;
import static org.assertj.core.api.Assertions.assertThat;

/** The road of a promise, day by day. */
@DatabaseTest
class PromiseDiaryTest {

    @Autowired
    ApplicationContext beans;
    @Autowired
    Promises promises;
    @Autowired
    Cases cases;
    Diary diary;
    CaseId caseId;

    @BeforeEach
    void aDebtorOwesTwoInstalments() {
        diary = new Diary(beans).on("2026-03-02").fileSays("2026-02-20 300.00", "2026-03-20 300.00", "2026-04-20 300.00");
        caseId = diary.openCase();
    }

    @Test
    void itIsBrokenOnlyWhenTheGraceDayIsOver() {
        PromiseId promise = debtorPromises("250.00", "2026-03-31");
        diary.caseIsAt(caseId, Stage.PROMISE).on("2026-04-01");
        assertThat(promises.settle(promise)).isEqualTo(PromiseStatus.OPEN);
        diary.at("2026-04-01T23:59");
        assertThat(promises.settle(promise)).isEqualTo(PromiseStatus.OPEN);
        diary.at("2026-04-02T00:00");
        assertThat(promises.settle(promise)).isEqualTo(PromiseStatus.BROKEN);
        diary.caseIsAt(caseId, Stage.BROKEN_PROMISE);
        assertThat(promises.settle(promise)).isEqualTo(PromiseStatus.BROKEN);
        assertThat(diary.story(caseId)).containsOnlyOnce(TimelineKind.PROMISE_BROKEN);
    }

    @Test
    void enoughMoneyKeepsItAtOnce() {
        PromiseId promise = debtorPromises("250.00", "2026-03-10");
        diary.on("2026-03-05").debtorPays("100.00", "2026-03-05");
        assertThat(status(promise)).isEqualTo(PromiseStatus.OPEN);
        diary.on("2026-03-11").debtorPays("150.00", "2026-03-11");
        assertThat(status(promise)).isEqualTo(PromiseStatus.KEPT);
        diary.caseIsAt(caseId, Stage.EARLY_REMINDERS);
        assertThat(diary.messages(caseId)).containsExactly("case.opened", "promise.recorded", "payment.received", "payment.received", "promise.settled");
    }

    @Test
    void moneyAfterTheGraceDayDoesNotCountHoweverLateTheVerdictIsGiven() {
        PromiseId promise = debtorPromises("250.00", "2026-03-10");
        diary.on("2026-03-12").debtorPays("250.00", "2026-03-12");
        diary.on("2026-03-18");
        assertThat(promises.settle(promise)).isEqualTo(PromiseStatus.BROKEN);
    }

    @Test
    void someMoneyKeepsItInPartAndIsFollowedUpAllTheSame() {
        PromiseId promise = debtorPromises("250.00", "2026-03-10");
        diary.on("2026-03-09").debtorPays("249.99", "2026-03-09");
        diary.on("2026-03-12");
        assertThat(promises.settle(promise)).isEqualTo(PromiseStatus.PARTIALLY_KEPT);
        diary.caseIsAt(caseId, Stage.BROKEN_PROMISE);
        assertThat(promises.followUp(promise).renegotiable()).isTrue();
    }

    @Test
    void aBackdatedPaymentKeepsABrokenPromiseAfterAll() {
        PromiseId promise = debtorPromises("250.00", "2026-03-10");
        diary.on("2026-03-12");
        promises.settle(promise);
        diary.on("2026-03-13").debtorPays("100.00", "2026-03-11");
        assertThat(status(promise)).isEqualTo(PromiseStatus.PARTIALLY_KEPT);
        diary.caseIsAt(caseId, Stage.BROKEN_PROMISE);
        assertThat(diary.messages(caseId)).doesNotContain("promise.rejudged");
        diary.debtorPays("150.00", "2026-03-11");
        assertThat(status(promise)).isEqualTo(PromiseStatus.KEPT);
        diary.caseIsAt(caseId, Stage.EARLY_REMINDERS);
        assertThat(diary.messages(caseId)).contains("promise.rejudged");
    }

    @Test
    void moneyThatWasKnownBeforeThePromiseIsNotCountedTwice() {
        diary.debtorPays("100.00", "2026-03-02");
        PromiseId promise = debtorPromises("100.00", "2026-03-10");
        diary.on("2026-03-03").debtorPays("99.00", "2026-03-03");
        assertThat(status(promise)).isEqualTo(PromiseStatus.OPEN);
        diary.debtorPays("1.00", "2026-03-02");
        assertThat(status(promise)).isEqualTo(PromiseStatus.KEPT);
    }

    @Test
    void itIsRenegotiatedOnceAndThenOnlyEscalated() {
        PromiseId first = debtorPromises("250.00", "2026-03-10");
        diary.on("2026-03-12");
        promises.settle(first);
        PromiseId second = recorded(promises.renegotiate(wish("250.00", "2026-03-16")));
        diary.caseIsAt(caseId, Stage.PROMISE).on("2026-03-18");
        assertThat(promises.settle(second)).isEqualTo(PromiseStatus.BROKEN);
        assertThat(promises.followUp(second).renegotiable()).isFalse();
        assertThat(refusal(promises.renegotiate(wish("250.00", "2026-03-25")))).isEqualTo(PromiseRefusal.RENEGOTIATION_USED);
        assertThat(cases.moveFrom(caseId, Stage.BROKEN_PROMISE, Stage.EARLY_REMINDERS, "otra vez recordatorios", AGENT)).isTrue();
        assertThat(refusal(promises.renegotiate(wish("250.00", "2026-03-25")))).isEqualTo(PromiseRefusal.NOTHING_TO_RENEGOTIATE);
        debtorPromises("250.00", "2026-03-25");
    }

    @Test
    void aRenegotiationGivesWayWhenTheFirstPromiseTurnsOutKept() {
        PromiseId first = debtorPromises("250.00", "2026-03-10");
        diary.on("2026-03-12");
        promises.settle(first);
        PromiseId second = recorded(promises.renegotiate(wish("250.00", "2026-03-16")));
        diary.on("2026-03-13").debtorPays("250.00", "2026-03-10");
        assertThat(status(first)).isEqualTo(PromiseStatus.KEPT);
        assertThat(status(second)).isEqualTo(PromiseStatus.SUPERSEDED);
        diary.caseIsAt(caseId, Stage.EARLY_REMINDERS);
    }

    @Test
    void anOpenPromiseIsTakenBackAndTheCaseGoesOn() {
        PromiseId promise = debtorPromises("250.00", "2026-03-10");
        assertThat(promises.cancel(promise, "se equivocó de fecha", AGENT)).isEmpty();
        assertThat(promises.cancel(promise, "otra vez", AGENT).map(Refusal::reason)).contains(PromiseRefusal.PROMISE_NOT_OPEN);
        diary.caseIsAt(caseId, Stage.EARLY_REMINDERS);
        debtorPromises("250.00", "2026-03-11");
    }

    @Test
    void noPromiseIsTakenWhileTheCaseIsOnHold() {
        var hold = (HoldResult.Held) cases.hold(caseId, HoldReason.DISPUTE, "no es mía", AGENT);
        assertThat(refusal(promises.record(wish("250.00", "2026-03-10")))).isEqualTo(PromiseRefusal.CASE_ON_HOLD);
        cases.lift(caseId, hold.id(), AGENT);
        debtorPromises("250.00", "2026-03-10");
    }

    @Test
    void aHoldGivesTheFollowUpItsTimeAgain() {
        PromiseId promise = debtorPromises("250.00", "2026-03-10");
        diary.on("2026-03-12");
        promises.settle(promise);
        var hold = (HoldResult.Held) cases.hold(caseId, HoldReason.HARDSHIP, "", AGENT);
        assertThat(promises.followUp(promise).onHold()).isTrue();
        diary.at("2026-04-07T07:00");
        cases.lift(caseId, hold.id(), AGENT);
        assertThat(promises.followUp(promise).dueAt()).isEqualTo("2026-04-08T23:00:00Z");
    }

    @Test
    void itIsWatchedAgainWhenNothingCameOfARefinancing() {
        PromiseId promise = debtorPromises("250.00", "2026-03-10");
        cases.moveTo(caseId, Stage.REFINANCING, Ids.next(), "propuesta", AGENT);
        assertThat(refusal(promises.record(wish("250.00", "2026-03-10")))).isEqualTo(PromiseRefusal.AGREEMENT_IN_PROGRESS);
        cases.moveTo(caseId, Stage.EARLY_REMINDERS, null, "rechazada", AGENT);
        assertThat(diary.standing(caseId).isAbout(Stage.PROMISE, promise.value())).isTrue();
    }

    @Test
    void anAcceptedAgreementTakesItsPlace() {
        PromiseId promise = debtorPromises("250.00", "2026-03-10");
        var agreement = Ids.next();
        cases.moveTo(caseId, Stage.REFINANCING, agreement, "propuesta", AGENT);
        cases.moveTo(caseId, Stage.AGREEMENT, agreement, "aceptada", AGENT);
        assertThat(status(promise)).isEqualTo(PromiseStatus.SUPERSEDED);
        assertThat(diary.standing(caseId).isAbout(Stage.AGREEMENT, agreement)).isTrue();
    }

    @Test
    void thePaymentThatCuresTheCaseKeepsThePromiseToo() {
        PromiseId promise = debtorPromises("300.00", "2026-03-10");
        diary.on("2026-03-05").debtorPays("300.00", "2026-03-05").caseIsAt(caseId, Stage.CURED);
        assertThat(status(promise)).isEqualTo(PromiseStatus.KEPT);
    }

    @Test
    void aCaseCuredWithoutThePromisedMoneyLeavesNoPromiseOpen() {
        PromiseId promise = debtorPromises("500.00", "2026-03-10");
        diary.on("2026-03-05").debtorPays("300.00", "2026-03-05").caseIsAt(caseId, Stage.CURED);
        assertThat(status(promise)).isEqualTo(PromiseStatus.CANCELLED);
    }

    @Test
    void ofManyAtOnceOnePromiseIsTaken() throws Exception {
        var start = new CyclicBarrier(6);
        try (var agents = Executors.newFixedThreadPool(6)) {
            Callable<PromiseResult> agent = () -> {
                start.await();
                return promises.record(wish("250.00", "2026-03-10"));
            };
            List<PromiseResult> results = IntStream.range(0, 6).mapToObj(i -> agents.submit(agent)).toList().stream().map(future -> {
                try {
                    return future.get();
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            }).toList();
            assertThat(results).filteredOn(PromiseResult.Recorded.class::isInstance).hasSize(1);
            assertThat(results).filteredOn(PromiseResult.Refused.class::isInstance).hasSize(5)
                    .allSatisfy(result -> assertThat(refusal(result)).isEqualTo(PromiseRefusal.PROMISE_ALREADY_OPEN));
        }
        assertThat(promises.ofCase(caseId)).hasSize(1);
    }

    @Test
    void theDashboardSeesWhatIsDueAndWhatWasKept() {
        debtorPromises("250.00", "2026-03-10");
        assertThat(promises.dueBetween(LocalDate.parse("2026-03-10"), LocalDate.parse("2026-03-10"))).extracting(PromiseDetails::caseId).contains(caseId);
        diary.on("2026-03-05").debtorPays("250.00", "2026-03-05");
        assertThat(promises.keptRate(LocalDate.parse("2026-03-10"), LocalDate.parse("2026-03-10"))).anySatisfy(rate -> {
            assertThat(rate.currency()).isEqualTo("COP");
            assertThat(rate.kept()).isPositive().isLessThanOrEqualTo(rate.due());
        });
    }

    private PromiseId debtorPromises(String amount, String dueOn) {
        return recorded(promises.record(wish(amount, dueOn)));
    }

    private RecordPromise wish(String amount, String dueOn) {
        return new RecordPromise(caseId, cop(amount), LocalDate.parse(dueOn), AGENT);
    }

    private static PromiseId recorded(PromiseResult result) {
        assertThat(result).isInstanceOf(PromiseResult.Recorded.class);
        return ((PromiseResult.Recorded) result).id();
    }

    private static PromiseRefusal refusal(PromiseResult result) {
        assertThat(result).isInstanceOf(PromiseResult.Refused.class);
        return ((PromiseResult.Refused) result).reason();
    }

    private PromiseStatus status(PromiseId id) {
        return promises.details(id).orElseThrow().status();
    }
}
