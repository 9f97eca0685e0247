package io.acuerdo.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import io.acuerdo.cases.Cases;
import io.acuerdo.cases.HoldReason;
import io.acuerdo.cases.HoldResult;
import io.acuerdo.cases.Stage;
import io.acuerdo.cases.Timeline;
import io.acuerdo.cases.TimelineKind;
import io.acuerdo.contact.ContactFixture.Opened;
import io.acuerdo.engine.JobLedger;
import io.acuerdo.launcher.MailServer;
import io.acuerdo.sandbox.MovableClock;
import io.acuerdo.shared.Actor;
import io.acuerdo.shared.Ids;
import io.acuerdo.testing.DatabaseTest;

/** The collector's diary of the reminders, without the engine: the test says when the process would ask. */
@DatabaseTest
@Import(ContactFixture.class)
class RemindersTest {

    private static final ReminderStep FIRST = new ReminderStep(1, 0, Channel.EMAIL, "reminder-1");
    private static final ReminderStep SECOND = new ReminderStep(2, 3, Channel.EMAIL, "reminder-2");
    private static final ReminderStep THIRD = new ReminderStep(3, 7, Channel.EMAIL, "reminder-3");
    private static final ReminderStep FOURTH = new ReminderStep(4, 14, Channel.EMAIL, "reminder-4");
    private static final Actor SUPERVISOR = new Actor("supervisor1", Set.of("SUPERVISOR"), Set.of("supervisor"));

    @Autowired
    private Reminders reminders;
    @Autowired
    private Dispatcher dispatcher;
    @Autowired
    private Outgoing outgoing;
    @Autowired
    private Contacts contacts;
    @Autowired
    private Cases cases;
    @Autowired
    private Timeline timeline;
    @Autowired
    private JobLedger ledger;
    @Autowired
    private ContactFixture fixture;
    @Autowired
    private MovableClock clock;

    private Duration offset;

    @BeforeEach
    void aMondayMorning() {
        offset = clock.offset();
        fixture.itIs("2027-03-01T10:00");
    }

    @AfterEach
    void putTheClockBack() {
        clock.setOffset(offset);
    }

    @Test
    void stepsAreCountedFromTheDayTheCaseWasOpenedAndMovedIntoLawfulHours() {
        fixture.itIs("2027-03-03T22:00");
        var opened = fixture.open();
        assertThat(plannedDay(opened, FIRST)).as("Wednesday night: Thursday").isEqualTo("2027-03-04");
        assertThat(plannedDay(opened, SECOND)).isEqualTo("2027-03-06");
        assertThat(plannedDay(opened, new ReminderStep(2, 4, Channel.EMAIL, "reminder-2"))).as("Sunday: Monday").isEqualTo("2027-03-08");
        assertThat(plannedDay(opened, new ReminderStep(4, 19, Channel.EMAIL, "reminder-4"))).as("Monday is a holiday").isEqualTo("2027-03-23");
    }

    @Test
    void aReminderLeavesOnceWithTheFiguresOfTheDayAndIsRegistered() {
        var opened = fixture.open();
        assertThat(reminders.request(opened.caseId(), FIRST)).isEqualTo(ReminderResult.REQUESTED);
        assertThat(reminders.plan(opened.caseId(), FIRST)).isEqualTo(new ReminderPlan.Done());
        fixture.pay(opened, "50000.00");
        dispatcher.drain();
        dispatcher.drain();

        assertThat(opened.mail()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Tu cuota con Banco Único: un recordatorio");
            assertThat(mail.text()).contains("200.000\u00a0COP", "Ana Peña");
            assertThat(mail.messageId()).isEqualTo("<" + message(opened).id() + "@acuerdo.test>");
        });
        assertThat(message(opened).status()).isEqualTo(MessageStatus.SENT);
        assertThat(kinds(opened)).containsOnlyOnce(TimelineKind.MESSAGE_SENT);
        assertThat(contacts.ofCase(opened.caseId())).singleElement().satisfies(row -> {
            assertThat(row.outcome()).isEqualTo(ContactOutcome.SENT);
            assertThat(row.decision().allowed()).isTrue();
            assertThat(row.decision().reasons()).extracting(ContactDecision.Reason::ruleId).contains("CO-LEY-2300");
            assertThat(row.messageId()).isEqualTo(message(opened).id());
        });
        assertThat(outgoing.left(opened.caseId())).singleElement().satisfies(sent -> assertThat(sent.to()).isEqualTo(opened.address()));
    }

    @Test
    void aSchedulerThatRunsTwiceSendsOneMail() throws Exception {
        var opened = fixture.open();
        long job = Ids.next().getLeastSignificantBits();
        try (var workers = Executors.newFixedThreadPool(4)) {
            var asked = Stream.<Callable<ReminderResult>>of(
                    () -> ledger.once(job, ReminderResult.class, () -> reminders.request(opened.caseId(), FIRST)),
                    () -> ledger.once(job, ReminderResult.class, () -> reminders.request(opened.caseId(), FIRST)),
                    () -> reminders.request(opened.caseId(), FIRST),
                    () -> reminders.request(opened.caseId(), FIRST)).toList();
            for (var answer : workers.invokeAll(asked)) {
                assertThat(answer.get()).isIn(ReminderResult.REQUESTED, ReminderResult.SKIPPED);
            }
        }
        dispatcher.drain();
        assertThat(opened.mail()).hasSize(1);
    }

    @Test
    void noSecondMessageLeavesOnTheSameDay() {
        var opened = fixture.open();
        send(opened, FIRST);
        assertThat(reminders.request(opened.caseId(), SECOND)).isEqualTo(ReminderResult.POSTPONED);
        assertThat(kinds(opened)).contains(TimelineKind.CONTACT_BLOCKED);
        assertThat(contacts.ofCase(opened.caseId())).last().satisfies(row -> {
            assertThat(row.blocked()).isTrue();
            assertThat(row.outcome()).isNull();
            assertThat(row.decision().reasons()).anySatisfy(reason -> assertThat(reason.ruleId()).isEqualTo(ContactPolicy.ONE_MESSAGE_A_DAY));
        });
        assertThat(opened.mail()).hasSize(1);
    }

    @Test
    void afterAnOutageWhatIsLateGoesOutOnceOneADay() {
        var opened = fixture.open();
        fixture.itIs("2027-03-17T11:00"); // Wednesday, sixteen days later; the 22nd is a holiday
        for (var step : List.of(FIRST, SECOND, THIRD, FOURTH)) {
            var moment = ((ReminderPlan.Wait) reminders.plan(opened.caseId(), step)).remindAt();
            clock.moveTo(moment.isAfter(clock.instant()) ? moment : clock.instant());
            assertThat(reminders.request(opened.caseId(), step)).isEqualTo(ReminderResult.REQUESTED);
            dispatcher.drain();
        }
        assertThat(outgoing.byCase(opened.caseId())).extracting(message -> message.at().atZone(ContactFixture.ZONE).toLocalDate().toString())
                .containsExactly("2027-03-17", "2027-03-18", "2027-03-19", "2027-03-20");
        assertThat(opened.mail()).hasSize(4).extracting(mail -> mail.subject()).doesNotHaveDuplicates();
    }

    @Test
    void whatIsQueuedBeforeTheWindowsEndAndReachedAfterItWaitsForTheNextDay() {
        var opened = fixture.open();
        fixture.itIs("2027-03-01T18:59:50");
        assertThat(reminders.request(opened.caseId(), FIRST)).isEqualTo(ReminderResult.REQUESTED);
        fixture.itIs("2027-03-01T19:00:00");
        dispatcher.drain();
        assertThat(opened.mail()).isEmpty();
        assertThat(message(opened).status()).isEqualTo(MessageStatus.POSTPONED);
        assertThat(message(opened).dueAt().atZone(ContactFixture.ZONE).toLocalDate()).isEqualTo("2027-03-02");
        clock.moveTo(message(opened).dueAt());
        dispatcher.drain();
        assertThat(opened.mail()).hasSize(1);
    }

    @Test
    void outsideTheHoursAReminderIsNotEvenQueued() {
        var opened = fixture.open();
        fixture.itIs("2027-03-01T19:00:00");
        assertThat(reminders.request(opened.caseId(), FIRST)).isEqualTo(ReminderResult.POSTPONED);
        assertThat(outgoing.byCase(opened.caseId())).isEmpty();
    }

    @Test
    void aHoldStopsWhatIsQueuedAtOnceAndItsLiftLetsTheStepBeTaken() {
        var opened = fixture.open();
        reminders.request(opened.caseId(), FIRST);
        var hold = (HoldResult.Held) cases.hold(opened.caseId(), HoldReason.DISPUTE, "no reconoce", SUPERVISOR);
        assertThat(message(opened).status()).isEqualTo(MessageStatus.CANCELLED);
        assertThat(kinds(opened)).contains(TimelineKind.CONTACT_BLOCKED);
        assertThat(reminders.plan(opened.caseId(), FIRST)).isEqualTo(new ReminderPlan.Held());
        assertThat(reminders.request(opened.caseId(), FIRST)).isEqualTo(ReminderResult.HELD);
        dispatcher.drain();
        assertThat(opened.mail()).isEmpty();

        cases.lift(opened.caseId(), hold.id(), SUPERVISOR);
        assertThat(reminders.plan(opened.caseId(), FIRST)).isInstanceOf(ReminderPlan.Wait.class);
        send(opened, FIRST);
        assertThat(opened.mail()).hasSize(1);
    }

    @Test
    void aCaseThatMovesOnTakesItsRemindersOutOfTheQueue() {
        var opened = fixture.open();
        reminders.request(opened.caseId(), FIRST);
        cases.moveTo(opened.caseId(), Stage.LEGAL, null, "prueba", SUPERVISOR);
        assertThat(message(opened).status()).isEqualTo(MessageStatus.CANCELLED);
        assertThat(reminders.request(opened.caseId(), SECOND)).isEqualTo(ReminderResult.POSTPONED);
        dispatcher.drain();
        assertThat(opened.mail()).isEmpty();
    }

    @Test
    void whoHasPaidIsNotReminded() {
        var opened = fixture.open();
        reminders.request(opened.caseId(), FIRST);
        fixture.pay(opened, ContactFixture.OWED);
        assertThat(message(opened).status()).isEqualTo(MessageStatus.CANCELLED);
        assertThat(reminders.request(opened.caseId(), SECOND)).isEqualTo(ReminderResult.SKIPPED);
        dispatcher.drain();
        assertThat(opened.mail()).isEmpty();
    }

    @Test
    void anAddressThatIsRefusedIsAnOutcomeAndTheStrategyMovesOn() {
        var opened = fixture.open(1, MailServer.REFUSED_DOMAIN).getFirst();
        send(opened, FIRST);
        assertThat(message(opened).status()).isEqualTo(MessageStatus.FAILED);
        assertThat(message(opened).problem()).contains("550");
        assertThat(kinds(opened)).containsOnlyOnce(TimelineKind.MESSAGE_FAILED);
        assertThat(reminders.plan(opened.caseId(), FIRST)).isEqualTo(new ReminderPlan.Done());

        fixture.itIs("2027-03-04T10:00");
        assertThat(reminders.request(opened.caseId(), SECOND)).as("the address is known to be bad").isEqualTo(ReminderResult.SKIPPED);
        assertThat(reminders.plan(opened.caseId(), SECOND)).isEqualTo(new ReminderPlan.Done());
        assertThat(outgoing.byCase(opened.caseId())).extracting(OutgoingMessage::status).containsOnly(MessageStatus.FAILED);
        assertThat(contacts.ofCase(opened.caseId())).extracting(ContactRecord::outcome).containsOnly(ContactOutcome.UNDELIVERED);
    }

    @Test
    void aTemplateOrChannelThatDoesNotExistIsAnOutcomeOfThatStepAlone() {
        var opened = fixture.open();
        assertThat(reminders.request(opened.caseId(), new ReminderStep(1, 0, Channel.EMAIL, "no-such"))).isEqualTo(ReminderResult.SKIPPED);
        assertThat(reminders.request(opened.caseId(), new ReminderStep(2, 0, Channel.SMS, "reminder-1"))).isEqualTo(ReminderResult.SKIPPED);
        assertThat(outgoing.byCase(opened.caseId())).extracting(OutgoingMessage::problem).satisfiesExactly(
                first -> assertThat(first).contains("no-such"), second -> assertThat(second).contains("SMS"));
        assertThat(reminders.request(opened.caseId(), THIRD)).as("nothing left the house today").isEqualTo(ReminderResult.REQUESTED);
    }

    @Test
    void aCallIsRegisteredWithTheJudgementOfItsMoment() {
        var opened = fixture.open();
        fixture.itIs("2027-03-01T20:00");
        contacts.record(new RecordContact(opened.caseId(), Channel.CALL, ContactOutcome.CONVERSATION, false, null, null, "llamar mañana", SUPERVISOR));
        assertThat(contacts.ofCase(opened.caseId())).singleElement().satisfies(row -> {
            assertThat(row.blocked()).isFalse();
            assertThat(row.decision().allowed()).isFalse();
            assertThat(row.by()).isEqualTo("supervisor1");
        });
        assertThat(timeline.of(opened.caseId())).anySatisfy(entry -> {
            assertThat(entry.kind()).isEqualTo(TimelineKind.CONTACT_RECORDED);
            assertThat(entry.data()).containsEntry("lawful", false).containsEntry("outcome", "CONVERSATION");
        });
    }

    private void send(Opened opened, ReminderStep step) {
        assertThat(reminders.request(opened.caseId(), step)).isEqualTo(ReminderResult.REQUESTED);
        dispatcher.drain();
    }

    private LocalDate plannedDay(Opened opened, ReminderStep step) {
        var moment = ((ReminderPlan.Wait) reminders.plan(opened.caseId(), step)).remindAt();
        return moment.atZone(ContactFixture.ZONE).toLocalDate();
    }

    private OutgoingMessage message(Opened opened) {
        return outgoing.byCase(opened.caseId()).getFirst();
    }

    private List<TimelineKind> kinds(Opened opened) {
        return timeline.of(opened.caseId()).stream().map(entry -> entry.kind()).toList();
    }
}
