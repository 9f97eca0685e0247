package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.Cases;
import io.acuerdo.cases.Stage;
import io.acuerdo.cases.Timeline;
import io.acuerdo.cases.TimelineEntry;
import io.acuerdo.cases.TimelineKind;
import io.acuerdo.portfolio.PaymentResult;
import io.acuerdo.portfolio.Payments;
import io.acuerdo.portfolio.ReceivePayment;
import io.acuerdo.shared.Actor;
import io.acuerdo.shared.Ids;
import io.acuerdo.shared.Money;
import io.acuerdo.testing.DatabaseTest;
import io.acuerdo.testing.Diary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static io.acuerdo.testing.Diary.AGENT;
import static io.acuerdo.testing.Diary.cop;
import static org.assertj.core.api.Assertions.assertThat;

/** Money that becomes known late, twice, in part, too much, or bounces: what was judged without it is judged again, and the timeline says so. */
@DatabaseTest
class LateMoneyDiaryTest {

    @Autowired
    private ApplicationContext beans;
    @Autowired
    private Agreements agreements;
    @Autowired
    private ApprovingAgreement approvals;
    @Autowired
    private ServicingAgreement servicing;
    @Autowired
    private BreachingAgreement breaching;
    @Autowired
    private AmendingAgreement amending;
    @Autowired
    private AwaitingDownPayment awaiting;
    @Autowired
    private AgreementDueRun dueRun;
    @Autowired
    private Payments payments;
    @Autowired
    private Cases cases;
    @Autowired
    private Timeline timeline;

    private Diary diary;
    private CaseId caseId;

    @BeforeEach
    void aDebtorIsFortyDaysBehind() {
        diary = new Diary(beans).on("2026-03-02").fileSays("2026-01-21 300.00", "2026-02-21 300.00", "2026-12-21 600.00");
        caseId = diary.openCase();
    }

    @Test
    void aDownPaymentOfItsDayThatIsToldOfLaterPutsTheAgreementBack() {
        AgreementId id = voidForItsDownPayment();
        diary.on("2026-03-13").debtorPays("60.00", "2026-03-09");
        assertThat(status(id)).as("not the whole of it").isEqualTo(AgreementStatus.CANCELLED);
        diary.debtorPays("60.00", "2026-03-10");

        assertThat(status(id)).isEqualTo(AgreementStatus.ACCEPTED);
        assertThat(diary.standing(caseId).isAbout(Stage.AGREEMENT, id.value())).isTrue();
        assertThat(diary.messages(caseId).stream().filter("agreement.proposed"::equals)).as("the case looks where it stands").hasSize(2);
        assertThat(awaiting.check(id).outcome()).isEqualTo(DownPaymentCheck.Outcome.NOT_OWED);
        servicing.activate(id);
        assertThat(status(id)).isEqualTo(AgreementStatus.ACTIVE);
        assertThat(agreements.details(id).orElseThrow().paid()).as("what was over went to the first instalment").isEqualTo(cop("20.00"));
        assertThat(diary.story(caseId)).containsSubsequence(TimelineKind.DOWN_PAYMENT_MISSED, TimelineKind.DOWN_PAYMENT_PAID, TimelineKind.AGREEMENT_REINSTATED);
    }

    @Test
    void aDownPaymentOfALaterDayPutsNothingBack() {
        AgreementId id = voidForItsDownPayment();
        diary.on("2026-03-13").debtorPays("100.00", "2026-03-11");
        assertThat(status(id)).isEqualTo(AgreementStatus.CANCELLED);
        assertThat(diary.story(caseId)).doesNotContain(TimelineKind.AGREEMENT_REINSTATED);
    }

    @Test
    void whatWasAgreedSinceStandsAndTheTimelineSaysWhy() {
        AgreementId id = voidForItsDownPayment();
        cases.moveTo(caseId, Stage.PROMISE, Ids.next(), "Promesa", AGENT);
        diary.on("2026-03-13").debtorPays("100.00", "2026-03-10");
        assertThat(status(id)).isEqualTo(AgreementStatus.CANCELLED);
        diary.caseIsAt(caseId, Stage.PROMISE);
        assertThat(told(TimelineKind.AGREEMENT_REINSTATED)).singleElement().satisfies(entry -> assertThat(entry.summary()).contains("dentro de su plazo", "promesa abierta"));
    }

    @Test
    void anotherAgreementSinceStandsToo() {
        AgreementId id = voidForItsDownPayment();
        AgreementId newer = done(agreements.propose(wish(null, 3)));
        diary.on("2026-03-13").debtorPays("100.00", "2026-03-10");
        assertThat(status(id)).isEqualTo(AgreementStatus.CANCELLED);
        assertThat(status(newer)).isEqualTo(AgreementStatus.PROPOSED);
        assertThat(told(TimelineKind.AGREEMENT_REINSTATED)).singleElement().satisfies(entry -> assertThat(entry.summary()).contains("otro acuerdo en curso"));
    }

    @Test
    void aDownPaymentThatBouncesIsOwedAgainFirst() {
        AgreementId id = accepted(new DownPayment(cop("100.00"), LocalDate.parse("2026-03-10")), 4);
        diary.on("2026-03-09").debtorPays("100.00", "2026-03-09");
        servicing.activate(id);
        diary.on("2026-03-12").theLastPaymentBounces();
        assertThat(status(id)).isEqualTo(AgreementStatus.ACTIVE);
        assertThat(told(TimelineKind.PAYMENT_REVERSED)).anySatisfy(entry -> assertThat(entry.summary()).contains("pago inicial del acuerdo vuelve a deberse"));
        diary.debtorPays("130.00", "2026-03-12");
        assertThat(agreements.details(id).orElseThrow().life().downPaymentPaid()).isEqualTo(cop("100.00"));
        assertThat(agreements.details(id).orElseThrow().paid()).isEqualTo(cop("30.00"));
    }

    @Test
    void aMissIsTakenBackInWordsWhenItsMoneyHadComeInTime() {
        AgreementId id = inForce(4);
        diary.at("2026-04-12T00:00");
        dueRun.run();
        diary.on("2026-04-13").debtorPays(instalment(id), "2026-04-10");
        assertThat(told(TimelineKind.INSTALMENT_PAID)).singleElement().satisfies(entry -> assertThat(entry.summary()).contains("a tiempo", "ya no cuenta como incumplida"));
        assertThat(dpd()).as("since the second instalment of the file").isEqualTo(51);
    }

    @Test
    void aBreachIsTakenBackWhenThePastDueHadBeenPaidWithinTheDaysOfTheNotice() {
        AgreementId id = broken();
        diary.on("2026-04-27").debtorPays(instalment(id), "2026-04-22");
        assertThat(status(id)).isEqualTo(AgreementStatus.ACTIVE);
        assertThat(diary.standing(caseId).isAbout(Stage.AGREEMENT, id.value())).isTrue();
        assertThat(diary.story(caseId)).containsSubsequence(TimelineKind.AGREEMENT_BREACHED, TimelineKind.INSTALMENT_PAID, TimelineKind.AGREEMENT_REINSTATED);
    }

    @Test
    void aBreachStandsWhenTheMoneyIsOfALaterDayAndTheCaseIsLeftAlone() {
        AgreementId id = broken();
        diary.on("2026-04-27").debtorPays(instalment(id), "2026-04-23");
        assertThat(status(id)).isEqualTo(AgreementStatus.BREACHED);
        diary.caseIsAt(caseId, Stage.EARLY_REMINDERS);
        assertThat(diary.story(caseId)).doesNotContain(TimelineKind.AGREEMENT_REINSTATED);
    }

    @Test
    void aBreachThatCannotBeTakenBackSaysSoOnce() {
        AgreementId id = broken();
        cases.moveTo(caseId, Stage.PROMISE, Ids.next(), "Promesa", AGENT);
        diary.on("2026-04-27").debtorPays(instalment(id), "2026-04-22").debtorPays("1.00", "2026-04-27");
        assertThat(status(id)).isEqualTo(AgreementStatus.BREACHED);
        assertThat(told(TimelineKind.AGREEMENT_REINSTATED)).singleElement().satisfies(entry -> assertThat(entry.summary()).contains("promesa abierta"));
    }

    @Test
    void moneyThatBouncesAfterAMissWasTakenBackIsMissedAgainInTheNextNight() {
        AgreementId id = inForce(4);
        diary.on("2026-04-10").debtorPays(instalment(id), "2026-04-06").at("2026-04-12T00:00");
        dueRun.run();
        assertThat(row(id).status()).isEqualTo(InstalmentStatus.PAID);
        diary.on("2026-04-13").theLastPaymentBounces();
        assertThat(row(id).status()).isEqualTo(InstalmentStatus.PENDING);
        assertThat(told(TimelineKind.PAYMENT_REVERSED)).anySatisfy(entry -> assertThat(entry.summary()).contains("cuotas 1"));
        dueRun.run();
        assertThat(row(id).status()).isEqualTo(InstalmentStatus.MISSED);
        assertThat(diary.story(caseId)).containsSubsequence(TimelineKind.INSTALMENT_PAID, TimelineKind.PAYMENT_REVERSED, TimelineKind.INSTALMENT_MISSED);
        assertThat(dpd()).as("and the days past due stand as they would").isEqualTo(82);
    }

    @Test
    void aPartCountsAPaymentToldTwiceCountsOnceAndTooMuchIsTheDebtors() {
        AgreementId id = inForce(1);
        Money whole = agreements.details(id).orElseThrow().totalPayment();
        pay("40.00", "R-1", "2026-04-01");
        assertThat(row(id).status()).isEqualTo(InstalmentStatus.PENDING);
        assertThat(agreements.details(id).orElseThrow().paid()).isEqualTo(cop("40.00"));
        assertThat(payments.receive(payment("40.00", "R-1", "2026-04-01"))).as("told twice").isInstanceOf(PaymentResult.Duplicate.class);
        assertThat(payments.receive(payment("41.00", "R-1", "2026-04-01"))).as("another amount under the same reference").isInstanceOf(PaymentResult.Refused.class);
        assertThat(agreements.details(id).orElseThrow().paid()).isEqualTo(cop("40.00"));
        pay(whole.amount().toPlainString(), "R-2", "2026-04-06");

        assertThat(row(id).status()).isEqualTo(InstalmentStatus.PAID);
        assertThat(agreements.details(id).orElseThrow().paid()).isEqualTo(whole);
        assertThat(agreements.details(id).orElseThrow().life().credit()).isEqualTo(cop("40.00"));
    }

    @Test
    void theBreachOfAnAmendmentRevokesWhatTheAgreementBeforeItHadGivenUp() {
        AgreementId first = done(agreements.propose(new ProposeAgreement(caseId, AgreementType.SETTLEMENT, List.of(), cop("1000.00"), null, Conditions.STANDARD, 4,
                LocalDate.parse("2026-04-06"), Upfront.NOTHING, null, AGENT)));
        takeForce(first);
        diary.on("2026-03-09");
        AgreementId second = done(amending.propose(new AmendAgreement(first, null, null, 5, LocalDate.parse("2026-04-06"), AGENT)));
        takeForce(second);
        diary.at("2026-04-12T00:00");
        dueRun.run();
        breaching.notice(second, "supervisor1");
        diary.at("2026-04-23T00:00");
        breaching.breach(second, "No responde", "supervisor1");
        assertThat(agreements.details(second).orElseThrow().life().haircutRevoked()).isEqualTo(cop("200.00"));
        assertThat(told(TimelineKind.HAIRCUT_REVOKED)).hasSize(1);
    }

    private void takeForce(AgreementId id) {
        approvals.requestApproval(id, "refinancing-approval");
        approvals.issue(id, "supervisor1");
        agreements.accept(id, "Ana Peña", "PORTAL", AGENT);
        servicing.activate(id);
    }

    private AgreementId broken() {
        AgreementId id = inForce(4);
        diary.at("2026-04-12T00:00");
        dueRun.run();
        breaching.notice(id, "supervisor1");
        diary.at("2026-04-23T00:00");
        breaching.breach(id, "No responde", "supervisor1");
        assertThat(status(id)).isEqualTo(AgreementStatus.BREACHED);
        return id;
    }

    private AgreementId voidForItsDownPayment() {
        AgreementId id = accepted(new DownPayment(cop("100.00"), LocalDate.parse("2026-03-10")), 4);
        diary.at("2026-03-11T00:00");
        awaiting.cancelUnpaid(id);
        assertThat(status(id)).isEqualTo(AgreementStatus.CANCELLED);
        return id;
    }

    private AgreementId inForce(int installments) {
        AgreementId id = accepted(null, installments);
        servicing.activate(id);
        return id;
    }

    private AgreementId accepted(DownPayment first, int installments) {
        AgreementId id = done(agreements.propose(wish(first, installments)));
        approvals.requestApproval(id, "refinancing-approval");
        approvals.issue(id, "supervisor1");
        agreements.accept(id, "Ana Peña", "PORTAL", AGENT);
        return id;
    }

    private ProposeAgreement wish(DownPayment first, int installments) {
        var upfront = first == null ? Upfront.NOTHING : new Upfront(null, first.amount(), first.dueOn());
        return new ProposeAgreement(caseId, AgreementType.REFINANCING, List.of(), null, new BigDecimal("12"), Conditions.STANDARD, installments,
                LocalDate.parse("2026-04-06"), upfront, null, AGENT);
    }

    private void pay(String amount, String reference, String paidOn) {
        diary.on(paidOn);
        assertThat(payments.receive(payment(amount, reference, paidOn))).isInstanceOf(PaymentResult.Received.class);
    }

    private ReceivePayment payment(String amount, String reference, String paidOn) {
        return new ReceivePayment(diary.account(), cop(amount), LocalDate.parse(paidOn), diary.portfolio() + reference, "test");
    }

    private static AgreementId done(ProposalResult result) {
        return switch (result) {
            case ProposalResult.Proposed(var id) -> id;
            case ProposalResult.Refused refused -> throw new AssertionError(refused.reason());
        };
    }

    private List<TimelineEntry> told(TimelineKind kind) {
        return timeline.of(caseId).stream().filter(entry -> entry.kind() == kind).toList();
    }

    private String instalment(AgreementId id) {
        return row(id).payment().amount().toPlainString();
    }

    private AgreementInstalment row(AgreementId id) {
        return agreements.details(id).orElseThrow().rows().getFirst();
    }

    private AgreementStatus status(AgreementId id) {
        return agreements.details(id).orElseThrow().status();
    }

    private int dpd() {
        return cases.summary(caseId).orElseThrow().dpd();
    }
}
