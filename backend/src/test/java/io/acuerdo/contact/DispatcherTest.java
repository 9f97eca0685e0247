package io.acuerdo.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import io.acuerdo.cases.Cases;
import io.acuerdo.cases.HoldReason;
import io.acuerdo.cases.Timeline;
import io.acuerdo.cases.TimelineKind;
import io.acuerdo.contact.ContactFixture.Opened;
import io.acuerdo.sandbox.MovableClock;
import io.acuerdo.shared.Actor;
import io.acuerdo.testing.DatabaseTest;
import io.micrometer.core.instrument.MeterRegistry;

/** What becomes of a queued message when servers and processes fail, or when several dispatchers work at once. */
@DatabaseTest
@Import(ContactFixture.class)
class DispatcherTest {

    private static final ReminderStep FIRST = new ReminderStep(1, 0, Channel.EMAIL, "reminder-1");
    private static final ReminderStep SECOND = new ReminderStep(2, 3, Channel.EMAIL, "reminder-2");
    private static final Actor SUPERVISOR = new Actor("supervisor1", Set.of("SUPERVISOR"), Set.of("supervisor"));

    @Autowired
    private Reminders reminders;
    @Autowired
    private Dispatcher dispatcher;
    @Autowired
    private Sending sending;
    @Autowired
    private MailChannel mail;
    @Autowired
    private Outgoing outgoing;
    @Autowired
    private OutboundMessageRepository messages;
    @Autowired
    private Cases cases;
    @Autowired
    private Timeline timeline;
    @Autowired
    private MeterRegistry meters;
    @Autowired
    private ContactFixture fixture;
    @Autowired
    private MovableClock clock;

    private Duration offset;

    @BeforeEach
    void aTuesdayMorningWithAnEmptyQueue() {
        offset = clock.offset();
        fixture.itIs("2027-06-01T10:00");
        dispatcher.drain();
    }

    @AfterEach
    void putTheClockBack() {
        dispatcher.drain();
        clock.setOffset(offset);
    }

    @Test
    void killedBetweenTheServersYesAndOurCommitTheMessageIsInDoubtAndNotSentAgain() {
        var opened = queued();
        // the life of a dispatcher up to the kill: the server has the mail, our commit never comes
        var claimed = (Sending.Turn.Claimed) sending.claim();
        assertThat(mail.send(claimed.id(), claimed.to(), claimed.letter(), claimed.senderName())).isInstanceOf(MailChannel.Answer.Taken.class);
        assertThat(message(opened).status()).isEqualTo(MessageStatus.SENDING);

        dispatcher.callLostInDoubt(clock.instant()); // the next start
        dispatcher.drain();
        assertThat(message(opened).status()).isEqualTo(MessageStatus.IN_DOUBT);
        assertThat(opened.mail()).hasSize(1);
        assertThat(kinds(opened)).contains(TimelineKind.MESSAGE_IN_DOUBT);
        assertThat(reminders.request(opened.caseId(), SECOND)).as("it may have reached the debtor today").isEqualTo(ReminderResult.POSTPONED);

        assertThat(outgoing.markSent(message(opened).id(), SUPERVISOR)).isEqualTo(new InDoubtResult.Done());
        assertThat(outgoing.sendAgain(message(opened).id(), SUPERVISOR)).isEqualTo(new InDoubtResult.NotInDoubt(MessageStatus.SENT));
        dispatcher.drain();
        assertThat(opened.mail()).hasSize(1);
        assertThat(timeline.of(opened.caseId())).last().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(TimelineKind.MESSAGE_SENT);
            assertThat(entry.by()).isEqualTo("supervisor1");
        });
    }

    @Test
    void killedBeforeTheServerWasSpokenToAPersonMaySendItAgainUnderTheSameId() {
        var opened = queued();
        var claimed = (Sending.Turn.Claimed) sending.claim();
        dispatcher.callLostInDoubt(clock.instant());
        assertThat(opened.mail()).isEmpty();

        assertThat(outgoing.sendAgain(claimed.id(), SUPERVISOR)).isEqualTo(new InDoubtResult.Done());
        dispatcher.drain();
        assertThat(opened.mail()).singleElement().satisfies(mail -> assertThat(mail.messageId()).contains(claimed.id().toString()));
        assertThat(message(opened)).satisfies(message -> {
            assertThat(message.status()).isEqualTo(MessageStatus.SENT);
            assertThat(message.tries()).isEqualTo(2);
        });
    }

    @Test
    void aSenderThatWasOnlySlowSettlesWhatWasCalledInDoubt() {
        var opened = queued();
        var claimed = (Sending.Turn.Claimed) sending.claim();
        dispatcher.callLostInDoubt(clock.instant());
        sending.settle(claimed.id(), new MailChannel.Answer.Taken());
        assertThat(message(opened).status()).isEqualTo(MessageStatus.SENT);
    }

    @Test
    void sendingAgainAsksTheLawAgain() {
        var opened = queued();
        var claimed = (Sending.Turn.Claimed) sending.claim();
        dispatcher.callLostInDoubt(clock.instant());
        cases.hold(opened.caseId(), HoldReason.CEASE_CONTACT, "", SUPERVISOR);
        outgoing.sendAgain(claimed.id(), SUPERVISOR);
        dispatcher.drain();
        assertThat(message(opened).status()).isEqualTo(MessageStatus.CANCELLED);
        assertThat(opened.mail()).isEmpty();
    }

    @Test
    void manyDispatchersSendEachMessageOnce() throws Exception {
        var opened = fixture.open(30, "mail.test");
        opened.forEach(one -> assertThat(reminders.request(one.caseId(), FIRST)).isEqualTo(ReminderResult.REQUESTED));
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var done : threads.invokeAll(Collections.nCopies(6, Executors.callable(dispatcher::drain)))) {
                done.get();
            }
        }
        assertThat(opened).allSatisfy(one -> assertThat(one.mail()).hasSize(1));
        assertThat(outgoing.hasDue(clock.instant())).isFalse();
    }

    @Test
    void twoMessagesOfOneDebtorNeverLeaveOnOneDayEvenAtTheSameMoment() throws Exception {
        var opened = queued();
        var standing = cases.standing(opened.caseId()).orElseThrow();
        messages.saveAndFlush(OutboundMessage.reminder(opened.caseId(), standing.debtorId(), SECOND, clock.instant()));
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(Collections.nCopies(4, Executors.callable(dispatcher::drain)))) {
                done.get();
            }
        }
        assertThat(opened.mail()).hasSize(1);
        assertThat(outgoing.byCase(opened.caseId())).extracting(OutgoingMessage::status)
                .containsExactlyInAnyOrder(MessageStatus.SENT, MessageStatus.POSTPONED);
    }

    @Test
    void aTemporaryRefusalIsTriedAgainWithGrowingPauses() {
        var opened = queued();
        try (var server = new ScriptedSmtpServer()) {
            server.answer("RCPT", "451 4.7.1 greylisted");
            var other = dispatcherTo(server.port());
            assertThat(other.turn()).isEqualTo(Dispatcher.Turn.DONE);
            assertThat(message(opened)).satisfies(message -> {
                assertThat(message.status()).isEqualTo(MessageStatus.QUEUED);
                assertThat(message.problem()).contains("greylisted");
                assertThat(Duration.between(clock.instant(), message.dueAt())).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
            });
            assertThat(other.turn()).isEqualTo(Dispatcher.Turn.IDLE);
            clock.advance(Duration.ofSeconds(31));
            assertThat(other.turn()).isEqualTo(Dispatcher.Turn.DONE);
            assertThat(Duration.between(clock.instant(), message(opened).dueAt())).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));
        }
        clock.advance(Duration.ofSeconds(61));
        dispatcher.drain();
        assertThat(opened.mail()).hasSize(1);
        assertThat(message(opened).tries()).isEqualTo(3);
    }

    @Test
    void aConnectionThatBreaksLeavesADoubtForAPerson() {
        var opened = queued();
        try (var server = new ScriptedSmtpServer()) {
            server.answer("END", ScriptedSmtpServer.HANG_UP);
            dispatcherTo(server.port()).drain();
        }
        dispatcher.drain();
        assertThat(message(opened).status()).isEqualTo(MessageStatus.IN_DOUBT);
        assertThat(opened.mail()).isEmpty();
        assertThat(outgoing.list(new OutgoingQuery(Set.of(MessageStatus.IN_DOUBT), opened.caseId(), null), PageRequest.of(0, 10)).getContent()).hasSize(1);
    }

    @Test
    void withoutAMailServerMessagesWaitForAsLongAsItTakes() {
        var opened = queued();
        var server = new ScriptedSmtpServer();
        server.close();
        var other = dispatcherTo(server.port());
        for (int i = 0; i < 20; i++) {
            assertThat(other.turn()).isEqualTo(Dispatcher.Turn.SERVER_AWAY);
            clock.moveTo(message(opened).dueAt());
        }
        assertThat(message(opened).status()).isEqualTo(MessageStatus.QUEUED);
        dispatcher.drain();
        assertThat(opened.mail()).hasSize(1);
    }

    @Test
    void theOutboxIsFoundByAddressStatusAndCase() {
        var opened = queued();
        dispatcher.drain();
        assertThat(outgoing.list(new OutgoingQuery(Set.of(MessageStatus.SENT), null, opened.address()), PageRequest.of(0, 10)).getContent())
                .singleElement().satisfies(message -> assertThat(message.caseId()).isEqualTo(opened.caseId()));
        assertThat(outgoing.list(new OutgoingQuery(Set.of(MessageStatus.FAILED), opened.caseId(), null), PageRequest.of(0, 10))).isEmpty();
        assertThat(outgoing.list(OutgoingQuery.ALL, PageRequest.of(0, 5)).getContent()).isNotEmpty();
        assertThat(outgoing.list(new OutgoingQuery(null, null, "100%_"), PageRequest.of(0, 5))).isEmpty();
    }

    private Opened queued() {
        var opened = fixture.open();
        assertThat(reminders.request(opened.caseId(), FIRST)).isEqualTo(ReminderResult.REQUESTED);
        return opened;
    }

    private Dispatcher dispatcherTo(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new Dispatcher(sending, new MailChannel(sender, "cobranzas@acuerdo.test", clock), clock, meters, 0);
    }

    private OutgoingMessage message(Opened opened) {
        return outgoing.byCase(opened.caseId()).getFirst();
    }

    private List<TimelineKind> kinds(Opened opened) {
        return timeline.of(opened.caseId()).stream().map(entry -> entry.kind()).toList();
    }
}
