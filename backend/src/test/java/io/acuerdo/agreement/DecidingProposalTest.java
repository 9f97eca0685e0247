package io.acuerdo.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.acuerdo.agreement.CaseFixture.Opened;
import io.acuerdo.cases.Cases;
import io.acuerdo.cases.Timeline;
import io.acuerdo.cases.TimelineEntry;
import io.acuerdo.cases.TimelineKind;
import io.acuerdo.portfolio.Imports;
import io.acuerdo.portfolio.Payments;
import io.acuerdo.portfolio.Portfolios;
import io.acuerdo.sandbox.MovableClock;
import io.acuerdo.shared.Actor;
import io.acuerdo.shared.BusinessCalendar;
import io.acuerdo.shared.StandIn;
import io.acuerdo.testing.DatabaseTest;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class DecidingProposalTest {

    private static final Actor AGENT = new Actor("agent1", Set.of("AGENT"), Set.of("agent", "early-arrears"));

    @Autowired
    private Agreements agreements;
    @Autowired
    private ApprovingAgreement approvals;
    @Autowired
    private DecidingProposal deciding;
    @Autowired
    private ApprovalsToDecide toDecide;
    @Autowired
    private Imports imports;
    @Autowired
    private Portfolios portfolios;
    @Autowired
    private Payments payments;
    @Autowired
    private Cases cases;
    @Autowired
    private Timeline timeline;
    @Autowired
    private MovableClock clock;
    @Autowired
    private JdbcClient jdbc;

    private Opened opened;
    private AgreementId id;
    private Duration offset;

    @BeforeEach
    void propose() {
        offset = clock.offset();
        var fixture = new CaseFixture(imports, portfolios, payments, cases, clock);
        opened = fixture.openCase();
        var wish = ProposeAgreement.refinancing(opened.caseId(), List.of(), null, new BigDecimal("12"), 3, fixture.noHoliday(30), AGENT);
        id = ((ProposalResult.Proposed) agreements.propose(wish)).id();
    }

    @AfterEach
    void putTheClockBack() {
        clock.setOffset(offset);
    }

    @Test
    void aDecisionIsKeptWithItsFiguresAndTheRowThatNamedTheAuthority() {
        approvals.requestApproval(id, "refinancing-approval");
        assertThat(deciding.decide(id, ApprovalOutcome.RETURN, "supervisor1", null, "Menos cuotas")).isEqualTo(ApprovalOutcome.RETURN);
        approvals.returnToMaker(id, "supervisor1", "Menos cuotas");

        assertThat(steps()).containsExactly(ApprovalStep.SUBMIT, ApprovalStep.RETURN);
        ApprovalDecision returned = deciding.decisions(id).getLast();
        assertThat(returned.by()).isEqualTo("supervisor1");
        assertThat(returned.reason()).isEqualTo("Menos cuotas");
        assertThat(returned.authority()).isEqualTo("refinancing-approval");
        assertThat(returned.decisionId()).isEqualTo("approval-authority");
        assertThat(returned.decisionRule()).isEqualTo("Rule_approval-authority_2");
        assertThat(returned.inputs()).containsKeys("facts", "npv", "today", "terms", "termsAndRowsSha256").containsEntry("maker", "agent1");
        assertThat(returned.inputs().get("npv")).asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("recoveryPct", "70").containsEntry("keepPct", "70").containsEntry("costOfFundsPct", "12").containsKeys("offer", "recovery", "costs", "effect");
    }

    @Test
    void whatWasDecidedCanBeNeitherChangedNorDeleted() {
        approvals.requestApproval(id, "refinancing-approval");

        assertThatThrownBy(() -> jdbc.sql("UPDATE approval_decision SET reason = 'otra' WHERE agreement_id = ?").param(id.value()).update())
                .hasMessageContaining("kept as it was made");
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM approval_decision WHERE agreement_id = ?").param(id.value()).update()).hasMessageContaining("kept for ever");
        assertThat(steps()).containsExactly(ApprovalStep.SUBMIT);
    }

    @Test
    void theCommitteeApprovesWithTwoVoicesOfDifferentPeople() {
        approvals.requestApproval(id, "committee");
        assertThat(deciding.decide(id, ApprovalOutcome.APPROVE, "committee1", null, null)).isEqualTo(ApprovalOutcome.OPEN);
        assertThatIllegalStateException().isThrownBy(() -> approvals.issue(id, "committee1"));
        assertThatIllegalStateException().isThrownBy(() -> deciding.decide(id, ApprovalOutcome.APPROVE, "committee1", null, null));
        assertThatIllegalStateException().isThrownBy(() -> deciding.decide(id, ApprovalOutcome.APPROVE, "agent1", null, null));
        assertThat(deciding.whyNot(opened.caseId(), committee("committee1"), ApprovalOutcome.APPROVE, true)).isPresent();
        assertThat(deciding.whyNot(opened.caseId(), committee("committee2"), ApprovalOutcome.APPROVE, true)).isEmpty();
        assertThat(waiting()).satisfies(one -> assertThat(one.votesFor()).isEqualTo(1)).satisfies(one -> assertThat(one.votesNeeded()).isEqualTo(2));

        assertThat(deciding.decide(id, ApprovalOutcome.REJECT, "committee2", null, "Muy largo")).isEqualTo(ApprovalOutcome.OPEN);
        assertThat(deciding.decide(id, ApprovalOutcome.APPROVE, "manager1", "committee3", null)).isEqualTo(ApprovalOutcome.APPROVE);
        approvals.issue(id, "manager1");

        assertThat(agreements.details(id).orElseThrow().status()).isEqualTo(AgreementStatus.APPROVED);
        assertThat(agreements.details(id).orElseThrow().checker()).isEqualTo("manager1");
        assertThat(deciding.decisions(id).getLast().onBehalfOf()).isEqualTo("committee3");
        assertThat(kinds()).contains(TimelineKind.AGREEMENT_VOTED, TimelineKind.AGREEMENT_APPROVED);
    }

    @Test
    void twoVoicesAgainstRejectAndOneReturnReturnsWithTheVotesStartingAnew() {
        approvals.requestApproval(id, "committee");
        deciding.decide(id, ApprovalOutcome.REJECT, "committee1", null, "No");
        assertThat(deciding.decide(id, ApprovalOutcome.RETURN, "committee2", null, "Menos")).isEqualTo(ApprovalOutcome.RETURN);
        approvals.returnToMaker(id, "committee2", "Menos");
        var terms = agreements.details(id).orElseThrow().terms();
        approvals.resubmit(id, new RevisedTerms(terms.principal().amount(), BigDecimal.TEN, 2, terms.firstDueOn()), "agent2");
        approvals.requestApproval(id, "committee");

        assertThat(deciding.whyNot(opened.caseId(), new Actor("agent2", Set.of(), Set.of("committee")), ApprovalOutcome.REJECT, true)).as("revised it").isPresent();
        assertThat(deciding.decide(id, ApprovalOutcome.REJECT, "committee1", null, "No")).as("a new round").isEqualTo(ApprovalOutcome.OPEN);
        assertThat(deciding.decide(id, ApprovalOutcome.REJECT, "committee3", null, "No")).isEqualTo(ApprovalOutcome.REJECT);
        approvals.reject(id, "committee3", "No");
        assertThat(agreements.details(id).orElseThrow().status()).isEqualTo(AgreementStatus.REJECTED);
    }

    @Test
    void whatTheRuleApprovesIsRecordedAsTheRules() {
        assertThat(approvals.requestApproval(id, Authority.AUTOMATIC).approverGroup()).isEqualTo("AUTOMATIC");
        assertThat(toDecide.waiting()).noneMatch(one -> one.agreementId().equals(id));
        assertThat(deciding.decide(id, null, null, null, null)).isEqualTo(ApprovalOutcome.APPROVE);
        approvals.issue(id, null);

        assertThat(agreements.details(id).orElseThrow().checker()).isEqualTo("system");
        assertThat(steps()).containsExactly(ApprovalStep.SUBMIT, ApprovalStep.AUTOMATIC);
    }

    @Test
    void whatWaitsTooLongGoesToTheNextAuthorityAndStaysOnRecord() {
        LocalDate friday = LocalDate.ofInstant(clock.instant(), CaseFixture.ZONE).with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
        BusinessCalendar days = BusinessCalendar.of("CO");
        on(friday, "19:30");
        ApprovalRequest asked = approvals.requestApproval(id, "refinancing-approval");
        assertThat(asked.decideUntil()).as("all of the next working day").isEqualTo(at(days.plusWorkingDays(friday, 1), "18:00"));
        on(friday.plusDays(1), "20:00");
        assertThat(deciding.escalate(id)).as("not on Saturday").isEqualTo(asked);

        clock.moveTo(asked.decideUntil());
        ApprovalRequest manager = deciding.escalate(id);
        assertThat(manager).isEqualTo(new ApprovalRequest("manager", at(days.plusWorkingDays(friday, 3), "18:00")));
        assertThat(approvals.requestApproval(id, "refinancing-approval")).as("the database says who").isEqualTo(manager);
        var supervisor = new Actor("supervisor1", Set.of(), Set.of("refinancing-approval"));
        assertThat(deciding.whyNot(opened.caseId(), supervisor, ApprovalOutcome.REJECT, true)).isPresent();

        clock.moveTo(manager.decideUntil());
        assertThat(deciding.escalate(id).approverGroup()).isEqualTo("committee");
        clock.moveTo(agreementUntil());
        deciding.escalate(id);
        assertThat(steps()).containsExactly(ApprovalStep.SUBMIT, ApprovalStep.ESCALATE, ApprovalStep.ESCALATE, ApprovalStep.REMIND);
        assertThat(kinds()).contains(TimelineKind.AGREEMENT_ESCALATED);
    }

    @Test
    void aProcessThatBeginsAnewFindsWhatWasDecided() {
        approvals.requestApproval(id, "refinancing-approval");
        deciding.decide(id, ApprovalOutcome.RETURN, "supervisor1", null, "Menos");
        approvals.returnToMaker(id, "supervisor1", "Menos");
        assertThat(approvals.requestApproval(id, "manager").approverGroup()).isEqualTo(Authority.AUTOMATIC);
        assertThat(deciding.decide(id, null, null, null, null)).isEqualTo(ApprovalOutcome.RETURN);

        var terms = agreements.details(id).orElseThrow().terms();
        approvals.resubmit(id, new RevisedTerms(terms.principal().amount(), BigDecimal.TEN, 2, terms.firstDueOn()), "agent1");
        approvals.requestApproval(id, "refinancing-approval");
        deciding.decide(id, ApprovalOutcome.APPROVE, "supervisor1", null, null);
        approvals.issue(id, "supervisor1");
        assertThat(approvals.requestApproval(id, "refinancing-approval").approverGroup()).isEqualTo(Authority.AUTOMATIC);
        assertThat(deciding.decide(id, null, "agent1", null, null)).isEqualTo(ApprovalOutcome.APPROVE);
        assertThat(approvals.issue(id, "agent1")).isEqualTo(agreements.details(id).orElseThrow().acceptUntil());
        assertThat(steps()).containsExactly(ApprovalStep.SUBMIT, ApprovalStep.RETURN, ApprovalStep.SUBMIT, ApprovalStep.APPROVE);
    }

    @Test
    void aDocumentThatIsAskedForStopsTheTimeUntilItIsThere() {
        approvals.requestApproval(id, "refinancing-approval");
        assertThat(deciding.decide(id, ApprovalOutcome.ASK_DOCUMENT, "supervisor1", null, "Certificado de ingresos")).isEqualTo(ApprovalOutcome.ASK_DOCUMENT);
        assertThat(waiting().awaitsDocument()).isTrue();
        var supervisor = new Actor("supervisor1", Set.of(), Set.of("refinancing-approval"));
        assertThat(deciding.whyNot(opened.caseId(), supervisor, ApprovalOutcome.APPROVE, true)).hasValueSatisfying(why -> assertThat(why).contains("documento"));
        clock.moveTo(clock.instant().plus(Duration.ofDays(3)));
        assertThat(deciding.escalate(id).approverGroup()).isEqualTo("refinancing-approval");

        deciding.giveDocument(id, "agent1", "De su empleador", "C-17");
        Instant aWorkingDay = BusinessCalendar.of("CO").plusWorkingTime(clock.instant(), BusinessCalendar.WORKING_DAY.minusMinutes(5), CaseFixture.ZONE);
        assertThat(approvals.requestApproval(id, "x").decideUntil()).as("its full time").isAfter(aWorkingDay);
        assertThat(deciding.decisions(id).getLast().reason()).isEqualTo("C-17: De su empleador");
        assertThat(deciding.whyNot(opened.caseId(), supervisor, ApprovalOutcome.APPROVE, true)).isEmpty();
        assertThat(waiting().awaitsDocument()).isFalse();
    }

    @Test
    void aDelegateDecidesInTheOthersPlaceButNotOnWhatTheOtherMade() {
        approvals.requestApproval(id, "refinancing-approval");
        var delegate = new Actor("supervisor2", Set.of(), Set.of(), List.of(new StandIn("supervisor1", Set.of("refinancing-approval"))));
        assertThat(deciding.whyNot(opened.caseId(), delegate, ApprovalOutcome.APPROVE, true)).isEmpty();
        assertThat(deciding.inPlaceOf(opened.caseId(), delegate)).contains("supervisor1");

        var makersDelegate = new Actor("supervisor2", Set.of(), Set.of("refinancing-approval"), List.of(new StandIn("agent1", Set.of("early-arrears"))));
        assertThat(deciding.whyNot(opened.caseId(), makersDelegate, ApprovalOutcome.APPROVE, true)).hasValueSatisfying(why -> assertThat(why).contains("agent1"));
        assertThatIllegalStateException().isThrownBy(() -> deciding.decide(id, ApprovalOutcome.APPROVE, "supervisor2", "agent1", null));
    }

    @Test
    void anUnusualProposalIsLeftOutOfABatchAndOthersStandByThemselves() {
        approvals.requestApproval(id, "refinancing-approval");
        var asked = new ArrayList<ApprovalOutcome>();
        var batch = new ApprovingInBatch(toDecide, (caseId, decision, reason, actor) -> {
            asked.add(decision);
            return caseId.equals(opened.caseId()) ? Optional.of("No es tuya") : Optional.empty();
        });

        var answers = batch.approve(List.of(id, id, AgreementId.next()), "Dentro de la matriz", AGENT);

        assertThat(answers).extracting(BatchAnswer::result).containsExactly(BatchAnswer.Result.REFUSED, BatchAnswer.Result.NOT_WAITING);
        assertThat(answers.getFirst().reasons()).containsExactly("No es tuya");
        assertThat(asked).containsExactly(ApprovalOutcome.APPROVE);
        jdbc.sql("UPDATE agreement SET haircut_pct = 25 WHERE id = ?").param(id.value()).update();
        assertThat(batch.approve(List.of(id), null, AGENT)).singleElement().satisfies(one -> assertThat(one.result()).isEqualTo(BatchAnswer.Result.LEFT_OUT))
                .satisfies(one -> assertThat(one.reasons()).containsExactly("La quita de 25 % pasa de 20 %"));
        assertThat(asked).as("nobody was asked to approve it").hasSize(1);
    }

    private void on(LocalDate day, String hour) {
        clock.moveTo(at(day, hour));
    }

    private static Instant at(LocalDate day, String hour) {
        return day.atTime(LocalTime.parse(hour)).atZone(CaseFixture.ZONE).toInstant();
    }

    private ApprovalSummary waiting() {
        return toDecide.waiting().stream().filter(one -> one.agreementId().equals(id)).findFirst().orElseThrow();
    }

    private Instant agreementUntil() {
        return waiting().decideUntil();
    }

    private List<ApprovalStep> steps() {
        return deciding.decisions(id).stream().map(ApprovalDecision::step).toList();
    }

    private List<TimelineKind> kinds() {
        return timeline.of(opened.caseId()).stream().map(TimelineEntry::kind).toList();
    }

    private static Actor committee(String name) {
        return new Actor(name, Set.of("COMMITTEE"), Set.of("committee"));
    }
}
