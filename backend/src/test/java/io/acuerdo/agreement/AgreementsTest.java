package io.acuerdo.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import io.acuerdo.agreement.CaseFixture.Opened;
import io.acuerdo.cases.Cases;
import io.acuerdo.cases.HoldReason;
import io.acuerdo.cases.Stage;
import io.acuerdo.cases.Timeline;
import io.acuerdo.cases.TimelineEntry;
import io.acuerdo.cases.TimelineKind;
import io.acuerdo.document.Sha256;
import io.acuerdo.portfolio.Imports;
import io.acuerdo.portfolio.Payments;
import io.acuerdo.portfolio.Portfolios;
import io.acuerdo.sandbox.MovableClock;
import io.acuerdo.shared.Actor;
import io.acuerdo.shared.Money;
import io.acuerdo.testing.DatabaseTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class AgreementsTest {

    private static final Actor AGENT = new Actor("agent1", Set.of("AGENT"), Set.of("agent", "early-arrears"));
    private static final Actor SUPERVISOR = new Actor("supervisor1", Set.of("SUPERVISOR"), Set.of("supervisor", "refinancing-approval"));

    @Autowired
    private Agreements agreements;
    @Autowired
    private ApprovingAgreement approvals;
    @Autowired
    private DecidingProposal deciding;
    @Autowired
    private ServicingAgreement servicing;
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
    private BreachingAgreement breaching;
    @Autowired
    private JdbcClient jdbc;

    private CaseFixture fixture;
    private Opened opened;
    private Duration offset;

    @BeforeEach
    void openCase() {
        offset = clock.offset();
        fixture = new CaseFixture(imports, portfolios, payments, cases, clock);
        opened = fixture.openCase();
    }

    @AfterEach
    void putTheClockBack() {
        clock.setOffset(offset);
    }

    @Test
    void aProposalPutsTheCaseIntoRefinancingAndTellsTheProcess() {
        AgreementId id = propose(null);

        AgreementDetails details = agreements.details(id).orElseThrow();
        assertThat(details.status()).isEqualTo(AgreementStatus.PROPOSED);
        assertThat(details.terms().principal()).isEqualTo(Money.of("300000.00", "COP"));
        assertThat(details.terms().accounts()).containsExactly(opened.account());
        assertThat(details.today().pastDue()).isEqualTo(Money.of("200000.00", "COP"));
        assertThat(details.today().instalment()).isEqualTo(Money.of("100000.00", "COP"));
        assertThat(details.today().months()).isEqualTo(3);
        assertThat(details.proposal().months()).isEqualTo(3);
        assertThat(cases.standing(opened.caseId()).orElseThrow().isAbout(Stage.REFINANCING, id.value())).isTrue();
        assertThat(kinds()).contains(TimelineKind.AGREEMENT_PROPOSED);
        assertThat(messages()).contains("agreement.proposed/" + opened.caseId());
    }

    @Test
    void aSecondAgreementAHeldCaseAndWrongFieldsAreRefusedByName() {
        assertThat(refused(ProposeAgreement.refinancing(opened.caseId(), List.of("nobodys"), null, BigDecimal.TEN, 3, firstDue(), AGENT))).containsExactly("accounts");
        assertThat(refused(ProposeAgreement.refinancing(opened.caseId(), List.of(), Money.of("1.00", "USD"), BigDecimal.TEN, 0, null, AGENT)))
                .containsExactly("principal", "installments", "firstDueOn");
        propose(null);
        assertThat(refused(wish(null))).containsExactly("caseId");

        opened = fixture.openCase();
        cases.hold(opened.caseId(), HoldReason.DISPUTE, "no reconoce", AGENT);
        assertThat(refused(wish(null))).containsExactly("caseId");
    }

    @Test
    void theMakerAndWhoeverLacksTheAuthorityMayNotDecide() {
        AgreementId id = propose(null);
        assertThat(deciding.whyNot(opened.caseId(), SUPERVISOR, ApprovalOutcome.APPROVE, true)).isPresent();
        approvals.requestApproval(id, "refinancing-approval");

        var maker = new Actor("agent1", Set.of(), Set.of("refinancing-approval"));
        assertThat(deciding.whyNot(opened.caseId(), maker, ApprovalOutcome.APPROVE, true)).hasValueSatisfying(why -> assertThat(why).contains("hizo la propuesta"));
        assertThat(deciding.whyNot(opened.caseId(), new Actor("agent2", Set.of(), Set.of("early-arrears")), ApprovalOutcome.APPROVE, true))
                .hasValueSatisfying(why -> assertThat(why).contains("refinancing-approval"));
        assertThat(deciding.whyNot(opened.caseId(), SUPERVISOR, ApprovalOutcome.REJECT, false)).isPresent();
        assertThat(deciding.whyNot(opened.caseId(), SUPERVISOR, ApprovalOutcome.APPROVE, false)).isEmpty();
        assertThat(agreements.waitingForApproval()).filteredOn(waiting -> waiting.agreementId().equals(id)).singleElement().satisfies(waiting -> {
            assertThat(waiting.debtorName()).isEqualTo("Ana Peña Núñez");
            assertThat(waiting.maker()).isEqualTo("agent1");
            assertThat(waiting.waitingSince()).isNotNull();
        });
    }

    @Test
    void aReturnedProposalIsRevisedAndSentInAgain() {
        AgreementId id = propose(null);
        approvals.requestApproval(id, "refinancing-approval");
        approvals.returnToMaker(id, "supervisor1", "Menos cuotas");
        assertThat(agreements.details(id).orElseThrow().status()).isEqualTo(AgreementStatus.RETURNED);
        assertThat(approvals.whyMayNotResubmit(opened.caseId(), new RevisedTerms(new BigDecimal("300000"), BigDecimal.TEN, 121, firstDue()))).isPresent();

        assertThat(approvals.resubmit(id, new RevisedTerms(new BigDecimal("270000"), new BigDecimal("10"), 2, firstDue()), "agent2"))
                .isEqualTo(new ProposalResult.Proposed(id));

        assertThat(agreements.details(id).orElseThrow()).satisfies(it -> {
            assertThat(it.maker()).isEqualTo("agent2");
            assertThat(it.rows()).hasSize(2);
            assertThat(it.facts().haircutPct()).isEqualByComparingTo("10");
        });
    }

    @Test
    void aRejectedOrWithdrawnOrExpiredProposalGivesTheCaseBackToTheReminders() {
        AgreementId id = propose(null);
        approvals.requestApproval(id, "refinancing-approval");
        approvals.reject(id, "supervisor1", "No alcanza");
        assertThat(stage()).isEqualTo(Stage.EARLY_REMINDERS);

        AgreementId second = propose(null);
        assertThat(agreements.cancel(second, "error", AGENT)).isEmpty();
        assertThat(stage()).isEqualTo(Stage.EARLY_REMINDERS);
        assertThat(messages()).contains("agreement.cancelled/" + second);

        AgreementId third = approve(propose(null));
        approvals.expire(third);
        assertThat(agreements.details(third).orElseThrow().status()).as("not yet").isEqualTo(AgreementStatus.APPROVED);
        clock.moveTo(agreements.details(third).orElseThrow().acceptUntil());
        assertThat(agreements.accept(third, "Ana Peña", "PORTAL", AGENT)).isInstanceOf(AcceptanceResult.Refused.class);
        approvals.expire(third);
        assertThat(agreements.details(third).orElseThrow().status()).isEqualTo(AgreementStatus.CANCELLED);
        assertThat(stage()).isEqualTo(Stage.EARLY_REMINDERS);
    }

    @Test
    void approvalMakesTheDocumentOnceAndItsHashesAreKept() throws IOException {
        AgreementId id = propose(null);
        assertThat(agreements.document(id)).isEmpty();
        approve(id);
        Instant again = approvals.issue(id, "supervisor2");

        AgreementDetails details = agreements.details(id).orElseThrow();
        AgreementFile file = agreements.document(id).orElseThrow();
        assertThat(again).isEqualTo(details.acceptUntil());
        assertThat(details.checker()).isEqualTo("supervisor1");
        assertThat(file.sha256()).isEqualTo(Sha256.of(file.content())).isEqualTo(details.documentSha256());
        String terms = jdbc.sql("SELECT terms FROM agreement WHERE id = ?").param(id.toString()).query(String.class).single();
        assertThat(Sha256.of(terms)).isEqualTo(details.termsSha256());
        try (var pdf = Loader.loadPDF(file.content())) {
            // a long account number goes on in the next line of its cell
            assertThat(new PDFTextStripper().getText(pdf)).contains("Ana Peña Núñez", "Financiera Ñandú", details.termsSha256())
                    .containsIgnoringWhitespaces(opened.account());
        }
    }

    @Test
    void acceptanceIsKeptWithItsEvidenceAndARepeatAnswersTheFirst() {
        AgreementId id = propose(null);
        assertThat(agreements.accept(id, "Ana Peña", "PORTAL", AGENT)).isInstanceOf(AcceptanceResult.Refused.class);
        approve(id);
        assertThat(agreements.accept(id, " ", "PORTAL", AGENT)).isInstanceOf(AcceptanceResult.Refused.class);
        assertThat(agreements.accept(id, "Ana Peña", "¿?", AGENT)).isInstanceOf(AcceptanceResult.Refused.class);

        var first = agreements.accept(id, "Ana Peña", "PORTAL", AGENT);
        var second = agreements.accept(id, "Otra Persona", "CALL", SUPERVISOR);

        AgreementDetails details = agreements.details(id).orElseThrow();
        assertThat(first).isEqualTo(new AcceptanceResult.Accepted(details.acceptance()));
        assertThat(second).isInstanceOfSatisfying(AcceptanceResult.Accepted.class, it -> assertThat(it.evidence().acceptedBy()).isEqualTo("Ana Peña"));
        assertThat(details.acceptance().documentSha256()).isEqualTo(agreements.document(id).orElseThrow().sha256());
        assertThat(stage()).isEqualTo(Stage.AGREEMENT);
        assertThat(messages()).containsOnlyOnce("agreement.accepted/" + id);
    }

    @Test
    void anAgreementThatIsPaidToTheEndEndsTheCase() {
        AgreementId id = inForce(propose(null));
        var rows = agreements.details(id).orElseThrow().rows();
        fixture.pay(opened, rows.get(0).payment().amount().toPlainString(), fixture.today());
        assertThat(servicing.next(id).orElseThrow().number()).isEqualTo(2);
        assertThat(servicing.judge(id, 1)).isEqualTo(InstalmentOutcome.PAID);
        assertThat(servicing.judge(id, 2)).isEqualTo(InstalmentOutcome.OPEN);

        fixture.pay(opened, rows.get(1).payment().plus(rows.get(2).payment()).amount().toPlainString(), fixture.today());
        assertThat(servicing.next(id)).isEmpty();
        servicing.complete(id);
        servicing.complete(id);

        assertThat(agreements.details(id).orElseThrow().status()).isEqualTo(AgreementStatus.COMPLETED);
        assertThat(stage().isEnd()).isTrue();
        assertThat(kinds()).containsSubsequence(TimelineKind.AGREEMENT_ACCEPTED, TimelineKind.INSTALMENT_PAID, TimelineKind.INSTALMENT_PAID, TimelineKind.INSTALMENT_PAID,
                TimelineKind.AGREEMENT_COMPLETED);
        assertThat(kinds()).containsAnyOf(TimelineKind.CASE_CURED, TimelineKind.CASE_CLOSED).containsOnlyOnce(TimelineKind.AGREEMENT_COMPLETED);
    }

    @Test
    void moneyOfTheDayOfAcceptanceCountsThoughItCameBeforeIt() {
        AgreementId id = approve(propose(null));
        fixture.pay(opened, "30000.00", fixture.today());
        fixture.pay(opened, "20000.00", fixture.today().minusDays(1));

        agreements.accept(id, "Ana Peña", "BRANCH", AGENT);

        assertThat(agreements.details(id).orElseThrow().paid()).isEqualTo(Money.of("30000.00", "COP"));
    }

    @Test
    void aMissedInstalmentIsGivenTimeThenBrokenAndABackdatedPaymentPutsItInForceAgain() {
        AgreementId id = inForce(propose(null));
        var first = agreements.details(id).orElseThrow().rows().getFirst();
        LocalDate tolerated = first.dueOn().plusDays(5);
        clock.moveTo(tolerated.plusDays(1).atStartOfDay(CaseFixture.ZONE).minusSeconds(20).toInstant());
        assertThat(servicing.judge(id, 1)).isEqualTo(InstalmentOutcome.OPEN);
        assertThat(servicing.whyMayNotBreach(opened.caseId())).isPresent();

        clock.moveTo(tolerated.plusDays(1).atStartOfDay(CaseFixture.ZONE).toInstant());
        assertThat(servicing.judge(id, 1)).isEqualTo(InstalmentOutcome.MISSED);
        assertThat(servicing.judge(id, 1)).isEqualTo(InstalmentOutcome.MISSED);
        assertThat(kinds()).containsOnlyOnce(TimelineKind.INSTALMENT_MISSED);

        servicing.grantTime(id, 1, 3);
        assertThat(servicing.next(id).orElseThrow().judgeAt()).isEqualTo(tolerated.plusDays(5).atStartOfDay(CaseFixture.ZONE).toInstant());

        clock.moveTo(tolerated.plusDays(5).atStartOfDay(CaseFixture.ZONE).toInstant());
        assertThat(servicing.judge(id, 1)).isEqualTo(InstalmentOutcome.MISSED);
        assertThat(servicing.whyMayNotBreach(opened.caseId())).isEmpty();
        breaching.breach(id, "No responde", "supervisor1");
        assertThat(agreements.details(id).orElseThrow().status()).as("without a notice first").isEqualTo(AgreementStatus.ACTIVE);
        Instant cureUntil = breaching.notice(id, "supervisor1");
        assertThat(cureUntil).isEqualTo(tolerated.plusDays(16).atStartOfDay(CaseFixture.ZONE).toInstant()).isEqualTo(breaching.notice(id, "supervisor1"));
        breaching.breach(id, "No responde", "supervisor1");
        assertThat(breaching.judgeCure(id)).isEqualTo(CureOutcome.AWAITED);

        clock.moveTo(cureUntil);
        breaching.breach(id, "No responde", "supervisor1");
        assertThat(agreements.details(id).orElseThrow().status()).isEqualTo(AgreementStatus.BREACHED);
        assertThat(stage()).isEqualTo(Stage.EARLY_REMINDERS);

        fixture.pay(opened, first.payment().amount().toPlainString(), tolerated);

        assertThat(agreements.details(id).orElseThrow().status()).isEqualTo(AgreementStatus.ACTIVE);
        assertThat(cases.standing(opened.caseId()).orElseThrow().isAbout(Stage.AGREEMENT, id.value())).isTrue();
    }

    @Test
    void anAgreementEndsWithItsCase() {
        AgreementId id = inForce(propose(null));

        cases.recall(opened.caseId(), SUPERVISOR);

        assertThat(agreements.details(id).orElseThrow().status()).isEqualTo(AgreementStatus.CANCELLED);
        assertThat(servicing.next(id)).isEmpty();
    }

    private AgreementId inForce(AgreementId id) {
        approve(id);
        agreements.accept(id, "Ana Peña", "PORTAL", AGENT);
        servicing.activate(id);
        return id;
    }

    private AgreementId approve(AgreementId id) {
        approvals.requestApproval(id, "refinancing-approval");
        approvals.issue(id, "supervisor1");
        return id;
    }

    private AgreementId propose(Money principal) {
        return switch (agreements.propose(wish(principal))) {
            case ProposalResult.Proposed(var id) -> id;
            case ProposalResult.Refused refused -> throw new AssertionError(refused.reason());
        };
    }

    private List<String> refused(ProposeAgreement wish) {
        return switch (agreements.propose(wish)) {
            case ProposalResult.Proposed(var id) -> throw new AssertionError("proposed " + id);
            case ProposalResult.Refused refused -> refused.problems().stream().map(FieldProblem::field).toList();
        };
    }

    private ProposeAgreement wish(Money principal) {
        return ProposeAgreement.refinancing(opened.caseId(), List.of(), principal, new BigDecimal("12"), 3, firstDue(), AGENT);
    }

    private LocalDate firstDue() {
        return fixture.noHoliday(30);
    }

    private Stage stage() {
        return cases.standing(opened.caseId()).orElseThrow().stage();
    }

    private List<TimelineKind> kinds() {
        return timeline.of(opened.caseId()).stream().map(TimelineEntry::kind).toList();
    }

    private List<String> messages() {
        return jdbc.sql("SELECT CONCAT(name, '/', correlation_key) FROM engine_outbox WHERE business_key = ?").param(opened.caseId().toString()).query(String.class).list();
    }
}
