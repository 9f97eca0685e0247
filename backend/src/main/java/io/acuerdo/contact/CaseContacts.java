package io.acuerdo.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.CaseStanding;
import io.acuerdo.cases.Cases;
import io.acuerdo.cases.Hold;
import io.acuerdo.portfolio.ContactPoint;
import io.acuerdo.portfolio.DebtorDetails;
import io.acuerdo.portfolio.DebtorId;
import io.acuerdo.portfolio.DebtorPlace;
import io.acuerdo.portfolio.PortfolioDetails;
import io.acuerdo.portfolio.Portfolios;

/** What is known about a case when it is asked whether its debtor may be contacted. Reads only. */
@Component
class CaseContacts {

    /** Longer than any rule of frequency looks back. */
    private static final Duration MEMORY = Duration.ofDays(40);

    private final Cases cases;
    private final Portfolios portfolios;
    private final ContactRegister register;
    private final OutboundMessageRepository messages;

    CaseContacts(Cases cases, Portfolios portfolios, ContactRegister register, OutboundMessageRepository messages) {
        this.cases = cases;
        this.portfolios = portfolios;
        this.register = register;
        this.messages = messages;
    }

    /** One debtor, the creditor and what stands in the way of contact. */
    record Situation(CaseStanding standing, DebtorDetails debtor, PortfolioDetails portfolio, List<Hold> holds) {

        DebtorPlace place() {
            return new DebtorPlace(debtor.id(), debtor.country(), debtor.subdivision(), portfolio.country(), debtor.zones());
        }
    }

    Optional<Situation> situation(CaseId caseId) {
        return cases.standing(caseId).map(this::situation);
    }

    Situation situation(CaseStanding standing) {
        var debtor = portfolios.debtor(standing.debtorId()).orElseThrow();
        var holds = cases.holds(standing.id()).stream().filter(Hold::stands).toList();
        return new Situation(standing, debtor, portfolios.portfolio(debtor.portfolio()), holds);
    }

    /** The history is what is registered and what is under way or in doubt; {@code except} is the message that the question is about, or null. */
    ContactFacts facts(Situation situation, Channel channel, Instant at, MessageId except) {
        var underWay = messages.findByDebtorIdAndStatusIn(situation.debtor().id().value(), List.of(MessageStatus.SENDING, MessageStatus.IN_DOUBT));
        return facts(situation.place(), channel, at, underWay, except, situation.holds());
    }

    /** As for a question of now, and messages that wait count on the day they are due. */
    ContactFacts planningFacts(DebtorPlace place, Channel channel, Instant at, List<OutboundMessage> messagesOfDebtor, List<Hold> holds) {
        var counting = messagesOfDebtor.stream()
                .filter(it -> it.status().isWaiting() || it.status() == MessageStatus.SENDING || it.status() == MessageStatus.IN_DOUBT).toList();
        return facts(place, channel, at, counting, null, holds);
    }

    List<OutboundMessage> messagesOf(DebtorId debtor) {
        return messages.findByDebtorId(debtor.value());
    }

    Optional<DebtorPlace> place(DebtorId debtor) {
        return portfolios.place(debtor);
    }

    private ContactFacts facts(DebtorPlace place, Channel channel, Instant at, List<OutboundMessage> unregistered, MessageId except, List<Hold> holds) {
        var history = new ArrayList<>(register.historyOf(place.id(), at.minus(MEMORY)));
        unregistered.stream().map(OutboundMessage::details).filter(message -> !message.id().equals(except))
                .forEach(message -> history.add(new PastContact(message.status().isWaiting() ? message.dueAt() : message.at(), message.channel(),
                        ContactOutcome.SENT, false, null)));
        return new ContactFacts(place.country(), place.subdivision(), place.creditorCountry(), channel, at, place.zones(), null, history,
                holds.stream().map(Hold::reason).collect(Collectors.toSet()));
    }

    boolean owes(Situation situation) {
        return portfolios.position(situation.debtor().id()).isInArrears();
    }

    /** The first e-mail address that neither the portfolio nor a mail server called wrong. */
    Optional<String> emailAddress(Situation situation) {
        return situation.debtor().contactPoints().stream().filter(point -> point.type().equals(ContactPoint.EMAIL) && point.usable())
                .map(ContactPoint::value).filter(address -> !register.isUnreachable(address)).findFirst();
    }
}
