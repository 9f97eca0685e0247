package io.acuerdo.contact;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.acuerdo.cases.Cases;
import io.acuerdo.cases.Stage;
import io.acuerdo.contact.CaseContacts.Situation;
import io.acuerdo.shared.Actor;
import io.acuerdo.shared.Texts;
import tools.jackson.databind.json.JsonMapper;

/**
 * The steps of one message from the queue to its end, each a transaction of its own: between {@link #claim} and the answer the mail server is
 * spoken to with no transaction open. The contact policy is asked again at the claim, under the case's lock, so that a hold and a message that
 * leaves never cross. See docs/adr/0008-in-doubt-messages.md.
 */
@Service
class Sending {

    private static final Duration FIRST_RETRY = Duration.ofSeconds(30);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(30);
    private static final int MOST_TRIES = 12;

    /** What the queue had to offer. */
    sealed interface Turn {

        record Claimed(MessageId id, String to, Letter letter, String senderName) implements Turn {
        }

        /** One message left the queue's head without leaving the house; there may be more. */
        record Settled(MessageStatus status) implements Turn {
        }

        record NothingDue() implements Turn {
        }
    }

    private final OutboundMessageRepository messages;
    private final Cases cases;
    private final CaseContacts contacts;
    private final ContactPolicy policy;
    private final ReminderTimes times;
    private final ContactRegister register;
    private final Letters letters;
    private final MessageOutcomes outcomes;
    private final Clock clock;
    private final Texts texts = new Texts("contact");
    private final JsonMapper json = JsonMapper.builder().build();

    Sending(OutboundMessageRepository messages, Cases cases, CaseContacts contacts, ContactPolicy policy, ReminderTimes times,
            ContactRegister register, Letters letters, MessageOutcomes outcomes, Clock clock) {
        this.messages = messages;
        this.cases = cases;
        this.contacts = contacts;
        this.policy = policy;
        this.times = times;
        this.register = register;
        this.letters = letters;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /** Takes the message that has waited longest, asks everything once more and, if the answer is still yes, commits it as SENDING. */
    @Transactional
    public Turn claim() {
        var now = clock.instant();
        var found = messages.nextDue(ContactRegister.utc(now));
        if (found.isEmpty()) {
            return new Turn.NothingDue();
        }
        var message = found.get();
        var standing = cases.lock(message.caseId());
        if (standing.isEmpty() || !standing.get().isOpen()) {
            outcomes.cancelled(message, texts.text("cancelled.ended"), now);
            return new Turn.Settled(message.status());
        }
        if (message.isAskedFor()) {
            return claimAskedFor(message, contacts.situation(standing.get()), now);
        }
        var situation = contacts.situation(standing.get());
        if (!situation.holds().isEmpty()) {
            outcomes.heldBack(message, situation, now);
        } else if (message.reminderStep() != null && situation.standing().stage() != Stage.EARLY_REMINDERS) {
            outcomes.cancelled(message, texts.text("cancelled.stage", texts.text("stage." + situation.standing().stage())), now);
        } else if (!contacts.owes(situation)) {
            outcomes.cancelled(message, texts.text("cancelled.paid"), now);
        } else {
            return claim(message, situation, now);
        }
        return new Turn.Settled(message.status());
    }

    /** What the debtor asked for is no attempt to contact them: no hours and no counts, and nothing once it is of no use any more. */
    private Turn claimAskedFor(OutboundMessage message, Situation situation, Instant now) {
        if (!message.isOfUse(now)) {
            outcomes.cancelled(message, texts.text("cancelled.late"), now);
            return new Turn.Settled(message.status());
        }
        message.claim(message.address(), message.letter(), null, null, now);
        messages.flush();
        return new Turn.Claimed(message.id(), message.address(), message.letter(), situation.portfolio().creditor());
    }

    private Turn claim(OutboundMessage message, Situation situation, Instant now) {
        var facts = contacts.facts(situation, message.channel(), now, message.id());
        var decision = policy.decide(facts, Texts.DEFAULT);
        if (!decision.allowed()) {
            var step = message.reminderStep() == null ? 0 : message.reminderStep();
            var next = Optional.ofNullable(decision.nextAllowedAt()).flatMap(moment -> times.next(facts.at(moment), message.caseId().value(), step));
            next.ifPresentOrElse(moment -> outcomes.postponed(message, situation, decision, moment),
                    () -> outcomes.failed(message, MessageOutcomes.firstRefusal(decision), now));
            return new Turn.Settled(message.status());
        }
        var address = contacts.emailAddress(situation);
        if (address.isEmpty()) {
            outcomes.failed(message, texts.text("failed.noAddress"), now);
            return new Turn.Settled(message.status());
        }
        Letter letter;
        try {
            letter = letters.write(message.template(), situation.debtor(), situation.portfolio());
        } catch (IllegalArgumentException e) { // a template is data: what is wrong with it is the outcome of this message alone
            outcomes.failed(message, e.getMessage(), now);
            return new Turn.Settled(message.status());
        }
        var day = now.atZone(ContactPolicy.zonesOf(facts).getFirst()).toLocalDate();
        message.claim(address.get(), letter, day, json.writeValueAsString(decision), now);
        messages.flush(); // a second message of the day for the same debtor fails here, in this transaction
        return new Turn.Claimed(message.id(), address.get(), letter, situation.portfolio().creditor());
    }

    /** The server's answer, with which the message ends or waits for its next try. */
    @Transactional
    public void settle(MessageId id, MailChannel.Answer answer) {
        var message = messages.lock(id.value()).orElseThrow();
        var now = clock.instant();
        switch (answer) {
            case MailChannel.Answer.Taken() -> outcomes.sent(message, Actor.SYSTEM, now);
            case MailChannel.Answer.Refused(var reason, var badAddress) -> {
                if (badAddress) {
                    register.addUnreachable(message.address(), cut(reason), now);
                }
                outcomes.failed(message, texts.text("failed.refused", reason), now);
            }
            case MailChannel.Answer.TryLater(var reason) -> {
                if (message.tries() >= MOST_TRIES) {
                    outcomes.failed(message, texts.text("failed.tooLong", reason), now);
                } else {
                    message.tryAgainAt(now.plus(pause(message.tries())), texts.text("retry.refused", reason));
                }
            }
            // nothing wrong with the message: it waits for as long as it takes
            case MailChannel.Answer.ServerAway(var reason) ->
                    message.tryAgainAt(now.plus(pause(Math.min(message.tries(), 3))), texts.text("retry.away", reason));
            case MailChannel.Answer.Unknown(var reason) -> outcomes.inDoubt(message, texts.text("doubt.broken", reason));
        }
    }

    /** Messages whose sender is gone: nobody can say any more whether the server took them. */
    @Transactional
    public List<MessageId> callInDoubt(Instant claimedBefore) {
        var lost = messages.sendingSince(claimedBefore);
        lost.forEach(message -> outcomes.inDoubt(message, texts.text("doubt.interrupted")));
        return lost.stream().map(OutboundMessage::id).toList();
    }

    private static Duration pause(int tries) {
        var pause = FIRST_RETRY.multipliedBy(1L << Math.min(tries - 1, 10));
        return pause.compareTo(LONGEST_RETRY) < 0 ? pause : LONGEST_RETRY;
    }

    private static String cut(String text) {
        return text.length() <= 500 ? text : text.substring(0, 500);
    }
}
