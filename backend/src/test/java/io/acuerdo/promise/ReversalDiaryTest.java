package io.acuerdo.promise;

import java.time.LocalDate;

import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.Stage;
import io.acuerdo.cases.TimelineKind;
import io.acuerdo.testing.DatabaseTest;
import io.acuerdo.testing.Diary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static io.acuerdo.testing.Diary.AGENT;
import static io.acuerdo.testing.Diary.cop;
import static org.assertj.core.api.Assertions.assertThat;

/** What a payment that bounces does to promises and cases. */
@DatabaseTest
class ReversalDiaryTest {

    @Autowired
    ApplicationContext beans;
    @Autowired
    Promises promises;
    Diary diary;
    CaseId caseId;

    @BeforeEach
    void aDebtorOwesTwoInstalments() {
        diary = new Diary(beans).on("2026-03-02").fileSays("2026-02-20 300.00", "2026-03-20 300.00", "2026-04-20 300.00");
        caseId = diary.openCase();
    }

    @Test
    void aKeptPromiseIsOpenAgainWhileThereIsTime() {
        PromiseId promise = debtorPromises("250.00", "2026-03-10");
        diary.on("2026-03-05").debtorPays("250.00", "2026-03-05").caseIsAt(caseId, Stage.EARLY_REMINDERS);
        diary.on("2026-03-06").theLastPaymentBounces();
        assertThat(status(promise)).isEqualTo(PromiseStatus.OPEN);
        diary.caseIsAt(caseId, Stage.PROMISE);
        assertThat(diary.story(caseId)).contains(TimelineKind.PAYMENT_REVERSED);
        assertThat(diary.messages(caseId)).endsWith("promise.recorded");
        diary.on("2026-03-10").debtorPays("250.00", "2026-03-10");
        assertThat(status(promise)).isEqualTo(PromiseStatus.KEPT);
        diary.caseIsAt(caseId, Stage.EARLY_REMINDERS);
    }

    @Test
    void aKeptPromiseIsBrokenWhenTheGraceHasPassed() {
        PromiseId promise = debtorPromises("250.00", "2026-03-10");
        diary.on("2026-03-05").debtorPays("250.00", "2026-03-05");
        diary.on("2026-03-12").theLastPaymentBounces();
        assertThat(status(promise)).isEqualTo(PromiseStatus.BROKEN);
        diary.caseIsAt(caseId, Stage.BROKEN_PROMISE);
        assertThat(diary.story(caseId)).containsSubsequence(TimelineKind.PROMISE_KEPT, TimelineKind.PAYMENT_REVERSED, TimelineKind.PROMISE_BROKEN);
    }

    @Test
    void aPromiseThatOtherMoneyKeepsStaysKept() {
        PromiseId promise = debtorPromises("250.00", "2026-03-10");
        diary.on("2026-03-05").debtorPays("250.00", "2026-03-05").debtorPays("10.00", "2026-03-05").theLastPaymentBounces();
        assertThat(status(promise)).isEqualTo(PromiseStatus.KEPT);
        diary.caseIsAt(caseId, Stage.EARLY_REMINDERS);
    }

    @Test
    void aCuredCaseStaysEndedAndTheArrearsOpenANewOne() {
        diary.on("2026-03-05").debtorPays("300.00", "2026-03-05").caseIsAt(caseId, Stage.CURED);
        diary.on("2026-03-07").theLastPaymentBounces();
        diary.caseIsAt(caseId, Stage.CURED);
        assertThat(diary.story(caseId)).endsWith(TimelineKind.PAYMENT_REVERSED);
        assertThat(diary.openCase()).isNotEqualTo(caseId);
        assertThat(diary.story(diary.openCase())).startsWith(TimelineKind.CASE_OPENED);
    }

    private PromiseId debtorPromises(String amount, String dueOn) {
        return ((PromiseResult.Recorded) promises.record(new RecordPromise(caseId, cop(amount), LocalDate.parse(dueOn), AGENT))).id();
    }

    private PromiseStatus status(PromiseId id) {
        return promises.details(id).orElseThrow().status();
    }
}
