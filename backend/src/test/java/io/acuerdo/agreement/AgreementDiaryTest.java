package io.acuerdo.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.acuerdo.agreement.CaseFixture.Opened;
import io.acuerdo.cases.Cases;
import io.acuerdo.cases.Stage;
import io.acuerdo.cases.Timeline;
import io.acuerdo.cases.TimelineEntry;
import io.acuerdo.cases.TimelineKind;
import io.acuerdo.engine.Incidents;
import io.acuerdo.portfolio.Imports;
import io.acuerdo.portfolio.Payments;
import io.acuerdo.portfolio.Portfolios;
import io.acuerdo.sandbox.MovableClock;
import io.acuerdo.sandbox.SandboxTime;
import io.acuerdo.shared.Actor;
import io.acuerdo.shared.StandIn;
import io.acuerdo.task.WorkItem;
import io.acuerdo.task.WorkItemResult;
import io.acuerdo.task.WorkItems;
import io.acuerdo.testing.EngineTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The life of a refinancing on the real engine: from the desk of who proposes to the last instalment. */
@EngineTest
class AgreementDiaryTest {

    private static final Actor AGENT = new Actor("agent1", Set.of("AGENT"), Set.of("agent", "early-arrears"));
    private static final Actor SUPERVISOR = new Actor("supervisor1", Set.of("SUPERVISOR"), Set.of("supervisor", "refinancing-approval", "early-arrears"));

    @Autowired
    private Agreements agreements;
    @Autowired
    private DecidingProposal deciding;
    @Autowired
    private ApprovalsToDecide toDecide;
    @Autowired
    private WorkItems desk;
    @Autowired
    private Cases cases;
    @Autowired
    private Timeline timeline;
    @Autowired
    private SandboxTime time;
    @Autowired
    private Incidents incidents;
    @Autowired
    private Imports imports;
    @Autowired
    private Portfolios portfolios;
    @Autowired
    private Payments payments;
    @Autowired
    private MovableClock clock;

    private CaseFixture fixture;
    private Opened opened;

    @BeforeEach
    void openCase() {
        fixture = new CaseFixture(imports, portfolios, payments, cases, clock);
        opened = fixture.openCase();
        time.workUntilIdle();
    }

    @Test
    void aProposalIsReturnedRevisedApprovedAcceptedAndPaidToTheEnd() {
        AgreementId id = propose(SUPERVISOR, 3);
        assertThat(complete("Task_ApproveRefinancing", SUPERVISOR, Map.of("decision", "APPROVE"))).isInstanceOf(WorkItemResult.Refused.class);
        assertThat(complete("Task_ApproveRefinancing", approver("supervisor2"), Map.of("decision", "RETURN"))).isInstanceOf(WorkItemResult.Refused.class);
        done("Task_ApproveRefinancing", approver("supervisor2"), Map.of("decision", "RETURN", "reason", "Dos cuotas"));
        assertThat(status(id)).isEqualTo(AgreementStatus.RETURNED);

        var revised = Map.<String, Object>of("revision", "RESUBMIT", "principal", 300000, "rate", 10.5, "installments", 2, "firstDueOn", fixture.noHoliday(3).toString());
        done("Task_ReviseProposal", SUPERVISOR, revised);
        assertThat(status(id)).isEqualTo(AgreementStatus.IN_APPROVAL);
        done("Task_ApproveRefinancing", approver("supervisor2"), Map.of("decision", "APPROVE"));
        assertThat(status(id)).isEqualTo(AgreementStatus.APPROVED);
        assertThat(agreements.document(id)).isPresent();

        assertThat(agreements.accept(id, "Ana Peña", "PORTAL", AGENT)).isInstanceOf(AcceptanceResult.Accepted.class);
        time.workUntilIdle();
        assertThat(status(id)).isEqualTo(AgreementStatus.ACTIVE);
        assertThat(stage()).isEqualTo(Stage.AGREEMENT);

        for (var row : agreements.details(id).orElseThrow().rows()) {
            fixture.pay(opened, row.payment().amount().toPlainString(), fixture.today());
            time.workUntilIdle();
        }
        assertThat(status(id)).isEqualTo(AgreementStatus.COMPLETED);
        assertThat(stage().isEnd()).isTrue();
        assertThat(kinds()).containsSubsequence(TimelineKind.AGREEMENT_PROPOSED, TimelineKind.AGREEMENT_RETURNED, TimelineKind.AGREEMENT_PROPOSED,
                TimelineKind.AGREEMENT_APPROVED, TimelineKind.AGREEMENT_ACCEPTED, TimelineKind.INSTALMENT_PAID, TimelineKind.INSTALMENT_PAID, TimelineKind.AGREEMENT_COMPLETED);
    }

    @Test
    void aMissedInstalmentIsDecidedByAPersonAndABrokenAgreementGoesBackToTheReminders() {
        AgreementId id = propose(AGENT, 3);
        done("Task_ApproveRefinancing", approver("supervisor1"), Map.of("decision", "APPROVE"));
        agreements.accept(id, "Ana Peña", "PORTAL", AGENT);
        time.workUntilIdle();

        Instant toleranceEnds = day(agreements.details(id).orElseThrow().terms().firstDueOn().plusDays(6));
        time.advance(Duration.between(time.now(), toleranceEnds).minusHours(1));
        assertThat(open("Task_FollowUpBreach")).isEmpty();
        time.advance(Duration.ofHours(2));
        assertThat(kinds()).containsOnlyOnce(TimelineKind.INSTALMENT_MISSED);

        done("Task_FollowUpBreach", SUPERVISOR, Map.of("breachDecision", "GIVE_TIME", "extraDays", 1));
        assertThat(open("Task_FollowUpBreach")).isEmpty();
        time.advance(Duration.ofDays(2));
        done("Task_FollowUpBreach", SUPERVISOR, Map.of("breachDecision", "BREACH", "note", "No responde"));
        assertThat(status(id)).as("told first").isEqualTo(AgreementStatus.ACTIVE);
        assertThat(kinds()).contains(TimelineKind.AGREEMENT_BREACH_NOTICED);
        time.advance(Duration.ofDays(11));

        assertThat(status(id)).isEqualTo(AgreementStatus.BREACHED);
        assertThat(stage()).isEqualTo(Stage.EARLY_REMINDERS);
        assertThat(kinds()).contains(TimelineKind.AGREEMENT_BREACHED);
    }

    @Test
    void anAgreementThatNobodyAcceptsExpires() {
        AgreementId id = propose(AGENT, 1);
        done("Task_ApproveRefinancing", approver("supervisor1"), Map.of("decision", "APPROVE"));

        time.advance(Duration.between(time.now(), day(agreements.details(id).orElseThrow().terms().firstDueOn().plusDays(1))).plusHours(1));

        assertThat(status(id)).isEqualTo(AgreementStatus.CANCELLED);
        assertThat(stage()).isEqualTo(Stage.EARLY_REMINDERS);
    }

    @Test
    void theCommitteeApprovesByTwoVotesAndADelegateGivesOneOfThem() {
        AgreementId id = propose(AGENT, 80);
        assertThat(task("Task_ApproveRefinancing").candidateGroups()).containsExactly("committee");
        var first = new Actor("committee1", Set.of("COMMITTEE"), Set.of("committee"));
        var delegate = new Actor("manager1", Set.of("MANAGER"), Set.of("manager"), List.of(new StandIn("committee2", Set.of("committee"))));

        done("Task_ApproveRefinancing", first, Map.of("decision", "APPROVE"));
        assertThat(status(id)).isEqualTo(AgreementStatus.IN_APPROVAL);
        assertThat(complete("Task_ApproveRefinancing", first, Map.of("decision", "APPROVE"))).as("no second voice").isInstanceOf(WorkItemResult.Refused.class);
        done("Task_ApproveRefinancing", delegate, Map.of("decision", "APPROVE", "decidedFor", "somebody"));

        assertThat(status(id)).isEqualTo(AgreementStatus.APPROVED);
        assertThat(deciding.decisions(id)).extracting(ApprovalDecision::step, ApprovalDecision::by, ApprovalDecision::onBehalfOf).containsExactly(
                tuple(ApprovalStep.SUBMIT, "agent1", null), tuple(ApprovalStep.VOTE_FOR, "committee1", null), tuple(ApprovalStep.VOTE_FOR, "manager1", "committee2"));
    }

    @Test
    void whatNobodyDecidesInTimeLiesBeforeTheNextAuthority() {
        AgreementId id = propose(AGENT, 3);
        assertThat(task("Task_ApproveRefinancing").candidateGroups()).containsExactly("refinancing-approval");
        time.advance(Duration.between(time.now(), decideUntil(id)).plusMinutes(2));

        assertThat(open("Task_ApproveRefinancing")).singleElement().satisfies(task -> assertThat(task.candidateGroups()).containsExactly("manager"));
        assertThat(complete("Task_ApproveRefinancing", SUPERVISOR, Map.of("decision", "REJECT", "reason", "No"))).isInstanceOf(WorkItemResult.NotAllowed.class);
        done("Task_ApproveRefinancing", new Actor("manager1", Set.of("MANAGER"), Set.of("manager")), Map.of("decision", "REJECT", "reason", "No alcanza"));
        assertThat(status(id)).isEqualTo(AgreementStatus.REJECTED);
        assertThat(kinds()).contains(TimelineKind.AGREEMENT_ESCALATED);
    }

    @Test
    void aDocumentIsAskedForAndTheSameAuthorityDecidesOn() {
        AgreementId id = propose(AGENT, 3);
        done("Task_ApproveRefinancing", approver("supervisor1"), Map.of("decision", "ASK_DOCUMENT", "reason", "Certificado de ingresos"));
        assertThat(open("Task_ApproveRefinancing")).isEmpty();
        assertThat(complete("Task_GetDocument", AGENT, Map.of())).isInstanceOf(WorkItemResult.Refused.class);
        done("Task_GetDocument", AGENT, Map.of("documentReference", "C-17", "note", "De su empleador"));

        done("Task_ApproveRefinancing", approver("supervisor1"), Map.of("decision", "APPROVE"));
        assertThat(status(id)).isEqualTo(AgreementStatus.APPROVED);
        assertThat(deciding.decisions(id)).extracting(ApprovalDecision::step)
                .containsExactly(ApprovalStep.SUBMIT, ApprovalStep.ASK_DOCUMENT, ApprovalStep.GIVE_DOCUMENT, ApprovalStep.APPROVE);
    }

    private Instant decideUntil(AgreementId id) {
        return toDecide.waiting().stream().filter(one -> one.agreementId().equals(id)).findFirst().orElseThrow().decideUntil();
    }

    private AgreementId propose(Actor maker, int installments) {
        var result = agreements.propose(ProposeAgreement.refinancing(opened.caseId(), List.of(), null, new BigDecimal("12"), installments, fixture.noHoliday(1), maker));
        time.workUntilIdle();
        return switch (result) {
            case ProposalResult.Proposed(var id) -> id;
            case ProposalResult.Refused refused -> throw new AssertionError(refused.reason());
        };
    }

    private void done(String kind, Actor actor, Map<String, Object> variables) {
        assertThat(complete(kind, actor, variables)).isInstanceOf(WorkItemResult.Done.class);
    }

    private WorkItemResult complete(String kind, Actor actor, Map<String, Object> variables) {
        var result = desk.complete(task(kind).key(), actor, variables);
        time.workUntilIdle();
        return result;
    }

    private WorkItem task(String kind) {
        return assertThat(open(kind)).as(() -> kind + " is open; the case has " + desk.ofCase(opened.caseId().value()) + ", the engine stumbled over " + incidents.active())
                .first().actual();
    }

    private List<WorkItem> open(String kind) {
        return desk.ofCase(opened.caseId().value()).stream().filter(item -> item.kind().equals(kind) && item.state().equals("CREATED")).toList();
    }

    private static Actor approver(String username) {
        return new Actor(username, Set.of("SUPERVISOR"), Set.of("supervisor", "refinancing-approval"));
    }

    private static Instant day(LocalDate day) {
        return day.atStartOfDay(CaseFixture.ZONE).toInstant();
    }

    private AgreementStatus status(AgreementId id) {
        return agreements.details(id).orElseThrow().status();
    }

    private Stage stage() {
        return cases.standing(opened.caseId()).orElseThrow().stage();
    }

    private List<TimelineKind> kinds() {
        return timeline.of(opened.caseId()).stream().map(TimelineEntry::kind).toList();
    }
}
