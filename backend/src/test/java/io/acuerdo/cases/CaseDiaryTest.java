package io.acuerdo.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.acuerdo.portfolio.DebtorPosition;
import io.acuerdo.portfolio.DebtorsInArrears;
import io.acuerdo.portfolio.Portfolios;
import io.acuerdo.shared.Ids;
import io.acuerdo.testing.DatabaseTest;
import io.acuerdo.testing.Diary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.transaction.support.TransactionTemplate;

import static io.acuerdo.testing.Diary.AGENT;
import static io.acuerdo.testing.Diary.cop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** The life of a case, day by day. */
@DatabaseTest
class CaseDiaryTest {

    @Autowired
    ApplicationContext beans;
    @Autowired
    Cases cases;
    @Autowired
    Timeline timeline;
    @Autowired
    CasesDashboard dashboard;
    @Autowired
    Portfolios portfolios;
    @Autowired
    ApplicationEventPublisher events;
    @Autowired
    TransactionTemplate transaction;
    Diary diary;
    CaseId caseId;

    @BeforeEach
    void aDebtorIsTenDaysLate() {
        diary = new Diary(beans).on("2026-03-02").fileSays("2026-02-20 300.00", "2026-03-20 300.00");
        caseId = diary.openCase();
    }

    @Test
    void aDebtorInArrearsHasOneCaseHoweverOftenTheFileComes() {
        diary.on("2026-03-03").fileSays("2026-02-20 250.00", "2026-03-20 300.00");
        assertThat(diary.openCase()).isEqualTo(caseId);
        CaseSummary summary = cases.summary(caseId).orElseThrow();
        assertThat(summary.dpd()).isEqualTo(11);
        assertThat(summary.pastDue()).isEqualTo(cop("250.00"));
        assertThat(diary.messages(caseId)).containsOnlyOnce("case.opened");
    }

    @Test
    void daysPastDueGoOnWithoutAFile() {
        diary.on("2026-03-25");
        CaseSummary summary = cases.summary(caseId).orElseThrow();
        assertThat(summary.dpd()).isEqualTo(33);
        assertThat(summary.pastDue()).isEqualTo(cop("600.00"));
    }

    @Test
    void whoPaysIsCuredAndNewArrearsOpenANewCase() {
        diary.on("2026-03-05").debtorPays("300.00", "2026-03-05").caseIsAt(caseId, Stage.CURED);
        assertThat(cases.openCaseOf(diary.debtor())).isEmpty();
        assertThat(diary.story(caseId)).containsExactly(TimelineKind.CASE_OPENED, TimelineKind.PAYMENT_RECEIVED, TimelineKind.CASE_CURED);
        assertThat(diary.messages(caseId)).containsExactly("case.opened", "payment.received", "case.cured");
        assertThat(cases.details(caseId).orElseThrow().endedAt()).isNotNull();
        diary.on("2026-03-21");
        assertThat(diary.openCase()).isNotEqualTo(caseId);
    }

    @Test
    void aPaymentThatLeavesArrearsIsTold() {
        diary.debtorPays("100.00", "2026-02-28").caseIsAt(caseId, Stage.EARLY_REMINDERS);
        TimelineEntry entry = timeline.of(caseId).getLast();
        assertThat(entry.kind()).isEqualTo(TimelineKind.PAYMENT_RECEIVED);
        assertThat(entry.data()).containsEntry("amount", Map.of("amount", "100.00", "currency", "COP")).containsEntry("paidOn", "2026-02-28");
        assertThat(cases.facts(caseId)).isEqualTo(new CaseFacts(10, cop("200.00")));
    }

    @Test
    void anAgreementInForceIsNotCuredByBalances() {
        var agreement = Ids.next();
        cases.moveTo(caseId, Stage.REFINANCING, agreement, "propuesta", AGENT);
        cases.moveTo(caseId, Stage.AGREEMENT, agreement, "aceptada", AGENT);
        diary.debtorPays("300.00", "2026-03-02").caseIsAt(caseId, Stage.AGREEMENT);
        cases.moveTo(caseId, Stage.CURED, null, "acuerdo cumplido", AGENT);
        assertThat(diary.messages(caseId)).containsOnlyOnce("case.cured");
        assertThat(cases.nextStep(caseId)).isEqualTo(new NextStep(NextStep.Kind.NONE, null, null, false));
    }

    @Test
    void aHoldStandsUntilItIsLiftedAndIsToldOnce() {
        var dispute = (HoldResult.Held) cases.hold(caseId, HoldReason.DISPUTE, "No reconoce la deuda", AGENT);
        assertThat(cases.hold(caseId, HoldReason.DISPUTE, "otra vez", AGENT)).isEqualTo(dispute);
        var hardship = (HoldResult.Held) cases.hold(caseId, HoldReason.HARDSHIP, null, AGENT);
        assertThat(cases.isOnHold(caseId)).isTrue();
        assertThat(cases.summary(caseId).orElseThrow().holds()).containsExactly(HoldReason.DISPUTE, HoldReason.HARDSHIP);
        assertThat(cases.lift(caseId, dispute.id(), AGENT)).isEqualTo(new LiftResult.Lifted(true));
        assertThat(diary.messages(caseId)).doesNotContain("case.holdLifted");
        assertThat(cases.lift(caseId, hardship.id(), AGENT)).isEqualTo(new LiftResult.Lifted(false));
        assertThat(cases.lift(caseId, hardship.id(), AGENT)).isEqualTo(new LiftResult.Lifted(false));
        assertThat(diary.messages(caseId)).containsExactly("case.opened", "case.held", "case.held", "case.holdLifted");
        assertThat(diary.story(caseId)).containsExactly(TimelineKind.CASE_OPENED, TimelineKind.HOLD_SET, TimelineKind.HOLD_SET,
                TimelineKind.HOLD_LIFTED, TimelineKind.HOLD_LIFTED);
        assertThat(cases.lift(caseId, HoldId.next(), AGENT)).isEqualTo(new LiftResult.Refused(CaseRefusal.UNKNOWN_HOLD));
    }

    @Test
    void anEndedCaseTakesNoHoldAndStaysEnded() {
        cases.recall(caseId, AGENT);
        assertThat(cases.hold(caseId, HoldReason.DISPUTE, "", AGENT)).isEqualTo(new HoldResult.Refused(CaseRefusal.CASE_ENDED));
        assertThat(cases.hold(CaseId.next(), HoldReason.DISPUTE, "", AGENT)).isEqualTo(new HoldResult.Refused(CaseRefusal.UNKNOWN_CASE));
        cases.close(caseId, "otra vez", AGENT);
        diary.debtorPays("300.00", "2026-03-02").caseIsAt(caseId, Stage.CLOSED);
        assertThat(diary.messages(caseId)).containsExactly("case.opened", "case.recalled");
        cases.confirmEnded(caseId);
        assertThatIllegalStateException().isThrownBy(() -> cases.moveTo(caseId, Stage.LEGAL, null, "tarde", AGENT));
    }

    @Test
    void thereIsNoStepOffTheRoad() {
        assertThatIllegalStateException().isThrownBy(() -> cases.moveTo(caseId, Stage.AGREEMENT, Ids.next(), "sin propuesta", AGENT));
        assertThatIllegalStateException().isThrownBy(() -> cases.moveTo(caseId, Stage.PROMISE, null, "sin promesa", AGENT));
        assertThatIllegalStateException().isThrownBy(() -> cases.confirmEnded(caseId));
        cases.moveTo(caseId, Stage.EARLY_REMINDERS, null, "ya está", AGENT);
        assertThat(diary.story(caseId)).containsExactly(TimelineKind.CASE_OPENED);
    }

    @Test
    void theProcessIsToldTheStepThatTheStageAsksFor() {
        assertThat(cases.nextStep(caseId)).isEqualTo(new NextStep(NextStep.Kind.REMINDERS, null, null, true));
        var promise = Ids.next();
        cases.moveTo(caseId, Stage.PROMISE, promise, "promesa", AGENT);
        assertThat(cases.nextStep(caseId)).isEqualTo(new NextStep(NextStep.Kind.PROMISE, promise, null, true));
        assertThat(cases.moveFrom(caseId, Stage.LEGAL, Stage.CLOSED, "no está ahí", AGENT)).isFalse();
        assertThat(cases.moveFrom(caseId, Stage.PROMISE, Stage.LEGAL, "derivado", AGENT)).isTrue();
        assertThat(cases.nextStep(caseId)).isEqualTo(new NextStep(NextStep.Kind.LEGAL, null, null, true));
    }

    @Test
    void theSegmentIsTakenOverOnceAndNonsenseIsSetAside() {
        cases.takeSegment(caseId, "B1");
        cases.takeSegment(caseId, "B1");
        cases.takeSegment(caseId, "Z9");
        assertThat(cases.summary(caseId).orElseThrow().segment()).isEqualTo("B1");
        assertThat(diary.story(caseId)).containsExactly(TimelineKind.CASE_OPENED, TimelineKind.SEGMENT_SET, TimelineKind.SEGMENT_SET);
        assertThat(timeline.of(caseId).getLast().data()).containsEntry("setAside", "Z9");
    }

    @Test
    void casesAreFoundByWhatIsAskedFor() {
        CaseQuery mine = CaseQuery.all().withPortfolio(diary.portfolio());
        assertThat(found(mine)).containsExactly(caseId);
        assertThat(found(mine.withDpd(10, 10))).containsExactly(caseId);
        assertThat(found(mine.withDpd(11, null))).isEmpty();
        assertThat(found(mine.withDpd(null, 9))).isEmpty();
        assertThat(found(mine.withStage(Stage.EARLY_REMINDERS))).containsExactly(caseId);
        assertThat(found(mine.withStage(Stage.LEGAL))).isEmpty();
        assertThat(found(mine.withText("nanez"))).containsExactly(caseId);
        assertThat(found(mine.withText("%"))).isEmpty();
        assertThat(found(CaseQuery.all().withText(diary.account()))).containsExactly(caseId);
        assertThat(found(mine.withOnHold(true))).isEmpty();
        cases.hold(caseId, HoldReason.VULNERABLE, "", AGENT);
        assertThat(found(mine.withOnHold(true))).containsExactly(caseId);
        cases.close(caseId, "fin", AGENT);
        assertThat(found(mine)).isEmpty();
        assertThat(found(mine.withEnded(true))).containsExactly(caseId);
        assertThat(found(mine.withStage(Stage.CLOSED))).containsExactly(caseId);
    }

    @Test
    void everySortAndPageIsAnsweredInOneOrder() {
        for (String property : List.of("openedAt", "dpd", "pastDue", "outstanding", "debtorName", "stage", "segment", "portfolio", "nonsense")) {
            for (Sort sort : List.of(Sort.by(property).ascending(), Sort.by(property).descending())) {
                var page = cases.search(CaseQuery.all(), PageRequest.of(0, 2, sort));
                assertThat(page.getTotalElements()).isGreaterThanOrEqualTo(page.getNumberOfElements());
            }
        }
        assertThat(cases.search(CaseQuery.all().withPortfolio(diary.portfolio()), Pageable.unpaged())).hasSize(1);
    }

    @Test
    void theBoardCountsOpenCasesByStageAndBucket() {
        diary.on("2026-03-25");
        CasesBoard board = dashboard.board(Optional.of(diary.portfolio()));
        assertThat(board.cells()).singleElement().satisfies(cell -> {
            assertThat(cell.stage()).isEqualTo(Stage.EARLY_REMINDERS);
            assertThat(cell.bucket().label()).isEqualTo("31-60");
            assertThat(cell.cases()).isEqualTo(1);
            assertThat(cell.pastDue()).isEqualTo(cop("600.00"));
        });
        assertThat(dashboard.board().cases()).isPositive();
        cases.close(caseId, "fin", AGENT);
        assertThat(dashboard.board(Optional.of(diary.portfolio())).cells()).isEmpty();
    }

    @Test
    void ofManyImportsAtOnceOneOpensTheCase() throws Exception {
        cases.close(caseId, "fin", AGENT);
        DebtorPosition position = portfolios.position(diary.debtor());
        var start = new CyclicBarrier(6);
        try (var imports = Executors.newFixedThreadPool(6)) {
            List<Future<?>> running = IntStream.range(0, 6).<Future<?>>mapToObj(i -> imports.submit(() -> {
                start.await();
                transaction.executeWithoutResult(status -> events.publishEvent(new DebtorsInArrears(List.of(position))));
                return null;
            })).toList();
            for (Future<?> one : running) {
                one.get();
            }
        }
        CaseId reopened = diary.openCase();
        assertThat(found(CaseQuery.all().withPortfolio(diary.portfolio()).withEnded(true))).containsExactlyInAnyOrder(caseId, reopened);
        assertThat(diary.story(reopened)).containsExactly(TimelineKind.CASE_OPENED);
        assertThat(diary.messages(reopened)).containsExactly("case.opened");
    }

    private List<CaseId> found(CaseQuery query) {
        return cases.search(query, PageRequest.of(0, 50)).map(CaseSummary::id).getContent();
    }
}
