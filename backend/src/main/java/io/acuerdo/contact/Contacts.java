package io.acuerdo.contact;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.Timeline;
import io.acuerdo.cases.TimelineKind;
import io.acuerdo.contact.CaseContacts.Situation;
import io.acuerdo.shared.Actor;
import io.acuerdo.shared.Ids;
import io.acuerdo.shared.Texts;

/** The register of contacts: every attempt and every refusal, each with the decision of its moment. */
@Service
public class Contacts {

    private final ContactRegister register;
    private final CaseContacts contacts;
    private final ContactPolicy policy;
    private final Timeline timeline;
    private final Clock clock;
    private final Texts texts = new Texts("contact");

    Contacts(ContactRegister register, CaseContacts contacts, ContactPolicy policy, Timeline timeline, Clock clock) {
        this.register = register;
        this.contacts = contacts;
        this.policy = policy;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Records what took place, lawful or not, with the policy's judgement of its moment beside it. The case must exist. */
    @Transactional
    public ContactRecord record(RecordContact contact) {
        var situation = contacts.situation(contact.caseId()).orElseThrow(() -> new IllegalArgumentException("No case " + contact.caseId()));
        var at = contact.at() == null ? clock.instant() : contact.at();
        var decision = contact.debtorInitiated() ? null
                : policy.decide(contacts.facts(situation, contact.channel(), at, null), Texts.DEFAULT);
        var row = new ContactRecord(Ids.next(), contact.caseId(), at, contact.channel(), contact.outcome(), false, contact.debtorInitiated(), decision,
                null, contact.account(), contact.note(), contact.by().username());
        register.add(row, situation.debtor().id());
        var data = new LinkedHashMap<String, Object>(Map.of("channel", row.channel(), "outcome", row.outcome(), "debtorInitiated", row.debtorInitiated()));
        data.put("lawful", decision == null || decision.allowed());
        if (contact.note() != null && !contact.note().isBlank()) {
            data.put("note", contact.note());
        }
        timeline.append(contact.caseId(), TimelineKind.CONTACT_RECORDED, contact.by(), texts.text("timeline.recorded",
                texts.text("channel." + row.channel()), texts.text("outcome." + row.outcome())), data);
        return row;
    }

    /** Attempts and refusals of a case, oldest first. */
    @Transactional(readOnly = true)
    public List<ContactRecord> ofCase(CaseId caseId) {
        return register.ofCase(caseId);
    }

    /** A contact that was asked for and did not happen, in the caller's transaction. */
    void recordRefusal(Situation situation, Channel channel, ContactDecision decision, MessageId messageId, String what) {
        var row = new ContactRecord(Ids.next(), situation.standing().id(), clock.instant(), channel, null, true, false, decision, messageId, null, what,
                Actor.SYSTEM.username());
        register.add(row, situation.debtor().id());
        var reason = decision.reasons().stream().filter(it -> it.verdict() == ContactDecision.Verdict.BLOCKS).findFirst().orElseThrow();
        var data = new LinkedHashMap<String, Object>(Map.of("channel", channel, "ruleId", reason.ruleId(), "citation", reason.citation(),
                "explanation", reason.explanation()));
        data.put("nextAllowedAt", decision.nextAllowedAt());
        timeline.append(row.caseId(), TimelineKind.CONTACT_BLOCKED, Actor.SYSTEM, texts.text("timeline.blocked", what, reason.explanation()), data);
    }

    /** A message that left, may have left or was refused by a server, in the caller's transaction. */
    void recordMessage(OutgoingMessage message, ContactOutcome outcome, ContactDecision decision, Actor by) {
        register.add(new ContactRecord(Ids.next(), message.caseId(), message.at(), message.channel(), outcome, false, message.askedFor(), decision, message.id(),
                null, message.problem(), by.username()), message.debtorId());
    }
}
