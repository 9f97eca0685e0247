package io.acuerdo.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.acuerdo.agreement.CaseFixture.Opened;
import io.acuerdo.cases.Cases;
import io.acuerdo.cases.HoldReason;
import io.acuerdo.portfolio.Imports;
import io.acuerdo.portfolio.Payments;
import io.acuerdo.portfolio.Portfolios;
import io.acuerdo.sandbox.MovableClock;
import io.acuerdo.shared.Actor;
import io.acuerdo.shared.BusinessCalendar;
import io.acuerdo.shared.Money;
import io.acuerdo.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the table of offers, as it comes with the product, makes of a debtor 40 days past due who owes 300,000 COP, 200,000 of it past due. */
@DatabaseTest
class OffersTest {

    private static final Actor AGENT = new Actor("agent1", Set.of("AGENT"), Set.of("agent", "early-arrears"));

    @Autowired
    private Offers offers;
    @Autowired
    private OfferTable table;
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
    @Autowired
    private ApprovingAgreement approving;
    @Autowired
    private ApprovalsToDecide approvals;
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
    void eachOfferHasItsLimitsItsWindowAndItsReason() {
        var menu = menu();

        assertThat(menu.offers()).extracting(Offer::type).containsExactly(OfferType.PAY_NOW, OfferType.PROMISE, OfferType.VERBAL, OfferType.RESCHEDULE,
                OfferType.REFINANCING);
        assertThat(menu.notOffered()).extracting(OfferMenu.NotOffered::type).containsExactly(OfferType.SETTLEMENT, OfferType.CONSOLIDATION, OfferType.HOLIDAY);
        assertThat(offer(OfferType.VERBAL)).satisfies(verbal -> {
            assertThat(verbal.limits().maxAmount()).isEqualTo(cop("200000.00"));
            assertThat(verbal.limits().maxInstallments()).isEqualTo(3);
            assertThat(verbal.limits().minRatePct()).isNull();
            assertThat(verbal.ruleId()).isEqualTo("Rule_offer-eligibility_3");
            assertThat(verbal.whyForDebtor()).contains("en hasta 3 cuotas sin interés");
            assertThat(verbal.whyForStaff()).startsWith("40 días de mora, 0 promesas rotas").contains("200.000");
            assertThat(verbal.validUntil()).isEqualTo(fixture.today().plusDays(8).atStartOfDay(CaseFixture.ZONE).toInstant());
        });
        assertThat(offer(OfferType.REFINANCING).limits()).satisfies(limits -> {
            assertThat(limits.minAmount()).isEqualTo(limits.maxAmount()).isEqualTo(cop("300000.00"));
            assertThat(limits.minRatePct()).isEqualByComparingTo("18");
            assertThat(limits.maxRatePct()).isEqualByComparingTo("36");
        });
    }

    @Test
    void whatIsAboutOneAccountNamesTheAccountsItsProductAllows() {
        String card = fixture.addAccount(opened, "Tarjeta de crédito", "80000.00");
        assertThat(offer(OfferType.RESCHEDULE)).satisfies(reschedule -> {
            assertThat(reschedule.accounts()).as("a card has no plan to move").singleElement().satisfies(account -> {
                assertThat(account.externalId()).isEqualTo(opened.account());
                assertThat(account.maxAmount()).isEqualTo(cop("300000.00"));
            });
            assertThat(reschedule.limits().maxAmount()).as("of that account, not of all").isEqualTo(cop("300000.00"));
        });
        assertThat(offer(OfferType.REFINANCING)).satisfies(refinancing -> {
            assertThat(refinancing.limits().maxAmount()).isEqualTo(cop("380000.00"));
            assertThat(refinancing.accounts()).extracting(Offer.AccountLimits::externalId, Offer.AccountLimits::maxAmount)
                    .containsExactly(tuple(opened.account(), cop("300000.00")), tuple(card, cop("80000.00")));
        });
        assertThat(offer(OfferType.CONSOLIDATION)).satisfies(several -> {
            assertThat(several.accounts()).as("only together").isEmpty();
            assertThat(several.limits().minAmount()).isEqualTo(cop("380000.00"));
        });
    }

    @Test
    void aRelationshipIsWorthWhatIsPaidOnTimeAndHowSmallTheArrearsAre() {
        assertThat(table.valueOf(new Relationship(1, 0, new BigDecimal("4.99")))).isEqualTo("LOW");
        assertThat(table.valueOf(new Relationship(1, 0, new BigDecimal("5")))).isEqualTo("MEDIUM");
        assertThat(table.valueOf(new Relationship(2, 1, new BigDecimal("1.5")))).isEqualTo("MEDIUM");
        assertThat(table.valueOf(new Relationship(2, 1, new BigDecimal("5")))).isEqualTo("HIGH");
        assertThat(table.valueOf(new Relationship(3, 2, BigDecimal.ONE))).isEqualTo("HIGH");
    }

    @Test
    void segmentProductAndRelationshipDecideAboutASettlement() {
        assertThat(settlement(100, "B3", "Crédito de consumo", "LOW")).isEqualByComparingTo("15");
        assertThat(settlement(100, "B3", "Crédito de consumo", "HIGH")).as("who pays the rest on time is no case for less").isNull();
        assertThat(settlement(100, "B3", "Libranza", "LOW")).isNull();
        assertThat(settlement(181, "B3", "Libranza", "HIGH")).isEqualByComparingTo("35");
        assertThat(settlement(181, null, "Libranza", "HIGH")).isEqualByComparingTo("35");
        assertThat(settlement(181, "C3", "Libranza", "HIGH")).isEqualByComparingTo("45");
    }

    private BigDecimal settlement(int dpd, String segment, String product, String relationship) {
        var facts = new OfferFacts(false, dpd, segment, product, 0, 0, 1, relationship, null, List.of());
        return table.eligible(facts).stream().filter(row -> row.type() == OfferType.SETTLEMENT).map(EligibleOffer::maxHaircutPct).reduce((one, other) -> {
            throw new AssertionError("two rows speak");
        }).orElse(null);
    }

    @Test
    void anOfferStaysTheSameUntilItsWindowClosesOrItsLimitsChange() {
        var first = offer(OfferType.VERBAL);
        assertThat(offer(OfferType.VERBAL)).isEqualTo(first);

        fixture.pay(opened, "50000.00", fixture.today());
        var afterPayment = offer(OfferType.VERBAL);
        assertThat(afterPayment.id()).isNotEqualTo(first.id());
        assertThat(afterPayment.limits().maxAmount()).isEqualTo(cop("150000.00"));
        assertThat(jdbc.sql("SELECT max_amount FROM offer WHERE id = ?").param(first.id()).query(BigDecimal.class).single()).isEqualByComparingTo("200000");
    }

    @Test
    void anOfferPastItsWindowIsRefusedWithAFreshOneBesideIt() {
        var old = offer(OfferType.VERBAL);
        clock.setOffset(offset.plusDays(8));

        assertThat(agreements.propose(verbal(old.id(), "200000.00", 3))).isInstanceOfSatisfying(ProposalResult.Refused.class, refused -> {
            assertThat(refused.problems()).singleElement().satisfies(problem -> assertThat(problem.field()).isEqualTo("offerId"));
            assertThat(refused.fresh().id()).isNotEqualTo(old.id());
            assertThat(refused.fresh().type()).isEqualTo(OfferType.VERBAL);
            assertThat(refused.fresh().validUntil()).isAfter(old.validUntil());
        });
        assertThat(agreements.propose(verbal(offer(OfferType.VERBAL).id(), "200000.00", 3))).isInstanceOf(ProposalResult.Proposed.class);
    }

    @Test
    void whoTakesUpAnOfferStaysWithinItAndIsToldWhatWouldBeAccepted() {
        var offer = offer(OfferType.VERBAL);
        assertThat(agreements.propose(verbal(offer.id(), "200000.01", 4))).isInstanceOfSatisfying(ProposalResult.Refused.class, refused -> {
            assertThat(refused.problems()).extracting(FieldProblem::field).containsExactly("principal", "installments");
            assertThat(refused.reason()).contains("200.000", "hasta 3 cuotas");
        });
        assertThat(agreements.propose(verbal(UUID.randomUUID(), "1000.00", 1))).isInstanceOf(ProposalResult.Refused.class);
        assertThat(agreements.propose(verbal(offer(OfferType.PROMISE).id(), "1000.00", 1))).as("of another type").isInstanceOf(ProposalResult.Refused.class);
        assertThat(agreements.propose(verbal(null, "250000.00", 4))).as("beyond every offer, for whoever may approve that").isInstanceOf(ProposalResult.Proposed.class);
    }

    @Test
    void whetherItStaysWithinAnOfferIsKeptWithTheProposal() {
        var within = ((ProposalResult.Proposed) agreements.propose(verbal(null, "200000.00", 3))).id();
        opened = fixture.openCase();
        var beyond = ((ProposalResult.Proposed) agreements.propose(verbal(null, "200000.00", 4))).id();
        assertThat(withinOffer(within)).isTrue();
        assertThat(withinOffer(beyond)).isFalse();
    }

    @Test
    void aCaseOnHoldIsOfferedNothingAndOneWithAnAgreementOnlyToPay() {
        agreements.propose(verbal(null, "200000.00", 3));
        assertThat(menu().offers()).extracting(Offer::type).containsExactly(OfferType.PAY_NOW);
        assertThat(menu().notOffered()).hasSize(7).allSatisfy(none -> assertThat(none.reason()).contains("acuerdo en curso"));

        opened = fixture.openCase();
        cases.hold(opened.caseId(), HoldReason.DISPUTE, "no reconoce", AGENT);
        assertThat(menu().offers()).isEmpty();
        assertThat(menu().notOffered()).hasSize(OfferType.values().length).allSatisfy(none -> assertThat(none.reason()).contains("suspendido"));
    }

    @Test
    void noRuleApprovesARateAboveTheLastUsuryCapThatIsKnown() {
        Instant afterTheLastCap = Instant.parse("2026-06-16T15:00:00Z");
        if (clock.instant().isBefore(afterTheLastCap)) {
            clock.moveTo(afterTheLastCap);
        }
        opened = fixture.openCase();
        assertThat(withinOffer("18")).isTrue();
        assertThat(withinOffer("30")).as("34,49 % effective, within the offer's 36 % nominal, but the last cap was 25,52 % effective").isFalse();

        var id = ((ProposalResult.Proposed) agreements.propose(refinancing("30"))).id();
        approving.requestApproval(id, Authority.SUPERVISOR);
        assertThat(approvals.waiting()).filteredOn(waiting -> waiting.agreementId().equals(id)).singleElement()
                .satisfies(waiting -> assertThat(waiting.unusual()).as("and whoever decides is told").anySatisfy(why -> assertThat(why).contains("último tope de usura")));
    }

    private boolean withinOffer(String ratePct) {
        return ((ProposalPreview.Possible) agreements.preview(refinancing(ratePct))).agreement().facts().withinOffer();
    }

    private ProposeAgreement refinancing(String ratePct) {
        return new ProposeAgreement(opened.caseId(), AgreementType.REFINANCING, List.of(), null, new BigDecimal(ratePct), Conditions.STANDARD, 12, fixture.noHoliday(20),
                Upfront.NOTHING, null, AGENT);
    }

    private boolean withinOffer(AgreementId id) {
        return jdbc.sql("SELECT within_offer FROM agreement WHERE id = ?").param(id.value()).query(Boolean.class).single();
    }

    private OfferMenu menu() {
        return offers.menu(opened.caseId()).orElseThrow();
    }

    private Offer offer(OfferType type) {
        return menu().offers().stream().filter(offer -> offer.type() == type).findFirst().orElseThrow();
    }

    private ProposeAgreement verbal(UUID offerId, String amount, int installments) {
        return new ProposeAgreement(opened.caseId(), AgreementType.VERBAL, List.of(), cop(amount), null, Conditions.STANDARD, installments,
                BusinessCalendar.of("CO").workingDayFrom(fixture.today().plusDays(15)), Upfront.NOTHING, offerId, AGENT);
    }

    private static Money cop(String amount) {
        return Money.of(amount, "COP");
    }
}
