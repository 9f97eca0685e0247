package io.acuerdo.agreement;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.Cases;
import io.acuerdo.cases.TimelineKind;
import io.acuerdo.portfolio.PaymentReceived;
import io.acuerdo.portfolio.PaymentReversed;
import io.acuerdo.portfolio.PaymentSummary;
import io.acuerdo.portfolio.Portfolios;
import io.acuerdo.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings money to agreements, and takes it away again when it bounced. The process hears only of what it has to look at: a missed instalment that
 * was paid, the last one, a down payment. An agreement that money had completed goes on when the money bounced: in its own case, which is taken up
 * again, else in the debtor's newer one; where another agreement is in force there, it is broken.
 */
@Component
class AgreementMoney {

    private static final List<AgreementStatus> TAKING_PAYMENTS = List.of(AgreementStatus.ACCEPTED, AgreementStatus.ACTIVE, AgreementStatus.BREACHED);
    private static final List<AgreementStatus> IN_FORCE = List.of(AgreementStatus.ACCEPTED, AgreementStatus.ACTIVE);

    private final AgreementRepository agreements;
    private final AgreementStore store;
    private final RevivingAgreement reviving;
    private final Cases cases;
    private final Portfolios portfolios;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AgreementMoney(AgreementRepository agreements, AgreementStore store, RevivingAgreement reviving, Cases cases, Portfolios portfolios,
                   ApplicationEventPublisher events, Clock clock) {
        this.agreements = agreements;
        this.store = store;
        this.reviving = reviving;
        this.cases = cases;
        this.portfolios = portfolios;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PaymentReceived payment) {
        var takers = new ArrayList<>(agreements.idsOfAccount(payment.accountId().value(), TAKING_PAYMENTS));
        takers.addAll(agreements.idsVoidForTheirDownPayment(payment.accountId().value(), ServicedAgreement.DOWN_PAYMENT_MISSED, payment.paidOn()));
        for (var id : takers) {
            receive(store.open(new AgreementId(id)), new Receipt(payment.paymentId().value(), payment.amount().amount(), payment.paidOn(), clock.instant()));
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PaymentReversed reversal) {
        for (var id : agreements.idsOfPayment(reversal.paymentId().value())) {
            lose(store.open(new AgreementId(id)).agreement(), reversal.paymentId().value());
        }
    }

    /**
     * Money that was paid on the day of acceptance but became known before it counts too. An amendment has taken over what came for its
     * predecessor since it was calculated; what came earlier is in its principal.
     */
    void gather(Agreement agreement) {
        if (agreement.amends().isEmpty()) {
            portfolios.payments(agreement.debtorId()).stream().filter(payment -> !payment.isReversed() && agreement.replaces(payment.accountId().value()))
                    .forEach(payment -> tell(agreement, agreement.receive(receipt(payment))));
        }
    }

    /** The accepted amendment takes the place of the agreement in force. */
    void supersede(Agreement successor) {
        successor.amends().ifPresent(id -> {
            var predecessor = agreements.lock(id.value()).orElseThrow();
            predecessor.supersede(successor, clock.instant());
            agreements.flush();
            successor.carryOver(predecessor.receiptsSince(successor.proposedAt()), store.earliestDay(successor, clock.instant()));
            store.tell(predecessor, TimelineKind.AGREEMENT_SUPERSEDED, Actor.SYSTEM, AgreementStore.sentence("superseded"), "amendedBy", successor.id());
            events.publishEvent(new AgreementSuperseded(predecessor.id(), predecessor.caseId()));
        });
    }

    private static Receipt receipt(PaymentSummary payment) {
        return new Receipt(payment.id().value(), payment.amount().amount(), payment.paidOn(), payment.receivedAt());
    }

    private void receive(AgreementStore.Opened opened, Receipt receipt) {
        boolean known = opened.agreement().wasBrokenByMistake(clock.instant(), store.zones(opened.agreement()));
        Change change = opened.agreement().receive(receipt);
        tell(opened.agreement(), change);
        reviving.judgeAgain(opened, change.downPaymentMet(), known);
    }

    private void tell(Agreement agreement, Change change) {
        if (change.downPaymentMet()) {
            store.tell(agreement, TimelineKind.DOWN_PAYMENT_PAID, Actor.SYSTEM, AgreementStore.sentence("downPaymentPaid"));
            events.publishEvent(new AgreementDownPaymentPaid(agreement.id(), agreement.caseId()));
        }
        for (var instalment : change.paid()) {
            String sentence = change.forgiven().stream().anyMatch(one -> one.number() == instalment.number()) ? "instalmentPaidInTime" : "instalmentPaid";
            store.tell(agreement, TimelineKind.INSTALMENT_PAID, Actor.SYSTEM, AgreementStore.sentence(sentence, instalment.number(), instalment.paid(),
                    instalment.paidOn()), "number", instalment.number(), "amount", instalment.paid(), "paidOn", instalment.paidOn());
            events.publishEvent(new AgreementInstalmentPaid(agreement.id(), agreement.caseId(), instalment.number()));
        }
        if (change.settled() != null) {
            store.tell(agreement, TimelineKind.AGREEMENT_SETTLED_EARLY, Actor.SYSTEM, AgreementStore.sentence("settledEarly", change.settled()),
                    "sparedInterest", change.settled());
            events.publishEvent(new AgreementSettledEarly(agreement.id(), agreement.caseId()));
        }
        if (!change.paid().isEmpty() && (change.missedOnePaid() || agreement.plan().next().isEmpty())) {
            events.publishEvent(new AgreementCaughtUp(agreement.id(), agreement.caseId()));
        }
        watched(agreement, change);
    }

    private void watched(Agreement agreement, Change change) {
        if (change.watchPassed() == null || !agreement.status().isServiced()) {
            return;
        }
        cases.countDaysAsCured(agreement.caseId(), change.watchPassed());
        var watch = agreement.watched().orElseThrow();
        store.tell(agreement, TimelineKind.AGREEMENT_WATCH_PASSED, Actor.SYSTEM, AgreementStore.sentence(change.watchPassed() ? "watchPassed" : "watchGoesOn",
                watch.needed()), "onTime", watch.onTime(), "needed", watch.needed(), "passed", change.watchPassed());
    }

    private void lose(Agreement agreement, UUID paymentId) {
        Change change = agreement.lose(paymentId, store.earliestDay(agreement, clock.instant()));
        if (change.downPaymentOpen() && agreement.status().isServiced()) {
            store.tell(agreement, TimelineKind.PAYMENT_REVERSED, Actor.SYSTEM, AgreementStore.sentence("downPaymentReopened"), "paymentId", paymentId);
        }
        boolean ended = agreement.status() == AgreementStatus.CANCELLED || agreement.status() == AgreementStatus.SUPERSEDED;
        if (!change.reopened().isEmpty() && !ended) {
            String numbers = change.reopened().stream().map(row -> String.valueOf(row.number())).collect(Collectors.joining(", "));
            store.tell(agreement, TimelineKind.PAYMENT_REVERSED, Actor.SYSTEM, AgreementStore.sentence("instalmentsReopened", numbers),
                    "paymentId", paymentId, "instalments", change.reopened().stream().map(AgreementInstalment::number).toList());
            if (agreement.status() == AgreementStatus.COMPLETED) {
                goOn(agreement);
            }
        }
        watched(agreement, change);
    }

    private void goOn(Agreement agreement) {
        String why = AgreementStore.sentence("goesOn");
        boolean takenUp = cases.reopen(agreement.caseId(), agreement.id().value(), why, Actor.SYSTEM);
        CaseId caseId = takenUp ? agreement.caseId() : cases.openCaseOf(agreement.debtorId()).orElseThrow();
        if (!agreements.idsOfCase(caseId.value(), IN_FORCE).isEmpty()) {
            agreement.breach("PAYMENT_REVERSED", clock.instant());
            store.tell(agreement, TimelineKind.AGREEMENT_BREACHED, Actor.SYSTEM, AgreementStore.sentence("otherInForce"), "reason", "PAYMENT_REVERSED");
            events.publishEvent(new AgreementBreached(agreement.id(), agreement.caseId()));
            return;
        }
        agreement.goOn(caseId, store.zones(agreement));
        store.tell(agreement, TimelineKind.AGREEMENT_REINSTATED, Actor.SYSTEM, why);
        if (!takenUp) {
            reviving.backToTheAgreement(agreement, why);
        }
    }

    static Actor person(String username) {
        return username == null ? Actor.SYSTEM : new Actor(username, Set.of(), Set.of());
    }
}
