package io.acuerdo.contact;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import io.acuerdo.cases.Timeline;
import io.acuerdo.cases.TimelineKind;
import io.acuerdo.contact.CaseContacts.Situation;
import io.acuerdo.shared.Actor;
import io.acuerdo.shared.Texts;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import tools.jackson.databind.json.JsonMapper;

/** What became of a message, told in three places at once: its own row, the register of contacts and the timeline of the case. */
@Component
class MessageOutcomes {

    private static final String METER = "acuerdo.contact.messages";

    private final Contacts register;
    private final CaseContacts contacts;
    private final ContactPolicy policy;
    private final Timeline timeline;
    private final MeterRegistry meters;
    private final Texts texts = new Texts("contact");
    private final JsonMapper json = JsonMapper.builder().build();

    MessageOutcomes(Contacts register, CaseContacts contacts, ContactPolicy policy, Timeline timeline, MeterRegistry meters,
            OutboundMessageRepository messages) {
        this.register = register;
        this.contacts = contacts;
        this.policy = policy;
        this.timeline = timeline;
        this.meters = meters;
        for (var status : List.of(MessageStatus.QUEUED, MessageStatus.POSTPONED, MessageStatus.IN_DOUBT)) {
            meters.gauge("acuerdo.contact.waiting", Tags.of("status", status.name()), messages, it -> it.countByStatus(status));
        }
    }

    void sent(OutboundMessage message, Actor by, Instant now) {
        message.sent(now);
        var details = message.details();
        register.recordMessage(details, ContactOutcome.SENT, decisionOf(message), by);
        timeline.append(message.caseId(), TimelineKind.MESSAGE_SENT, by, texts.text("timeline.sent", nameOf(message), details.to()), data(details));
        count(message);
    }

    void failed(OutboundMessage message, String why, Instant now) {
        message.fail(why, now);
        register.recordMessage(message.details(), ContactOutcome.UNDELIVERED, decisionOf(message), Actor.SYSTEM);
        timeline.append(message.caseId(), TimelineKind.MESSAGE_FAILED, Actor.SYSTEM, texts.text("timeline.failed", nameOf(message), why),
                data(message.details()));
        count(message);
    }

    void inDoubt(OutboundMessage message, String why) {
        message.callInDoubt(why);
        timeline.append(message.caseId(), TimelineKind.MESSAGE_IN_DOUBT, Actor.SYSTEM, texts.text("timeline.inDoubt", nameOf(message), why),
                data(message.details()));
        count(message);
    }

    void queuedAgain(OutboundMessage message, Actor by, Instant now) {
        message.sendAgain(now);
        timeline.append(message.caseId(), TimelineKind.MESSAGE_IN_DOUBT, by, texts.text("timeline.again", nameOf(message)), data(message.details()));
        count(message);
    }

    void cancelled(OutboundMessage message, String why, Instant now) {
        message.cancel(why, now);
        count(message);
    }

    /** Cancels a waiting message of a case on hold; that is a refusal, so it is registered with its decision. */
    void heldBack(OutboundMessage message, Situation situation, Instant now) {
        var facts = contacts.facts(situation, message.channel(), now, message.id());
        var decision = policy.decide(facts, Texts.DEFAULT);
        cancelled(message, firstRefusal(decision), now);
        register.recordRefusal(situation, message.channel(), decision, message.id(), nameOf(message));
    }

    void postponed(OutboundMessage message, Situation situation, ContactDecision decision, Instant until) {
        message.postpone(until, firstRefusal(decision));
        register.recordRefusal(situation, message.channel(), decision, message.id(), nameOf(message));
        count(message);
    }

    static String firstRefusal(ContactDecision decision) {
        return decision.reasons().stream().filter(reason -> reason.verdict() == ContactDecision.Verdict.BLOCKS).findFirst().orElseThrow().explanation();
    }

    private ContactDecision decisionOf(OutboundMessage message) {
        return message.decision() == null ? null : json.readValue(message.decision(), ContactDecision.class);
    }

    private String nameOf(OutboundMessage message) {
        return message.reminderStep() == null ? texts.text("name.message") : texts.text("name.reminder", message.reminderStep());
    }

    private void count(OutboundMessage message) {
        meters.counter(METER, "channel", message.channel().name(), "outcome", message.status().name()).increment();
    }

    private static Map<String, Object> data(OutgoingMessage message) {
        var data = new LinkedHashMap<String, Object>(Map.of("messageId", message.id(), "channel", message.channel(), "template", message.template()));
        data.put("to", message.to());
        data.put("subject", message.subject());
        data.put("reminderStep", message.reminderStep());
        data.put("problem", message.problem());
        return data;
    }
}
