package io.acuerdo.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.acuerdo.agreement.CaseFixture.Opened;
import io.acuerdo.cases.Cases;
import io.acuerdo.portfolio.Imports;
import io.acuerdo.portfolio.Payments;
import io.acuerdo.portfolio.Portfolios;
import io.acuerdo.sandbox.MovableClock;
import io.acuerdo.shared.Actor;
import io.acuerdo.shared.BusinessCalendar;
import io.acuerdo.shared.Money;
import io.acuerdo.testing.DatabaseTest;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The value of each type against waiting, from the use case to the record of the decision: every part can be recalculated from what is shown. */
@DatabaseTest
class OfferValueOfTypesTest {

    private static final Actor AGENT = new Actor("agent1", Set.of("AGENT"), Set.of("agent", "early-arrears"));
    private static final BigDecimal CENT = new BigDecimal("0.01");

    @Autowired
    private Agreements agreements;
    @Autowired
    private ApprovingAgreement approvals;
    @Autowired
    private AmendingAgreement amending;
    @Autowired
    private ServicingAgreement servicing;
    @Autowired
    private DecidingProposal deciding;
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

    @BeforeEach
    void openCase() {
        fixture = new CaseFixture(imports, portfolios, payments, cases, clock);
        opened = fixture.openCase();
    }

    @Test
    void theWorthOfASettlementIsWhatTheDebtorPaysLessWhatWaitingWouldBring() {
        AgreementId id = propose(AgreementType.SETTLEMENT, "240000.00", null, 2);
        AgreementDetails made = agreements.details(id).orElseThrow();

        addsUp(made, made.today().debt());
        assertThat(made.npv().effect().isPositive()).as("80 of 100 soon is more than 70 later, less the costs").isTrue();
        assertThat(made.facts().npvLossPct()).isZero();
    }

    @Test
    void aSettlementThatAsksForLessThanWaitingBringsLosesThatShareOfThePayoff() {
        AgreementDetails made = agreements.details(propose(AgreementType.SETTLEMENT, "150000.00", null, 3)).orElseThrow();

        addsUp(made, made.today().debt());
        assertThat(made.npv().effect().amount().signum()).isNegative();
        BigDecimal lost = made.npv().effect().amount().negate().multiply(BigDecimal.valueOf(100)).divide(made.today().debt().amount(), 2, RoundingMode.HALF_EVEN);
        assertThat(made.facts().npvLossPct()).isEqualByComparingTo(lost);
    }

    @Test
    void typesThatGiveNothingUpAreValuedByTheSameParts() {
        AgreementDetails reschedule = agreements.details(propose(AgreementType.RESCHEDULE, null, null, 6)).orElseThrow();
        addsUp(reschedule, reschedule.today().debt());
        assertThat(reschedule.npv().offer().amount()).as("later money is worth less").isLessThan(reschedule.totalPayment().amount());
    }

    @Test
    void anAmendmentIsValuedAgainstWhatPaysTheAgreementInForceOff() {
        AgreementId first = propose(AgreementType.REFINANCING, null, "12", 3);
        approvals.requestApproval(first, "refinancing-approval");
        approvals.issue(first, "supervisor1");
        agreements.accept(first, "Ana Peña", "PORTAL", AGENT);
        servicing.activate(first);
        Money payoff = servicing.payoff(first, null).orElseThrow().total();

        var result = amending.propose(new AmendAgreement(first, OverdueCharges.CAPITALISE, new BigDecimal("6"), 12, firstDue(), AGENT));
        AgreementId second = ((ProposalResult.Proposed) result).id();
        AgreementDetails made = agreements.details(second).orElseThrow();

        assertThat(made.today().debt()).isEqualTo(payoff);
        addsUp(made, payoff);
        approvals.requestApproval(second, "manager");
        assertThat(deciding.decisions(second).getFirst().inputs().get("npv")).as("the record keeps the same parts").asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("effect", Map.of("amount", made.npv().effect().amount().toPlainString(), "currency", "COP")).containsEntry("valuedOn", made.npv().valuedOn().toString());
    }

    /** From what the approver sees: rows, shares, months, cost of funds. Each part is rounded to cents, so their sum may be a cent or two away. */
    private static void addsUp(AgreementDetails made, Money payoff) {
        NpvParts npv = made.npv();
        var discounted = new PresentValue(npv.valuedOn(), npv.costOfFundsPct());
        BigDecimal offer = made.rows().stream().map(row -> discounted.of(row.payment().amount(), row.dueOn())).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal recovery = discounted.of(payoff.amount().multiply(npv.recoveryPct().movePointLeft(2)), npv.valuedOn().plusMonths(npv.months()));
        assertThat(npv.offer().amount()).isCloseTo(offer, within(CENT));
        assertThat(npv.recovery().amount()).isCloseTo(recovery, within(CENT));
        assertThat(npv.costs().amount()).isCloseTo(recovery.multiply(npv.costPct().movePointLeft(2)), within(CENT));
        BigDecimal effect = npv.offer().minus(npv.recovery()).plus(npv.costs()).amount().multiply(npv.keepPct().movePointLeft(2));
        assertThat(npv.effect().amount()).isCloseTo(effect, within(CENT.multiply(BigDecimal.valueOf(3))));
    }

    private AgreementId propose(AgreementType type, String principal, String ratePct, int installments) {
        var wish = new ProposeAgreement(opened.caseId(), type, List.of(), principal == null ? null : Money.of(principal, "COP"),
                ratePct == null ? null : new BigDecimal(ratePct), Conditions.STANDARD, installments, firstDue(), Upfront.NOTHING, null, AGENT);
        return switch (agreements.propose(wish)) {
            case ProposalResult.Proposed(var id) -> id;
            case ProposalResult.Refused refused -> throw new AssertionError(refused.reason());
        };
    }

    private LocalDate firstDue() {
        return BusinessCalendar.of("CO").workingDayFrom(fixture.today().plusDays(30));
    }
}
