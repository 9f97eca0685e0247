package io.acuerdo.contact;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.Cases;
import io.acuerdo.cases.Stage;
import io.acuerdo.contact.CaseContacts.Situation;
import io.acuerdo.shared.Texts;

/**
 * Plans and requests the reminders of a case: each step once, at most one message a day per debtor, inside the lawful hours. A step's day counts
 * from the day on which the case was opened; what is late after an outage is sent once, one a day.
 */
@Service
public class Reminders {

    private final Cases cases;
    private final CaseContacts contacts;
    private final ContactPolicy policy;
    private final ReminderTimes times;
    private final OutboundMessageRepository messages;
    private final MessageOutcomes outcomes;
    private final Contacts register;
    private final Letters letters;
    private final Dispatcher dispatcher;
    private final Clock clock;
    private final Texts texts = new Texts("contact");

    Reminders(Cases cases, CaseContacts contacts, ContactPolicy policy, ReminderTimes times, OutboundMessageRepository messages, MessageOutcomes outcomes,
            Contacts register, Letters letters, Dispatcher dispatcher, Clock clock) {
        this.cases = cases;
        this.contacts = contacts;
        this.policy = policy;
        this.times = times;
        this.messages = messages;
        this.outcomes = outcomes;
        this.register = register;
        this.letters = letters;
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    /** When this step is to be taken. Plans only: nothing is kept and the policy is asked again at every later step. */
    @Transactional(readOnly = true)
    public ReminderPlan plan(CaseId caseId, ReminderStep step) {
        var found = cases.standing(caseId);
        if (found.isEmpty()) {
            return new ReminderPlan.Done();
        }
        var standing = found.get();
        var earlier = contacts.messagesOf(standing.debtorId());
        if (earlier.stream().anyMatch(message -> message.isStep(caseId, step.number()))) {
            return new ReminderPlan.Done();
        }
        if (standing.onHold()) {
            return new ReminderPlan.Held();
        }
        var now = clock.instant();
        var place = contacts.place(standing.debtorId()).orElseThrow();
        var zone = place.zones().getFirst();
        var day = standing.openedAt().atZone(zone).toLocalDate().plusDays(step.day());
        var from = latest(now, standing.openedAt(), day.atStartOfDay(zone).toInstant());
        if (standing.stage() != Stage.EARLY_REMINDERS) {
            // the case is on its way elsewhere; should it come back, another day is soon enough
            from = latest(from, now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant());
        }
        var facts = contacts.planningFacts(place, step.channel(), from, earlier, List.of());
        return new ReminderPlan.Wait(times.next(facts, caseId.value(), step.number()).orElse(now.plus(Duration.ofDays(1))));
    }

    /** Queues the message in the caller's transaction, or says why not. */
    @Transactional
    public ReminderResult request(CaseId caseId, ReminderStep step) {
        var standing = cases.lock(caseId);
        if (standing.isEmpty() || !standing.get().isOpen()) {
            return ReminderResult.SKIPPED;
        }
        var earlier = contacts.messagesOf(standing.get().debtorId());
        if (earlier.stream().anyMatch(message -> message.isStep(caseId, step.number()))) {
            return ReminderResult.SKIPPED;
        }
        if (standing.get().onHold()) {
            return ReminderResult.HELD;
        }
        if (standing.get().stage() != Stage.EARLY_REMINDERS) {
            return ReminderResult.POSTPONED;
        }
        var situation = contacts.situation(standing.get());
        if (!contacts.owes(situation)) {
            return ReminderResult.SKIPPED;
        }
        var facts = contacts.planningFacts(situation.place(), step.channel(), clock.instant(), earlier, situation.holds());
        var decision = policy.decide(facts, Texts.DEFAULT);
        if (!decision.allowed() && decision.nextAllowedAt() != null) {
            register.recordRefusal(situation, step.channel(), decision, null, texts.text("name.reminder", step.number()));
            return ReminderResult.POSTPONED;
        }
        return queue(situation, step, decision);
    }

    private ReminderResult queue(Situation situation, ReminderStep step, ContactDecision decision) {
        var now = clock.instant();
        var message = messages.saveAndFlush(OutboundMessage.reminder(situation.standing().id(), situation.debtor().id(), step, now));
        var obstacle = !decision.allowed() ? MessageOutcomes.firstRefusal(decision)
                : step.channel() != Channel.EMAIL ? texts.text("failed.channel", texts.text("channel." + step.channel()))
                : !letters.exists(step.template()) ? texts.text("failed.template", step.template())
                : contacts.emailAddress(situation).isEmpty() ? texts.text("failed.noAddress") : null;
        if (obstacle != null) {
            outcomes.failed(message, obstacle, now);
            return ReminderResult.SKIPPED;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                dispatcher.wake();
            }
        });
        return ReminderResult.REQUESTED;
    }

    private static Instant latest(Instant... moments) {
        var latest = moments[0];
        for (var moment : moments) {
            latest = moment.isAfter(latest) ? moment : latest;
        }
        return latest;
    }
}
