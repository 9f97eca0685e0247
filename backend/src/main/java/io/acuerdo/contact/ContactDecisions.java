package io.acuerdo.contact;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.acuerdo.cases.CaseId;
import io.acuerdo.shared.Texts;

/** Answers whether a debtor may be contacted now, for facts as given or for a case with its own history. Asking never counts as a contact. */
@Service
@Transactional(readOnly = true)
public class ContactDecisions {

    private final ContactPolicy policy;
    private final CaseContacts contacts;
    private final Clock clock;

    ContactDecisions(ContactPolicy policy, CaseContacts contacts, Clock clock) {
        this.policy = policy;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** In Spanish; see {@link #decide(ContactFacts, Locale)}. */
    public ContactDecision decide(ContactFacts facts) {
        return decide(facts, Texts.DEFAULT);
    }

    public ContactDecision decide(ContactFacts facts, Locale language) {
        return policy.decide(facts, language);
    }

    /** At that moment, by the case's own history and preferences as they are now; empty when there is no such case. */
    public Optional<ContactDecision> decideForCase(CaseId caseId, Channel channel, Instant at, Locale language) {
        return contacts.situation(caseId).map(situation -> policy.decide(contacts.facts(situation, channel, at, null), language));
    }

    /** Now, for every channel at once, in the order of {@link Channel}; empty when there is no such case. */
    public Map<Channel, ContactDecision> decideForCase(CaseId caseId, Locale language) {
        var decisions = new EnumMap<Channel, ContactDecision>(Channel.class);
        contacts.situation(caseId).ifPresent(situation -> {
            var now = clock.instant();
            for (var channel : Channel.values()) {
                decisions.put(channel, policy.decide(contacts.facts(situation, channel, now, null), language));
            }
        });
        return decisions;
    }
}
