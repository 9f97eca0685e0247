package io.acuerdo.processes;

import static io.acuerdo.agreement.process.AgreementProcess.AGREEMENT_SERVICING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import io.acuerdo.agreement.process.AgreementProcess.Jobs;
import io.acuerdo.agreement.process.AgreementProcess.Messages;
import io.acuerdo.agreement.process.AgreementProcess.Tasks;
import io.acuerdo.agreement.process.AgreementProcess.Variables;
import io.acuerdo.processes.RealProcess.OpenTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every way out of {@code agreement-servicing}, on the real engine. */
class AgreementServicingProcessTest {

    private static final String OUTCOME = "servicingOutcome";

    private final RealProcess process = new RealProcess();

    @BeforeEach
    void anAgreementWasAccepted() {
        process.start(AGREEMENT_SERVICING, Map.of(Variables.AGREEMENT_ID, process.subjectId()));
    }

    @Test
    void keptToTheEndItIsCompletedAndNothingMovesBeforeThat() {
        inForce();
        watch(1, "OPEN");
        process.tell(Messages.AGREEMENT_INSTALMENT_PAID, process.subjectId());
        find(null);
        process.work(Jobs.COMPLETE_AGREEMENT, Map.of());

        assertThat(process.ending()).containsEntry(OUTCOME, "COMPLETED");
    }

    @Test
    void theDownPaymentComesFirst() {
        checkDownPayment("AWAITED");
        process.isWaitingAt("Gateway_WaitForDownPayment");
        process.tell(Messages.AGREEMENT_DOWN_PAYMENT_PAID, process.subjectId());
        inForce();
        watch(1, "OPEN");
    }

    @Test
    void withoutTheDownPaymentTheAgreementIsCancelled() {
        checkDownPayment("AWAITED");
        process.isWaitingAt("Gateway_WaitForDownPayment");
        process.pass(Duration.ofDays(11));
        checkDownPayment("NOT_PAID");
        process.work(Jobs.CANCEL_UNPAID, Map.of());

        assertThat(process.ending()).containsEntry(OUTCOME, "CANCELLED");
    }

    @Test
    void aMissedInstalmentMayGetMoreTime() {
        miss();
        OpenTask task = process.task(Tasks.FOLLOW_UP_BREACH);
        assertThat(task.formId()).isEqualTo("follow-up-breach");
        assertThat(task.groups()).contains("refinancing-approval");

        process.complete(task, Map.of(Variables.BREACH_DECISION, "GIVE_TIME", Variables.EXTRA_DAYS, 10));
        assertThat(process.work(Jobs.GRANT_TIME, Map.of())).containsEntry(Variables.EXTRA_DAYS, 10).containsEntry(Variables.INSTALMENT_NUMBER, 1);
        watch(1, "OPEN");
    }

    @Test
    void aBreachIsNoticedFirstAndMayBeCured() {
        miss();
        process.complete(process.task(Tasks.FOLLOW_UP_BREACH), Map.of(Variables.BREACH_DECISION, "BREACH"));
        notice();
        process.tell(Messages.AGREEMENT_INSTALMENT_PAID, process.subjectId());
        judgeCure("AWAITED");
        notice();
        process.tell(Messages.AGREEMENT_INSTALMENT_PAID, process.subjectId());
        judgeCure("CURED");
        watch(2, "OPEN");
    }

    @Test
    void aBreachThatIsNotCuredInTimeEndsTheAgreement() {
        miss();
        process.complete(process.task(Tasks.FOLLOW_UP_BREACH), Map.of(Variables.BREACH_DECISION, "BREACH"));
        notice();
        process.pass(Duration.ofDays(11));
        judgeCure("FAILED");
        process.work(Jobs.BREACH_AGREEMENT, Map.of());

        assertThat(process.ending()).containsEntry(OUTCOME, "BREACHED");
    }

    @Test
    void tooManyMissedInstalmentsAskNobody() {
        inForce();
        find(3);
        process.work(Jobs.JUDGE_INSTALMENT, judged("TOO_MANY_MISSED"));
        notice();
    }

    @Test
    void whoPaysAfterAllIsNoLongerUpForDecision() {
        miss();
        process.task(Tasks.FOLLOW_UP_BREACH);
        process.tell(Messages.AGREEMENT_INSTALMENT_PAID, process.subjectId());
        watch(2, "OPEN");
        process.hasNoTask(Tasks.FOLLOW_UP_BREACH);
    }

    private void checkDownPayment(String outcome) {
        Map<String, Object> answer = new HashMap<>(Map.of(Variables.DOWN_PAYMENT_OUTCOME, outcome));
        answer.put(Variables.DOWN_PAYMENT_UNTIL, outcome.equals("NOT_OWED") ? null : RealProcess.in(Duration.ofDays(10)));
        process.work(Jobs.CHECK_DOWN_PAYMENT, answer);
    }

    private void inForce() {
        checkDownPayment("NOT_OWED");
        assertThat(process.work(Jobs.ACTIVATE_AGREEMENT, Map.of())).containsEntry(Variables.AGREEMENT_ID, process.subjectId());
    }

    private void miss() {
        inForce();
        watch(1, "OPEN");
        process.tell(Messages.AGREEMENT_INSTALMENT_MISSED, process.subjectId());
        find(1);
        process.work(Jobs.JUDGE_INSTALMENT, judged("MISSED"));
    }

    private void notice() {
        process.work(Jobs.NOTICE_BREACH, Map.of(Variables.CURE_UNTIL, RealProcess.in(Duration.ofDays(10))));
        process.isWaitingAt("Gateway_WaitForCure");
    }

    private void judgeCure(String outcome) {
        process.work(Jobs.JUDGE_CURE, Map.of(Variables.CURE_OUTCOME, outcome));
    }

    private void find(Integer number) {
        Map<String, Object> answer = new HashMap<>();
        answer.put(Variables.INSTALMENT_NUMBER, number);
        answer.put(Variables.JUDGE_AT, null);
        process.work(Jobs.FIND_NEXT_INSTALMENT, answer);
    }

    private void watch(int number, String outcome) {
        find(number);
        assertThat(process.work(Jobs.JUDGE_INSTALMENT, judged(outcome))).containsEntry(Variables.INSTALMENT_NUMBER, number);
        process.isWaitingAt("Gateway_WaitForPayment");
    }

    private static Map<String, Object> judged(String outcome) {
        return Map.of(Variables.INSTALMENT_OUTCOME, outcome);
    }
}
