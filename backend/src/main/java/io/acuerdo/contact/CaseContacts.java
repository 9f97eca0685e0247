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
    }

    /** What the history is made of besides the register. */
    enum Including {
        /** Messages under way or in doubt may have reached the debtor. */
        UNDER_WAY,
        /** Also those that wait, each on the day it is due: for plans. */
        PLANNED
    }

    Optional<Situation> situation(CaseId caseId) {
        return cases.standing(caseId).map(this::situation);
    }

    Situation situation(CaseStanding standing) {
        var debtor = portfolios.debtor(standing.debtorId()).orElseThrow();
        var holds = cases.holds(standing.id()).stream().filter(Hold::stands).toList();
        return new Situation(standing, debtor, portfolios.portfolio(debtor.portfolio()), holds);
    }

    /** {@code except} is the message that the question is about, null when about none yet. */
    ContactFacts facts(Situation situation, Channel channel, Instant at, Including including, MessageId except) {
        var debtor = situation.debtor();
        var history = new ArrayList<>(register.historyOf(debtor.id(), at.minus(MEMORY)));
        var statuses = new ArrayList<>(List.of(MessageStatus.SENDING, MessageStatus.IN_DOUBT));
        if (including == Including.PLANNED) {
            statuses.addAll(List.of(MessageStatus.QUEUED, MessageStatus.POSTPONED));
        }
        messages.findByDebtorIdAndStatusIn(debtor.id().value(), statuses).stream().map(OutboundMessage::details)
                .filter(message -> !message.id().equals(except))
                .forEach(message -> history.add(new PastContact(message.status().isWaiting() ? message.dueAt() : message.at(), message.channel(),
                        ContactOutcome.SENT, false, null)));
        return new ContactFacts(debtor.country(), debtor.subdivision(), situation.portfolio().country(), channel, at, debtor.zones(), null, history,
                situation.holds().stream().map(Hold::reason).collect(Collectors.toSet()));
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
