package io.acuerdo.promise;

import static io.acuerdo.shared.Texts.words;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import io.acuerdo.cases.CaseStanding;
import io.acuerdo.cases.Cases;
import io.acuerdo.cases.Stage;
import io.acuerdo.cases.Timeline;
import io.acuerdo.cases.TimelineKind;
import io.acuerdo.portfolio.PaymentReversed;
import io.acuerdo.portfolio.Portfolios;
import io.acuerdo.shared.Actor;
import io.acuerdo.shared.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judges promises again when money bounced. One that was kept by it is broken when its time is over, else open again; the case goes back to it
 * as long as it does nothing but remind. In a case that has ended, or has another open promise, nobody can wait any more: it is cancelled.
 */
@Component
class PromiseReversals {

    private final PromiseRepository promises;
    private final PromiseVerdicts verdicts;
    private final Cases cases;
    private final Timeline timeline;
    private final Portfolios portfolios;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PromiseReversals(PromiseRepository promises, PromiseVerdicts verdicts, Cases cases, Timeline timeline, Portfolios portfolios,
                     ApplicationEventPublisher events, Clock clock) {
        this.promises = promises;
        this.verdicts = verdicts;
        this.cases = cases;
        this.timeline = timeline;
        this.portfolios = portfolios;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PaymentReversed reversal) {
        for (UUID id : promises.idsThatCounted(reversal.debtorId().value(), reversal.paidOn())) {
            verdicts.lock(new PromiseId(id)).ifPresent(promise -> loseMoney(promise, reversal));
        }
    }

    private void loseMoney(PromiseToPay promise, PaymentReversed reversal) {
        Instant now = clock.instant();
        CaseStanding standing = cases.standing(promise.caseId()).orElseThrow();
        boolean mayBeOpen = standing.stage() == Stage.EARLY_REMINDERS
                && promises.findByCaseIdAndStatus(promise.caseId().value(), PromiseStatus.OPEN).isEmpty();
        boolean knownBefore = reversal.receivedAt().isBefore(promise.recordedAt()) && promise.counts(reversal.paidOn());
        Money known = knownBefore ? reversal.amount() : Money.zero(reversal.amount().currency().getCurrencyCode());
        PromiseStatus before = promise.status();
        var verdict = promise.loseMoney(portfolios.paidBetween(promise.debtorId(), promise.recordedOn(), promise.graceEndsOn()), known, mayBeOpen, now);
        promises.flush();
        verdict.ifPresent(status -> {
            tell(promise, status);
            if (before == PromiseStatus.KEPT && standing.stage() == Stage.EARLY_REMINDERS && status != PromiseStatus.CANCELLED) {
                caseGoesBack(promise);
            }
        });
    }

    private void caseGoesBack(PromiseToPay promise) {
        UUID subject = promise.id().value();
        cases.moveTo(promise.caseId(), Stage.PROMISE, subject, "el pago que cumplía la promesa fue revertido", Actor.SYSTEM);
        if (promise.wasNotKept()) {
            cases.moveTo(promise.caseId(), Stage.BROKEN_PROMISE, subject, "promesa incumplida", Actor.SYSTEM);
        }
        events.publishEvent(new PromiseReopened(promise.id(), promise.caseId(), promise.status()));
    }

    private void tell(PromiseToPay promise, PromiseStatus status) {
        TimelineKind kind = switch (status) {
            case OPEN -> TimelineKind.PROMISE_RECORDED;
            case BROKEN -> TimelineKind.PROMISE_BROKEN;
            case PARTIALLY_KEPT -> TimelineKind.PROMISE_PARTIALLY_KEPT;
            case CANCELLED -> TimelineKind.PROMISE_CANCELLED;
            case KEPT, SUPERSEDED -> throw new IllegalStateException("Money that bounced makes no promise " + status);
        };
        String words = switch (status) {
            case OPEN -> "La promesa vuelve a estar abierta: ";
            case BROKEN -> "Promesa incumplida: ";
            case PARTIALLY_KEPT -> "Promesa cumplida solo en parte: ";
            default -> "Promesa anulada: ";
        };
        timeline.append(promise.caseId(), kind, Actor.SYSTEM, words + "un pago fue revertido; quedan " + words(promise.paid()) + " de "
                + words(promise.amount()), Map.of("promiseId", promise.id(), "amount", promise.amount(), "paid", promise.paid(), "dueOn", promise.dueOn(),
                "status", status));
        if (promise.wasNotKept()) {
            events.publishEvent(new PromiseBroken(promise.id(), promise.caseId(), promise.dueOn(), status == PromiseStatus.PARTIALLY_KEPT));
        }
    }
}
