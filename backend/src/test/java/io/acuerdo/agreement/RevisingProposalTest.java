package io.acuerdo.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import io.acuerdo.agreement.CaseFixture.Opened;
import io.acuerdo.cases.Cases;
import io.acuerdo.portfolio.Imports;
import io.acuerdo.portfolio.Payments;
import io.acuerdo.portfolio.Portfolios;
import io.acuerdo.sandbox.MovableClock;
import io.acuerdo.shared.Actor;
import io.acuerdo.shared.Money;
import io.acuerdo.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A returned proposal comes back with figures that its type accepts, and everything that a checker may ask to change can be changed. */
@DatabaseTest
class RevisingProposalTest {

    private static final Actor AGENT = new Actor("agent1", Set.of("AGENT"), Set.of("agent", "early-arrears"));
    private static final RevisedTerms UNCHANGED = new RevisedTerms(null, null, null, null);

    @Autowired
    private Agreements agreements;
    @Autowired
    private ApprovingAgreement approvals;
    @Autowired
    private ServicingAgreement servicing;
    @Autowired
    private AmendingAgreement amending;
    @Autowired
    private Imports imports;
    @Autowired
    private Portfolios portfolios;
    @Autowired
    private Payments payments;
    @Autowired
    private Cases cases;
    @Autowired
    private MovableClock clock;

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

    @ParameterizedTest
    @EnumSource(names = "CONSOLIDATION", mode = EnumSource.Mode.EXCLUDE)
    void whatTheFormBeginsWithCanBeSentInAsItIs(AgreementType type) {
        AgreementId id = propose(type, 2, Upfront.NOTHING);
        ReturnedTerms form = giveBack(id);
        var asTheFormSendsIt = new RevisedTerms(form.fixedAmount() ? null : form.principal(), form.fixedRate() ? null : form.ratePct(), form.installments(),
                form.fixedFirstDay() ? null : form.firstDueOn(), form.downPayment(), form.downPaymentDueOn());

        assertThat(approvals.whyMayNotResubmit(opened.caseId(), asTheFormSendsIt)).isEmpty();
        assertThat(approvals.whyMayNotResubmit(opened.caseId(), UNCHANGED)).as("what is left out stays").isEmpty();
        AgreementDetails before = details(id);
        assertThat(approvals.resubmit(id, asTheFormSendsIt, "agent1")).isEqualTo(new ProposalResult.Proposed(id));
        assertThat(details(id).rows()).isEqualTo(before.rows());
        assertThat(details(id).terms()).isEqualTo(before.terms());
    }

    @Test
    void aHolidayIsCorrectedInInstalmentsThatAreSkippedAndNothingElse() {
        AgreementId id = propose(AgreementType.HOLIDAY, 2, Upfront.NOTHING);
        LocalDate before = details(id).terms().firstDueOn();
        ReturnedTerms form = giveBack(id);
        assertThat(form).satisfies(it -> assertThat(it.installments()).isEqualTo(2)).satisfies(it -> assertThat(it.mostInstallments()).isEqualTo(3))
                .satisfies(it -> assertThat(List.of(it.fixedAmount(), it.fixedRate(), it.fixedFirstDay(), it.noDownPayment())).containsOnly(true));
        assertThat(approvals.whyMayNotResubmit(opened.caseId(), new RevisedTerms(null, null, 4, null))).hasValueSatisfying(why -> assertThat(why).contains("3"));

        approvals.resubmit(id, new RevisedTerms(null, null, 1, null), "agent1");
        assertThat(details(id).terms().firstDueOn()).isEqualTo(before.minusMonths(1));
        assertThat(details(id).rows()).hasSize(3);
    }

    @Test
    void aDownPaymentWhoseDayHasPassedGetsAnotherOne() {
        AgreementId id = propose(AgreementType.REFINANCING, 3, new Upfront(null, cop("60000.00"), fixture.today().plusDays(2)));
        giveBack(id);
        clock.setOffset(offset.plusDays(5));
        assertThat(approvals.whyMayNotResubmit(opened.caseId(), new RevisedTerms(null, null, null, null, null, fixture.today().minusDays(1))))
                .hasValueSatisfying(why -> assertThat(why).contains("pago inicial"));

        approvals.resubmit(id, new RevisedTerms(null, null, null, null, null, fixture.today().plusDays(4)), "agent1");
        assertThat(details(id).life().downPayment()).isEqualTo(new DownPayment(cop("60000.00"), fixture.today().plusDays(4)));

        giveBack(id);
        clock.setOffset(offset.plusDays(10));
        approvals.resubmit(id, UNCHANGED, "agent1");
        assertThat(details(id).life().downPayment()).as("the usual day").isEqualTo(new DownPayment(cop("60000.00"), fixture.today().plusDays(10)));
    }

    @Test
    void aDownPaymentCanBeAskedForChangedAndGivenUp() {
        AgreementId id = propose(AgreementType.REFINANCING, 3, Upfront.NOTHING);
        assertThat(giveBack(id).downPayment()).isNull();
        approvals.resubmit(id, new RevisedTerms(new BigDecimal("250000"), null, null, null, new BigDecimal("50000"), null), "agent1");
        assertThat(details(id).life().downPayment()).isEqualTo(new DownPayment(cop("50000.00"), fixture.today().plusDays(10)));
        assertThat(details(id).facts().haircutPct()).isZero();

        giveBack(id);
        assertThat(approvals.whyMayNotResubmit(opened.caseId(), new RevisedTerms(null, null, null, null, new BigDecimal("300000"), null))).isPresent();
        approvals.resubmit(id, new RevisedTerms(new BigDecimal("300000"), null, null, null, BigDecimal.ZERO, null), "agent1");
        assertThat(details(id).life().downPayment()).isNull();
    }

    @Test
    void anAmendmentIsCorrectedOnWhatTheAgreementInForceOwesToday() {
        AgreementId first = propose(AgreementType.SETTLEMENT, 3, Upfront.NOTHING);
        approvals.requestApproval(first, "refinancing-approval");
        approvals.issue(first, "supervisor1");
        agreements.accept(first, "Ana Peña", "PORTAL", AGENT);
        servicing.activate(first);
        assertThat(amending.propose(new AmendAgreement(first, null, new BigDecimal("12"), 6, fixture.noHoliday(30), AGENT)))
                .as("a settlement bears no interest, amended or not").isInstanceOf(ProposalResult.Refused.class);
        var second = ((ProposalResult.Proposed) amending.propose(new AmendAgreement(first, null, null, 6, fixture.noHoliday(30), AGENT))).id();

        ReturnedTerms form = giveBack(second);
        assertThat(List.of(form.fixedAmount(), form.fixedRate(), form.noDownPayment())).containsOnly(true);
        assertThat(approvals.resubmit(second, new RevisedTerms(null, null, 5, form.firstDueOn()), "agent1")).isEqualTo(new ProposalResult.Proposed(second));
        assertThat(details(second).rows()).hasSize(5);
    }

    private AgreementId propose(AgreementType type, int installments, Upfront upfront) {
        BigDecimal rate = type.setsARate() ? new BigDecimal("12") : null;
        LocalDate firstDueOn = type == AgreementType.HOLIDAY ? null : fixture.noHoliday(30);
        var wish = new ProposeAgreement(opened.caseId(), type, List.of(), null, rate, Conditions.STANDARD, installments, firstDueOn, upfront, null, AGENT);
        return switch (agreements.propose(wish)) {
            case ProposalResult.Proposed(var id) -> id;
            case ProposalResult.Refused refused -> throw new AssertionError(refused.reason());
        };
    }

    private ReturnedTerms giveBack(AgreementId id) {
        approvals.requestApproval(id, "refinancing-approval");
        return approvals.returnToMaker(id, "supervisor1", "Otra vez");
    }

    private AgreementDetails details(AgreementId id) {
        return agreements.details(id).orElseThrow();
    }

    private static Money cop(String amount) {
        return Money.of(amount, "COP");
    }
}
