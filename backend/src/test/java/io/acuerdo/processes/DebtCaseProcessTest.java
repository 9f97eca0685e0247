package io.acuerdo.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import io.acuerdo.agreement.process.AgreementProcess;
import io.acuerdo.cases.process.CaseProcess.Jobs;
import io.acuerdo.cases.process.CaseProcess.Messages;
import io.acuerdo.cases.process.CaseProcess.Variables;
import io.acuerdo.contact.process.ContactProcess;
import io.acuerdo.processes.RealProcess.OpenTask;
import io.acuerdo.promise.process.PromiseProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every way out of {@code debt-case}, on the real engine with the real tables and called processes. */
class DebtCaseProcessTest {

    private static final String CALL = "Task_CallDebtor";

    private final RealProcess process = new RealProcess();

    @BeforeEach
    void aCaseOpens() {
        process.tellCase(Messages.CASE_OPENED, Map.of(Variables.CASE_ID, process.caseId(), Variables.DPD, 45, Variables.PAST_DUE, 1500.5,
                Variables.CURRENCY, "USD", Variables.COUNTRY, "US"));
        assertThat(process.work(Jobs.SET_SEGMENT, Map.of())).containsEntry(Variables.SEGMENT, "B2");
    }

    @Test
    void aCallWithoutAnswerIsTriedAgainAfterTwoDays() {
        callDebtor("NO_ANSWER", Map.of());
        process.isWaitingAt("Timer_TryAgain");
        process.pass(Duration.ofDays(2));

        end();
        process.passed("End_TryAgain");
    }

    @Test
    void aPromiseMadeOnThePhoneIsRecordedAndARefusalComesBackToTheForm() {
        callDebtor("PROMISE", Map.of(PromiseProcess.Variables.PROMISE_AMOUNT, 500, PromiseProcess.Variables.PROMISE_DUE_ON, "2031-01-01"));
        assertThat(process.work(PromiseProcess.Jobs.RECORD_PROMISE, recorded(false))).containsEntry(PromiseProcess.Variables.PROMISE_AMOUNT, 500);
        process.complete(process.task(CALL), Map.of(ContactProcess.Variables.CALL_OUTCOME, "PROMISE", PromiseProcess.Variables.PROMISE_AMOUNT, 400));
        process.work(ContactProcess.Jobs.RECORD_CALL, Map.of());
        process.work(PromiseProcess.Jobs.RECORD_PROMISE, recorded(true));
        Map<String, Object> given = process.work(Jobs.DECIDE_NEXT_STEP, next("NONE", null, false));

        assertThat(given).as("the next form begins empty").containsEntry(PromiseProcess.Variables.PROMISE_AMOUNT, null)
                .containsEntry(ContactProcess.Variables.CALL_OUTCOME, null);
        process.hasEnded();
        process.passed("End_PromiseRecorded");
    }

    @Test
    void aDisputeSuspendsTheCase() {
        callDebtor("DISPUTE", Map.of());
        assertThat(process.work(Jobs.SET_HOLD, Map.of())).containsEntry(Variables.HOLD_REASON, "DISPUTE").containsEntry(Variables.COMPLETED_BY, "agent1");

        end();
        process.passed("End_HoldSet");
    }

    @Test
    void anAgentRefersToLegalAndTheLegalTeamDecides() {
        callDebtor("LEGAL", Map.of());
        process.work(Jobs.REFER_TO_LEGAL, Map.of());
        decide("LEGAL", null);
        OpenTask review = process.task("Task_ReviewLegal");
        assertThat(review.formId()).isEqualTo("review-legal");
        assertThat(review.groups()).contains("legal");
        process.complete(review, Map.of(Variables.LEGAL_DECISION, "CLOSE", Variables.NOTE, "Incobrable."));
        assertThat(process.work(Jobs.APPLY_LEGAL_DECISION, Map.of())).containsEntry(Variables.LEGAL_DECISION, "CLOSE");

        end();
        process.passed("End_LegalReviewed");
    }

    @Test
    void aHoldTakesTheCallOutOfTheInbox() {
        exhaustReminders();
        process.task(CALL);
        process.tell(Messages.CASE_HELD, process.caseId());
        process.hasNoTask(CALL);
        decide("REMINDERS", null);
        // the word of the hold is still there for the reminders, which ask whether it holds
        process.work(Jobs.CHECK_HOLD, Map.of(Variables.ON_HOLD, true));
        process.isWaitingAt("Catch_HoldLiftedAfterHold");
        process.tell(Messages.CASE_HOLD_LIFTED, process.caseId());

        end();
        process.passed("End_CallSuspended");
        process.passed("End_RemindersInterrupted");
    }

    @Test
    void aKeptPromiseEndsItsStep() {
        decide("PROMISE", Variables.PROMISE_ID);
        settlePromise("KEPT");

        end();
        process.passed("End_PromiseResolved");
    }

    @Test
    void aBrokenPromiseIsFollowedUpInTheSameStep() {
        decide("PROMISE", Variables.PROMISE_ID);
        settlePromise("BROKEN");
        assertThat(process.work(PromiseProcess.Jobs.OPEN_FOLLOW_UP, followUp())).containsEntry(Variables.PROMISE_ID, process.subjectId());
        process.task("Task_FollowUpBrokenPromise");
        process.tell(PromiseProcess.Messages.PROMISE_REJUDGED, process.subjectId());

        end();
        process.passed("End_FollowUpDone");
    }

    @Test
    void aPromiseThatIsBrokenAlreadyIsFollowedUpAtOnce() {
        decide("BROKEN_PROMISE", Variables.PROMISE_ID);
        process.work(PromiseProcess.Jobs.OPEN_FOLLOW_UP, followUp());
        process.task("Task_FollowUpBrokenPromise");
        process.tell(PromiseProcess.Messages.PROMISE_REJUDGED, process.subjectId());

        end();
        process.passed("End_FollowUpDone");
    }

    @Test
    void aRefinancingThatIsNotAgreedEndsItsStep() {
        decide("REFINANCING", Variables.AGREEMENT_ID);
        process.tell(AgreementProcess.Messages.AGREEMENT_CANCELLED, process.subjectId());

        end();
        process.passed("End_RefinancingEnded");
    }

    @Test
    void anAgreementIsServicedUntilItsEnd() {
        decide("AGREEMENT", Variables.AGREEMENT_ID);
        process.work(AgreementProcess.Jobs.CHECK_DOWN_PAYMENT, Map.of(AgreementProcess.Variables.DOWN_PAYMENT_OUTCOME, "NOT_OWED"));
        assertThat(process.work(AgreementProcess.Jobs.ACTIVATE_AGREEMENT, Map.of())).containsEntry(Variables.AGREEMENT_ID, process.subjectId());
        completeAgreement();

        end();
        process.passed("End_ServicingEnded");
    }

    @Test
    void anAcceptedRefinancingIsServicedInTheSameStep() {
        decide("REFINANCING", Variables.AGREEMENT_ID);
        process.work(AgreementProcess.Jobs.ASSESS_PROPOSAL, Map.of(AgreementProcess.Variables.AMOUNT, 1000, Variables.CURRENCY, "USD",
                AgreementProcess.Variables.MAKER, "agent2"));
        process.work(AgreementProcess.Jobs.REQUEST_APPROVAL, Map.of(AgreementProcess.Variables.DECIDE_UNTIL, RealProcess.in(Duration.ofDays(1))));
        process.complete(process.task("Task_ApproveRefinancing"), Map.of(AgreementProcess.Variables.DECISION, "APPROVE"));
        process.work(AgreementProcess.Jobs.RECORD_DECISION, Map.of(AgreementProcess.Variables.APPROVAL_OUTCOME, "APPROVE"));
        process.work(AgreementProcess.Jobs.ISSUE_AGREEMENT, Map.of(AgreementProcess.Variables.ACCEPT_UNTIL, RealProcess.in(Duration.ofDays(7))));
        process.tell(AgreementProcess.Messages.AGREEMENT_ACCEPTED, process.subjectId());
        process.work(AgreementProcess.Jobs.CHECK_DOWN_PAYMENT, Map.of(AgreementProcess.Variables.DOWN_PAYMENT_OUTCOME, "NOT_OWED"));
        process.work(AgreementProcess.Jobs.ACTIVATE_AGREEMENT, Map.of());
        completeAgreement();

        end();
        process.passed("End_ServicingEnded");
    }

    @Test
    void aPromiseMadeElsewhereEndsTheStep() {
        exhaustReminders();
        process.task(CALL);
        process.tell(PromiseProcess.Messages.PROMISE_RECORDED, process.caseId());
        process.hasNoTask(CALL);

        end();
        process.passed("End_StepLeftForPromise");
    }

    @Test
    void aRefinancingProposedFromTheCasePageEndsTheStep() {
        decide("PROMISE", Variables.PROMISE_ID);
        process.work(PromiseProcess.Jobs.WATCH_PROMISE, Map.of(PromiseProcess.Variables.JUDGE_AT, RealProcess.in(Duration.ofDays(5))));
        process.isWaitingAt("Gateway_WaitForMoney");
        process.tell(AgreementProcess.Messages.AGREEMENT_PROPOSED, process.caseId());
        decide("REFINANCING", Variables.AGREEMENT_ID);
        process.tell(AgreementProcess.Messages.AGREEMENT_CANCELLED, process.subjectId());

        end();
        process.passed("End_StepLeftForProposal");
    }

    @Test
    void aCureEndsTheCaseWhateverItIsDoing() {
        exhaustReminders();
        process.task(CALL);
        process.tell(Messages.CASE_CURED, process.caseId());
        process.work(Jobs.CLOSE_CASE, Map.of());

        process.hasEnded();
        process.passed("End_CaseCured");
        process.hasNoTask(CALL);
    }

    @Test
    void aRecallEndsTheCase() {
        decide("LEGAL", null);
        process.task("Task_ReviewLegal");
        process.tell(Messages.CASE_RECALLED, process.caseId());
        process.work(Jobs.CLOSE_RECALLED_CASE, Map.of());

        process.hasEnded();
        process.passed("End_CaseRecalled");
    }

    @Test
    void aCaseClosedByAPersonEnds() {
        decide("LEGAL", null);
        process.task("Task_ReviewLegal");
        process.tell(Messages.CASE_CLOSED, process.caseId());

        process.hasEnded();
        process.passed("End_CaseClosed");
    }

    @Test
    void aPaymentLooksAtTheSegmentAndLeavesTheStepAlone() {
        exhaustReminders();
        OpenTask before = process.task(CALL);
        process.tell(Messages.PAYMENT_RECEIVED, process.caseId());
        process.work(Jobs.GATHER_FACTS, Map.of(Variables.DPD, 10, Variables.PAST_DUE, 200));

        assertThat(process.work(Jobs.CHANGE_SEGMENT, Map.of())).containsEntry(Variables.SEGMENT, "C1");
        process.passed("End_SegmentReviewed");
        assertThat(process.task(CALL)).isEqualTo(before);
    }

    @Test
    void aCaseThatIsOpenButHasNothingToDoDoesNotCircle() {
        process.work(Jobs.DECIDE_NEXT_STEP, next("NONE", null, true));

        process.hasEnded();
        process.passed("Task_DecideNextStep");
    }

    private void callDebtor(String outcome, Map<String, Object> answers) {
        exhaustReminders();
        OpenTask task = process.task(CALL);
        assertThat(task.formId()).isEqualTo("call-debtor");
        assertThat(task.groups()).contains("early-arrears");
        Map<String, Object> all = new HashMap<>(answers);
        all.put(ContactProcess.Variables.CALL_OUTCOME, outcome);
        process.complete(task, all);
        assertThat(process.work(ContactProcess.Jobs.RECORD_CALL, Map.of())).containsEntry(ContactProcess.Variables.CALL_OUTCOME, outcome);
    }

    private void exhaustReminders() {
        decide("REMINDERS", null);
        for (int step = 1; step <= 4; step++) {
            assertThat(process.work(ContactProcess.Jobs.PLAN_REMINDER, Map.of(ContactProcess.Variables.REMINDER_PLAN, "DONE")))
                    .containsEntry(Variables.SEGMENT, "B2").containsEntry(ContactProcess.Variables.REMINDER_STEP, step);
        }
    }

    private void settlePromise(String outcome) {
        process.work(PromiseProcess.Jobs.WATCH_PROMISE, Map.of(PromiseProcess.Variables.JUDGE_AT, RealProcess.in(Duration.ofDays(5))));
        process.tell(PromiseProcess.Messages.PROMISE_SETTLED, process.subjectId());
        process.work(PromiseProcess.Jobs.SETTLE_PROMISE, Map.of(PromiseProcess.Variables.PROMISE_OUTCOME, outcome));
    }

    private void completeAgreement() {
        Map<String, Object> none = new HashMap<>();
        none.put(AgreementProcess.Variables.INSTALMENT_NUMBER, null);
        process.work(AgreementProcess.Jobs.FIND_NEXT_INSTALMENT, none);
        process.work(AgreementProcess.Jobs.COMPLETE_AGREEMENT, Map.of());
    }

    private void end() {
        decide("NONE", null);
        process.hasEnded();
        process.passed("End_CaseEnded");
    }

    private void decide(String nextStep, String subject) {
        process.work(Jobs.DECIDE_NEXT_STEP, next(nextStep, subject, !nextStep.equals("NONE")));
    }

    private Map<String, Object> next(String nextStep, String subject, boolean caseOpen) {
        Map<String, Object> answer = new HashMap<>();
        answer.put(Variables.PROMISE_ID, null);
        answer.put(Variables.AGREEMENT_ID, null);
        if (subject != null) {
            answer.put(subject, process.subjectId());
        }
        answer.put(Variables.NEXT_STEP, nextStep);
        answer.put(Variables.CASE_OPEN, caseOpen);
        return answer;
    }

    private static Map<String, Object> followUp() {
        return Map.of(PromiseProcess.Variables.FOLLOW_UP_DUE_AT, RealProcess.in(Duration.ofDays(2)), PromiseProcess.Variables.RENEGOTIABLE, true,
                Variables.ON_HOLD, false);
    }

    private static Map<String, Object> recorded(boolean recorded) {
        Map<String, Object> answer = new HashMap<>();
        answer.put(PromiseProcess.Variables.PROMISE_RECORDED, recorded);
        answer.put(PromiseProcess.Variables.REFUSAL, recorded ? null : "Demasiado lejos.");
        return answer;
    }
}
