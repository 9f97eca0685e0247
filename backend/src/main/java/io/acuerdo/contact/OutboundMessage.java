package io.acuerdo.contact;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import io.acuerdo.cases.CaseId;
import io.acuerdo.portfolio.DebtorId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * A message on its way out. Guards the order QUEUED → SENDING → what became of it: nothing is handed to a mail server before SENDING is
 * committed, and what is in doubt goes nowhere without a person. See docs/adr/0008-in-doubt-messages.md.
 */
@Entity
@Table(name = "outbound_message")
class OutboundMessage {

    private static final int PROBLEM_LENGTH = 500;
    static final String ASKED_FOR = "one-time-code";
    static final Duration OF_USE = Duration.ofMinutes(15);

    @Id
    private UUID id;
    @Version
    private Long version;
    private UUID caseId;
    private UUID debtorId;
    @Enumerated(EnumType.STRING)
    private Channel channel;
    private String template;
    private Integer reminderStep;
    private String address;
    private String subject;
    private String body;
    @Enumerated(EnumType.STRING)
    private MessageStatus status;
    private int tries;
    private Instant requestedAt;
    private Instant dueAt;
    private Instant claimedAt;
    private Instant finishedAt;
    private String problem;
    private LocalDate messageDay;
    private String decision;

    protected OutboundMessage() {
    }

    static OutboundMessage reminder(CaseId caseId, DebtorId debtorId, ReminderStep step, Instant now) {
        var message = new OutboundMessage();
        message.id = MessageId.next().value();
        message.caseId = caseId.value();
        message.debtorId = debtorId.value();
        message.channel = step.channel();
        message.template = step.template();
        message.reminderStep = step.number();
        message.status = MessageStatus.QUEUED;
        message.requestedAt = now;
        message.dueAt = now;
        return message;
    }

    /** What a debtor asked for: written already, and of use for a quarter of an hour. */
    static OutboundMessage askedFor(CaseId caseId, DebtorId debtorId, String address, Letter letter, Instant now) {
        var message = new OutboundMessage();
        message.id = MessageId.next().value();
        message.caseId = caseId.value();
        message.debtorId = debtorId.value();
        message.channel = Channel.EMAIL;
        message.template = ASKED_FOR;
        message.address = address;
        message.subject = letter.subject();
        message.body = letter.text();
        message.status = MessageStatus.QUEUED;
        message.requestedAt = now;
        message.dueAt = now;
        return message;
    }

    boolean isAskedFor() {
        return template.equals(ASKED_FOR);
    }

    boolean isOfUse(Instant now) {
        return now.isBefore(requestedAt.plus(OF_USE));
    }

    Letter letter() {
        return new Letter(subject, body);
    }

    MessageId id() {
        return new MessageId(id);
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    DebtorId debtorId() {
        return new DebtorId(debtorId);
    }

    Channel channel() {
        return channel;
    }

    String template() {
        return template;
    }

    Integer reminderStep() {
        return reminderStep;
    }

    /** Whether this is that step of the case, taken or about to be. */
    boolean isStep(CaseId ofCase, int number) {
        return ofCase.value().equals(caseId) && reminderStep != null && reminderStep == number && status != MessageStatus.CANCELLED;
    }

    String address() {
        return address;
    }

    String subject() {
        return subject;
    }

    MessageStatus status() {
        return status;
    }

    /** The policy's answer at the claim, as it is written to the register. */
    String decision() {
        return decision;
    }

    /** From here on it may leave the house at any moment. {@code day} is the debtor's local day that it takes up. */
    void claim(String to, Letter letter, LocalDate day, String decisionSnapshot, Instant now) {
        mustWait("claim");
        status = MessageStatus.SENDING;
        address = to;
        subject = letter.subject();
        body = letter.text();
        decision = decisionSnapshot;
        messageDay = day;
        claimedAt = now;
        tries++;
        problem = null;
    }

    /** Not now: the policy says when it may be tried next. */
    void postpone(Instant until, String why) {
        mustWait("postpone");
        status = MessageStatus.POSTPONED;
        dueAt = until;
        say(why);
    }

    void cancel(String why, Instant now) {
        mustWait("cancel");
        status = MessageStatus.CANCELLED;
        finishedAt = now;
        say(why);
    }

    /** The server took it. Also for a message that was called in doubt while its sender was still waiting for this answer. */
    void sent(Instant now) {
        mustBeUnderWay("call sent");
        status = MessageStatus.SENT;
        finishedAt = now;
        problem = null;
    }

    /** It never left and will not: refused for good, or nothing that could be sent. */
    void fail(String why, Instant now) {
        if (!status.isWaiting()) {
            mustBeUnderWay("fail");
        }
        status = MessageStatus.FAILED;
        finishedAt = now;
        messageDay = null;
        say(why);
    }

    /** It did not leave this time. */
    void tryAgainAt(Instant moment, String why) {
        mustBeUnderWay("retry");
        status = MessageStatus.QUEUED;
        dueAt = moment;
        claimedAt = null;
        messageDay = null;
        say(why);
    }

    /** Nobody knows whether the server took it. */
    void callInDoubt(String why) {
        if (status != MessageStatus.SENDING) {
            throw wrongStep("call in doubt");
        }
        status = MessageStatus.IN_DOUBT;
        say(why);
    }

    /** A person's word that it did not arrive. */
    void sendAgain(Instant now) {
        if (status != MessageStatus.IN_DOUBT) {
            throw wrongStep("send again");
        }
        tryAgainAt(now, null);
    }

    int tries() {
        return tries;
    }

    OutgoingMessage details() {
        var at = finishedAt != null ? finishedAt : claimedAt != null ? claimedAt : requestedAt;
        return new OutgoingMessage(id(), caseId(), debtorId(), channel, template, reminderStep, address, subject, body, status, tries, requestedAt, dueAt,
                at, problem);
    }

    private void say(String why) {
        problem = why == null || why.length() <= PROBLEM_LENGTH ? why : why.substring(0, PROBLEM_LENGTH);
    }

    private void mustWait(String step) {
        if (!status.isWaiting()) {
            throw wrongStep(step);
        }
    }

    private void mustBeUnderWay(String step) {
        if (status != MessageStatus.SENDING && status != MessageStatus.IN_DOUBT) {
            throw wrongStep(step);
        }
    }

    private IllegalStateException wrongStep(String step) {
        return new IllegalStateException("Cannot " + step + " message " + id + " that is " + status);
    }
}
