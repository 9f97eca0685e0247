package io.acuerdo.processes;

import static io.acuerdo.agreement.process.AgreementProcess.REFINANCING_APPROVAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import io.acuerdo.agreement.process.AgreementProcess.Jobs;
import io.acuerdo.agreement.process.AgreementProcess.Messages;
import io.acuerdo.agreement.process.AgreementProcess.Tasks;
import io.acuerdo.agreement.process.AgreementProcess.Variables;
import io.acuerdo.processes.RealProcess.OpenTask;
import org.junit.jupiter.api.Test;

/** Every way out of {@code refinancing-approval}, on the real engine with the real matrix of authorities. */
class RefinancingApprovalProcessTest {

    private static final String OUTCOME = "refinancingOutcome";

    private final RealProcess process = new RealProcess();

    @Test
    void anApprovedAndAcceptedProposalIsAnAgreement() {
        propose(1000);
        OpenTask task = process.task(Tasks.APPROVE_REFINANCING);
        assertThat(task.formId()).isEqualTo("approve-refinancing");
        assertThat(task.groups()).isEqualTo("[\"refinancing-approval\"]");

        decide(task, "APPROVE", null);
        assertThat(process.work(Jobs.ISSUE_AGREEMENT, acceptUntil())).containsEntry(Variables.COMPLETED_BY, "agent1");
        process.tell(Messages.AGREEMENT_ACCEPTED, process.subjectId());

        assertThat(process.ending()).containsEntry(OUTCOME, "ACCEPTED");
        process.passed("End_AgreementAccepted");
    }

    @Test
    void whatNobodyAcceptsInTimeExpires() {
        propose(1000);
        decide(process.task(Tasks.APPROVE_REFINANCING), "APPROVE", null);
        process.work(Jobs.ISSUE_AGREEMENT, acceptUntil());
        process.isWaitingAt("Gateway_WaitForAcceptance");
        process.pass(Duration.ofDays(8));
        process.work(Jobs.EXPIRE_AGREEMENT, Map.of());

        assertThat(process.ending()).containsEntry(OUTCOME, "EXPIRED");
    }

    @Test
    void aRejectedProposalEnds() {
        propose(1000);
        decide(process.task(Tasks.APPROVE_REFINANCING), "REJECT", "No alcanza.");
        assertThat(process.work(Jobs.REJECT_PROPOSAL, Map.of())).containsEntry(Variables.REASON, "No alcanza.");

        assertThat(process.ending()).containsEntry(OUTCOME, "REJECTED");
    }

    @Test
    void aReturnedProposalComesBackToItsMakerAndIsAssessedAnew() {
        propose(1000);
        decide(process.task(Tasks.APPROVE_REFINANCING), "RETURN", "Pide más plazo.");
        process.work(Jobs.RETURN_PROPOSAL, Map.of());
        OpenTask revision = process.task(Tasks.REVISE_PROPOSAL);
        assertThat(revision.formId()).isEqualTo("revise-proposal");
        assertThat(revision.assignee()).isEqualTo("agent2");

        revise(revision);
        assertThat(process.work(Jobs.RESUBMIT_PROPOSAL, resubmitted(false))).containsEntry(Variables.PRINCIPAL, 60000).containsEntry(Variables.INSTALLMENTS, 24);
        revise(process.task(Tasks.REVISE_PROPOSAL));
        assertThat(process.work(Jobs.RESUBMIT_PROPOSAL, resubmitted(true))).as("the reason is still there after a refusal")
                .containsEntry(Variables.REASON, "Pide más plazo.");
        assess(60000);

        OpenTask again = process.task(Tasks.APPROVE_REFINANCING);
        assertThat(again.groups()).as("the new amount needs another authority").isEqualTo("[\"manager\"]");
        decide(again, "APPROVE", null);
        assertThat(process.work(Jobs.ISSUE_AGREEMENT, acceptUntil())).as("the old reason is not the reason of the approval").containsEntry(Variables.REASON, null);
        process.tell(Messages.AGREEMENT_ACCEPTED, process.subjectId());
        assertThat(process.ending()).containsEntry(OUTCOME, "ACCEPTED");
    }

    @Test
    void itsMakerMayWithdrawAReturnedProposal() {
        propose(1000);
        decide(process.task(Tasks.APPROVE_REFINANCING), "RETURN", "Falta un dato.");
        process.work(Jobs.RETURN_PROPOSAL, Map.of());
        process.complete(process.task(Tasks.REVISE_PROPOSAL), Map.of(Variables.REVISION, "WITHDRAW"));
        process.work(Jobs.WITHDRAW_PROPOSAL, Map.of());

        assertThat(process.ending()).containsEntry(OUTCOME, "WITHDRAWN");
    }

    @Test
    void aProposalCancelledElsewhereLeavesTheInbox() {
        propose(1000);
        process.task(Tasks.APPROVE_REFINANCING);
        process.tell(Messages.AGREEMENT_CANCELLED, process.subjectId());

        assertThat(process.ending()).containsEntry(OUTCOME, "WITHDRAWN");
        process.hasNoTask(Tasks.APPROVE_REFINANCING);
    }

    @Test
    void whatTheMatrixDoesNotKnowGoesToTheCommittee() {
        propose(1_000_000);

        assertThat(process.task(Tasks.APPROVE_REFINANCING).groups()).isEqualTo("[\"committee\"]");
    }

    @Test
    void theCommitteeIsAskedAgainUntilItHasDecided() {
        propose(1_000_000);
        say(process.task(Tasks.APPROVE_REFINANCING), "APPROVE", null);
        outcome("OPEN");
        request();
        OpenTask second = process.task(Tasks.APPROVE_REFINANCING);
        assertThat(second.groups()).isEqualTo("[\"committee\"]");
        assertThat(second.assignee()).as("anybody of the committee").isNull();
        say(second, "REJECT", "Muy largo");
        assertThat(outcome("REJECT")).containsEntry(Variables.DECISION, "REJECT");
        process.work(Jobs.REJECT_PROPOSAL, Map.of());

        assertThat(process.ending()).containsEntry(OUTCOME, "REJECTED");
    }

    @Test
    void whatTheRuleApprovesComesToNobodysDesk() {
        process.start(REFINANCING_APPROVAL, Map.of(Variables.AGREEMENT_ID, process.subjectId()));
        process.work(Jobs.ASSESS_PROPOSAL, facts(1000, 0, 0, true));
        assertThat(process.work(Jobs.REQUEST_APPROVAL, Map.of())).containsEntry(Variables.APPROVER_GROUP, "AUTOMATIC");
        outcome("APPROVE");
        process.work(Jobs.ISSUE_AGREEMENT, acceptUntil());
        process.tell(Messages.AGREEMENT_ACCEPTED, process.subjectId());

        assertThat(process.ending()).containsEntry(OUTCOME, "ACCEPTED");
        process.hasNoTask(Tasks.APPROVE_REFINANCING);
    }

    @Test
    void anApprovalThatWaitsTooLongGoesToTheNextAuthority() {
        propose(1000);
        process.task(Tasks.APPROVE_REFINANCING);
        process.pass(Duration.ofHours(25));
        process.work(Jobs.ESCALATE_APPROVAL, Map.of());
        process.hasNoTask(Tasks.APPROVE_REFINANCING);
        process.work(Jobs.REQUEST_APPROVAL, Map.of(Variables.APPROVER_GROUP, "manager", Variables.DECIDE_UNTIL, RealProcess.in(Duration.ofDays(2))));

        OpenTask task = process.task(Tasks.APPROVE_REFINANCING);
        assertThat(task.groups()).isEqualTo("[\"manager\"]");
        decide(task, "REJECT", "No");
        process.work(Jobs.REJECT_PROPOSAL, Map.of());
        assertThat(process.ending()).containsEntry(OUTCOME, "REJECTED");
    }

    @Test
    void aDocumentIsFetchedByTheMakerAndTheSameAuthorityDecidesOn() {
        propose(1000);
        decide(process.task(Tasks.APPROVE_REFINANCING), "ASK_DOCUMENT", "Certificado de ingresos");
        OpenTask errand = process.task(Tasks.GET_DOCUMENT);
        assertThat(errand.formId()).isEqualTo("get-document");
        assertThat(errand.assignee()).isEqualTo("agent2");
        process.complete(errand, Map.of(Variables.DOCUMENT_REFERENCE, "C-17", Variables.NOTE, "De su empleador"));
        assertThat(process.work(Jobs.RECORD_DOCUMENT, Map.of())).containsEntry(Variables.DOCUMENT_REFERENCE, "C-17")
                .containsEntry(Variables.REASON, "Certificado de ingresos");
        request();

        decide(process.task(Tasks.APPROVE_REFINANCING), "APPROVE", null);
        assertThat(process.work(Jobs.ISSUE_AGREEMENT, acceptUntil())).containsEntry(Variables.REASON, null);
        process.tell(Messages.AGREEMENT_ACCEPTED, process.subjectId());
        assertThat(process.ending()).containsEntry(OUTCOME, "ACCEPTED");
    }

    private void propose(int amount) {
        process.start(REFINANCING_APPROVAL, Map.of(Variables.AGREEMENT_ID, process.subjectId()));
        assess(amount);
    }

    private void assess(int amount) {
        process.work(Jobs.ASSESS_PROPOSAL, facts(amount, 1, 2, false));
        request();
    }

    private static Map<String, Object> facts(int amount, int rateCut, int npvLoss, boolean withinOffer) {
        return Map.of(Variables.AMOUNT, amount, Variables.CURRENCY, "USD", Variables.HAIRCUT_PCT, 0, Variables.TERM_MONTHS, 24, Variables.RATE_CUT_PCT, rateCut,
                Variables.RESTRUCTURE_COUNT, 0, Variables.NPV_LOSS_PCT, npvLoss, Variables.WITHIN_OFFER, withinOffer, Variables.TYPE, "REFINANCING", Variables.MAKER, "agent2");
    }

    private void request() {
        process.work(Jobs.REQUEST_APPROVAL, Map.of(Variables.DECIDE_UNTIL, RealProcess.in(Duration.ofDays(1))));
    }

    private void decide(OpenTask task, String decision, String reason) {
        say(task, decision, reason);
        outcome(decision);
    }

    private void say(OpenTask task, String decision, String reason) {
        process.complete(task, reason == null ? Map.of(Variables.DECISION, decision) : Map.of(Variables.DECISION, decision, Variables.REASON, reason));
    }

    private Map<String, Object> outcome(String outcome) {
        return process.work(Jobs.RECORD_DECISION, Map.of(Variables.APPROVAL_OUTCOME, outcome));
    }

    private void revise(OpenTask task) {
        process.complete(task, Map.of(Variables.REVISION, "RESUBMIT", Variables.PRINCIPAL, 60000, Variables.RATE, 18, Variables.INSTALLMENTS, 24,
                Variables.FIRST_DUE_ON, "2031-02-01"));
    }

    private static Map<String, Object> resubmitted(boolean accepted) {
        Map<String, Object> answer = new HashMap<>();
        answer.put(Variables.RESUBMITTED, accepted);
        answer.put(Variables.REFUSAL, accepted ? null : "Muchas cuotas.");
        return answer;
    }

    private static Map<String, Object> acceptUntil() {
        return Map.of(Variables.ACCEPT_UNTIL, RealProcess.in(Duration.ofDays(7)));
    }
}
