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
        assertThat(process.work(Jobs.ACTIVATE_AGREEMENT, Map.of())).containsEntry(Variables.AGREEMENT_ID, process.subjectId());
        watch(1);
    }

    @Test
    void keptToTheEndItIsCompleted() {
        process.tell(Messages.AGREEMENT_INSTALMENT_PAID, process.subjectId());
        assertThat(process.work(Jobs.JUDGE_INSTALMENT, judged("PAID"))).containsEntry(Variables.INSTALMENT_NUMBER, 1);
        watch(2);
        process.tell(Messages.AGREEMENT_INSTALMENT_PAID, process.subjectId());
        process.work(Jobs.JUDGE_INSTALMENT, judged("OPEN"));
        watch(2);
        process.pass(Duration.ofDays(31));
        process.work(Jobs.JUDGE_INSTALMENT, judged("PAID"));
        Map<String, Object> none = new HashMap<>();
        none.put(Variables.INSTALMENT_NUMBER, null);
        process.work(Jobs.FIND_NEXT_INSTALMENT, none);
        process.work(Jobs.COMPLETE_AGREEMENT, Map.of());

        assertThat(process.ending()).containsEntry(OUTCOME, "COMPLETED");
    }

    @Test
    void aMissedInstalmentMayGetMoreTime() {
        miss();
        OpenTask task = process.task(Tasks.FOLLOW_UP_BREACH);
        assertThat(task.formId()).isEqualTo("follow-up-breach");
        assertThat(task.groups()).contains("refinancing-approval");

        process.complete(task, Map.of(Variables.BREACH_DECISION, "GIVE_TIME", Variables.EXTRA_DAYS, 10));
        assertThat(process.work(Jobs.GRANT_TIME, Map.of())).containsEntry(Variables.EXTRA_DAYS, 10).containsEntry(Variables.INSTALMENT_NUMBER, 1);
        watch(1);
        process.isWaitingAt("Gateway_WaitForPayment");
    }

    @Test
    void aMissedInstalmentMayBreachTheAgreement() {
        miss();
        process.complete(process.task(Tasks.FOLLOW_UP_BREACH), Map.of(Variables.BREACH_DECISION, "BREACH"));
        process.work(Jobs.BREACH_AGREEMENT, Map.of());

        assertThat(process.ending()).containsEntry(OUTCOME, "BREACHED");
    }

    @Test
    void whoPaysAfterAllIsNoLongerUpForDecision() {
        miss();
        process.task(Tasks.FOLLOW_UP_BREACH);
        process.tell(Messages.AGREEMENT_INSTALMENT_PAID, process.subjectId());
        assertThat(process.work(Jobs.JUDGE_INSTALMENT, judged("PAID"))).containsEntry(Variables.INSTALMENT_NUMBER, 1);
        watch(2);
        process.hasNoTask(Tasks.FOLLOW_UP_BREACH);
    }

    private void miss() {
        process.pass(Duration.ofDays(31));
        process.work(Jobs.JUDGE_INSTALMENT, judged("MISSED"));
    }

    private void watch(int number) {
        process.work(Jobs.FIND_NEXT_INSTALMENT, Map.of(Variables.INSTALMENT_NUMBER, number, Variables.JUDGE_AT, RealProcess.in(Duration.ofDays(30))));
        process.isWaitingAt("Gateway_WaitForPayment");
    }

    private static Map<String, Object> judged(String outcome) {
        return Map.of(Variables.INSTALMENT_OUTCOME, outcome);
    }
}
