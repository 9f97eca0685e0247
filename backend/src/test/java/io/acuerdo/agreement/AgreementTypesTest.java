package io.acuerdo.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
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
import io.acuerdo.shared.BusinessCalendar;
import io.acuerdo.shared.Money;
import io.acuerdo.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What each type of agreement becomes for a debtor with three open instalments of 100,000 COP, two of them past due. */
@DatabaseTest
class AgreementTypesTest {

    private static final Actor AGENT = new Actor("agent1", Set.of("AGENT"), Set.of("agent", "early-arrears"));

    @Autowired
    private Agreements agreements;
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
    void aVerbalAgreementIsAboutWhatIsPastDueAndBearsNoInterest() {
        var made = proposed(wish(AgreementType.VERBAL, null, null, 3));
        assertThat(made.type()).isEqualTo(AgreementType.VERBAL);
        assertThat(made.terms().principal()).isEqualTo(cop("200000.00"));
        assertThat(made.rows()).extracting(AgreementInstalment::payment).containsExactly(cop("66666.67"), cop("66666.67"), cop("66666.66"));
        assertThat(made.totalInterest()).isEqualTo(cop("0.00"));
        assertThat(made.waived()).as("the product stays as it is").isEqualTo(cop("0.00"));
        assertThat(made.facts().haircutPct()).isZero();

        opened = fixture.openCase();
        assertThat(refused(wish(AgreementType.VERBAL, null, "12", 3))).containsExactly("rate");
        assertThat(refused(wish(AgreementType.VERBAL, "300000.01", null, 13))).containsExactly("principal", "installments");
    }

    @Test
    void aSettlementWaivesWhatItDoesNotAskFor() {
        var made = proposed(wish(AgreementType.SETTLEMENT, "240000.00", null, 2));
        assertThat(made.terms().principal()).isEqualTo(cop("240000.00"));
        assertThat(made.facts().haircutPct()).isEqualByComparingTo("20");
        assertThat(made.waived()).isEqualTo(cop("60000.00"));
        assertThat(made.rows()).extracting(AgreementInstalment::payment).containsExactly(cop("120000.00"), cop("120000.00"));
    }

    @Test
    void aRescheduleSpreadsTheSameDebtOverOtherDays() {
        var made = proposed(wish(AgreementType.RESCHEDULE, null, null, 6));
        assertThat(made.totalPayment()).isEqualTo(cop("300000.00"));
        assertThat(made.rows()).hasSize(6);
        assertThat(made.facts().rateCutPct()).isZero();

        opened = fixture.openCase();
        assertThat(refused(wish(AgreementType.RESCHEDULE, "250000.00", "3", 6))).containsExactly("rate", "principal");
    }

    @Test
    void aHolidayMovesTheInstalmentsAsTheyAre() {
        var made = proposed(new ProposeAgreement(opened.caseId(), AgreementType.HOLIDAY, List.of(), null, null, Conditions.STANDARD, 2, null, Upfront.NOTHING, null, AGENT));
        assertThat(made.rows()).extracting(AgreementInstalment::payment).containsOnly(cop("100000.00")).hasSize(3);
        assertThat(made.rows().getFirst().dueOn()).isAfter(fixture.today().plusMonths(2));
        assertThat(made.terms().installments()).isEqualTo(3);

        opened = fixture.openCase();
        assertThat(refused(new ProposeAgreement(opened.caseId(), AgreementType.HOLIDAY, List.of(), null, null, Conditions.STANDARD, 4, null, Upfront.NOTHING, null, AGENT)))
                .containsExactly("installments");
    }

    @Test
    void aConsolidationNeedsSeveralAccounts() {
        assertThat(refused(wish(AgreementType.CONSOLIDATION, null, "12", 6))).containsExactly("accounts");
    }

    @Test
    void aRefinancingMayBeCalculatedByEveryMethodAndKeepsHow() {
        var conditions = new Conditions("GERMAN", "TEA", null, "ACT/365", "BIWEEKLY", 1, 0, new BigDecimal("50"), new BigDecimal("19"), null);
        var made = proposed(new ProposeAgreement(opened.caseId(), AgreementType.REFINANCING, List.of(), null, new BigDecimal("24"), conditions, 8, firstDue(), Upfront.NOTHING, null, AGENT));

        assertThat(made.terms().conditions()).satisfies(kept -> {
            assertThat(kept.method()).isEqualTo("GERMAN");
            assertThat(kept.rateConvention()).as("written out").isEqualTo("EFFECTIVE");
            assertThat(kept.frequency()).isEqualTo("BIWEEKLY");
            assertThat(kept.taxOnInterestPct()).isEqualByComparingTo("19");
        });
        var quoted = (QuoteResult.Quoted) agreements.quote(conditions.quote(cop("300000.00"), new BigDecimal("24"), firstDue(), 8));
        assertThat(made.rows()).extracting(AgreementInstalment::payment).isEqualTo(quoted.rows().stream().map(QuoteResult.Row::payment).toList());
        assertThat(made.rows()).extracting(AgreementInstalment::tax).isEqualTo(quoted.rows().stream().map(QuoteResult.Row::tax).toList());
        assertThat(made.rows().get(1)).satisfies(row -> assertThat(row.principal().plus(row.interest()).plus(row.tax()).plus(row.insurance())).isEqualTo(row.payment()));
    }

    @Test
    void overdueChargesAreAddedWaivedOrCollectedBeforeTheNewTerms() {
        var added = proposed(refinancing(new Upfront(OverdueCharges.CAPITALISE, null, null)));
        assertThat(added.terms().principal()).isEqualTo(cop("300000.00"));
        assertThat(added.life().downPayment()).isNull();

        opened = fixture.openCase();
        var waived = proposed(refinancing(new Upfront(OverdueCharges.WAIVE, null, null)));
        assertThat(waived.terms().principal()).isEqualTo(cop("290000.00"));
        assertThat(waived.facts().haircutPct()).isEqualByComparingTo("3.33");

        opened = fixture.openCase();
        var collected = proposed(refinancing(new Upfront(OverdueCharges.COLLECT_FIRST, null, null)));
        assertThat(collected.terms().principal()).isEqualTo(cop("290000.00"));
        assertThat(collected.life().downPayment()).isEqualTo(new DownPayment(cop("10000.00"), fixture.today().plusDays(10)));
        assertThat(collected.facts().haircutPct()).isZero();
    }

    @Test
    void aDownPaymentIsNoPartOfThePrincipalAndComesBeforeTheFirstInstalment() {
        var made = proposed(refinancing(new Upfront(null, cop("60000.00"), fixture.today().plusDays(5))));
        assertThat(made.paidInAll()).as("instalments and down payment").isEqualTo(made.totalPayment().plus(cop("60000.00"))).isEqualTo(made.proposal().total());
        assertThat(made.terms().principal()).isEqualTo(cop("240000.00"));
        assertThat(made.life().downPayment()).isEqualTo(new DownPayment(cop("60000.00"), fixture.today().plusDays(5)));
        assertThat(made.facts().haircutPct()).isZero();

        opened = fixture.openCase();
        assertThat(refused(refinancing(new Upfront(null, cop("300000.00"), null)))).containsExactly("downPayment");
        assertThat(refused(refinancing(new Upfront(null, cop("1000.00"), firstDue())))).containsExactly("downPaymentDueOn");
        assertThat(refused(refinancing(new Upfront(OverdueCharges.COLLECT_FIRST, cop("1000.00"), null)))).containsExactly("downPayment");
    }

    @Test
    void whatTheEngineCannotCalculateIsNamedByItsField() {
        var conditions = new Conditions("RUSSIAN", "TEA", "NOMINAL_12", "30/360", "DAILY", 9, 0, null, null, null);
        assertThat(refused(new ProposeAgreement(opened.caseId(), AgreementType.REFINANCING, List.of(), null, BigDecimal.TEN, conditions, 8, firstDue(), Upfront.NOTHING, null, AGENT)))
                .containsExactly("method", "frequency", "rate.convention", "gracePrincipalInstallments");
    }

    @Test
    void theFirstInstalmentNeverFallsOnAHoliday() {
        LocalDate holiday = fixture.today().plusDays(1).datesUntil(fixture.today().plusDays(62)).filter(BusinessCalendar.of("CO")::isHoliday).findFirst().orElseThrow();
        var result = agreements.propose(ProposeAgreement.refinancing(opened.caseId(), List.of(), null, BigDecimal.TEN, 3, holiday, AGENT));
        assertThat(result).isInstanceOfSatisfying(ProposalResult.Refused.class, refused -> assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("firstDueOn");
            assertThat(problem.message()).contains("feriado");
        }));
    }

    private LocalDate firstDue() {
        return BusinessCalendar.of("CO").workingDayFrom(fixture.today().plusDays(30));
    }

    private ProposeAgreement wish(AgreementType type, String principal, String ratePct, int installments) {
        return new ProposeAgreement(opened.caseId(), type, List.of(), principal == null ? null : cop(principal), ratePct == null ? null : new BigDecimal(ratePct),
                Conditions.STANDARD, installments, firstDue(), Upfront.NOTHING, null, AGENT);
    }

    private ProposeAgreement refinancing(Upfront upfront) {
        return new ProposeAgreement(opened.caseId(), AgreementType.REFINANCING, List.of(), null, new BigDecimal("12"), Conditions.STANDARD, 6, firstDue(), upfront,
                null, AGENT);
    }

    private AgreementDetails proposed(ProposeAgreement wish) {
        return agreements.details(((ProposalResult.Proposed) agreements.propose(wish)).id()).orElseThrow();
    }

    private List<String> refused(ProposeAgreement wish) {
        return ((ProposalResult.Refused) agreements.propose(wish)).problems().stream().map(FieldProblem::field).toList();
    }

    private static Money cop(String amount) {
        return Money.of(amount, "COP");
    }
}
