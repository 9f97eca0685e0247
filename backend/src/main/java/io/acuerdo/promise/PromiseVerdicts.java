package io.acuerdo.promise;

import static io.acuerdo.shared.Texts.words;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.acuerdo.cases.CaseClosed;
import io.acuerdo.cases.CaseCured;
import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.CaseStanding;
import io.acuerdo.cases.Cases;
import io.acuerdo.cases.CasesCured;
import io.acuerdo.cases.Stage;
import io.acuerdo.cases.StageChanged;
import io.acuerdo.cases.Timeline;
import io.acuerdo.cases.TimelineKind;
import io.acuerdo.portfolio.PaymentReceived;
import io.acuerdo.portfolio.Portfolios;
import io.acuerdo.shared.Actor;
import jakarta.persistence.EntityManager;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of promises: kept by money, judged when the time is over, judged again when money paid in time is told of late, taken back,
 * superseded. The case follows each verdict as long as it still stands at that very promise.
 */
@Component
class PromiseVerdicts {

    private final PromiseRepository promises;
    private final EntityManager entities;
    private final Cases cases;
    private final Timeline timeline;
    private final Portfolios portfolios;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PromiseVerdicts(PromiseRepository promises, EntityManager entities, Cases cases, Timeline timeline, Portfolios portfolios,
                    ApplicationEventPublisher events, Clock clock) {
        this.promises = promises;
        this.entities = entities;
        this.cases = cases;
        this.timeline = timeline;
        this.portfolios = portfolios;
        this.events = events;
        this.clock = clock;
    }

    /** The promise as it stands now, with its case locked first: whoever changes a promise holds the case. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<PromiseToPay> lock(PromiseId id) {
        Optional<PromiseToPay> found = promises.findById(id.value());
        found.ifPresent(promise -> {
            cases.lock(promise.caseId());
            entities.refresh(promise);
        });
        return found;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    PromiseStatus settle(PromiseId id) {
        PromiseToPay promise = lock(id).orElseThrow(() -> new IllegalStateException("There is no promise " + id));
        Instant now = clock.instant();
        if (promise.isOpen()) {
            countMoney(promise, now);
        }
        if (promise.isOpen() && !now.isBefore(promise.judgeAt())) {
            promise.judge(now);
            promises.flush();
            if (promise.wasNotKept()) {
                tellNotKept(promise);
            }
        }
        if (!promise.isOpen()) {
            caseFollows(promise, Actor.SYSTEM);
        }
        return promise.status();
    }

    void cancel(PromiseToPay promise, String why, Actor by) {
        promise.cancel(clock.instant());
        promises.flush();
        timeline.append(promise.caseId(), TimelineKind.PROMISE_CANCELLED, by, "Promesa anulada: " + why, Map.of("promiseId", promise.id(), "why", why));
        caseFollows(promise, by);
        events.publishEvent(new PromiseCancelled(promise.id(), promise.caseId(), false));
    }

    /** Backdated money too: it may keep an open promise or turn the verdict of one that was judged. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PaymentReceived payment) {
        for (UUID id : promises.idsThatCount(payment.debtorId().value(), payment.paidOn())) {
            lock(new PromiseId(id)).ifPresent(promise -> countMoney(promise, clock.instant()));
        }
    }

    /** An agreement takes the place of a promise; a promise that was left aside for a proposal is watched again when nothing came of it. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(StageChanged change) {
        switch (change.to()) {
            case AGREEMENT -> openPromiseOf(change.caseId()).ifPresent(promise -> supersede(promise, "un acuerdo ocupa su lugar"));
            case LEGAL -> openPromiseOf(change.caseId()).ifPresent(promise -> cancel(promise, "el caso pasó al área legal", Actor.SYSTEM));
            case EARLY_REMINDERS -> {
                if (change.from() == Stage.REFINANCING) {
                    openPromiseOf(change.caseId()).ifPresent(promise ->
                            cases.moveTo(change.caseId(), Stage.PROMISE, promise.id().value(), "la promesa sigue en pie", Actor.SYSTEM));
                }
            }
            case PROMISE, BROKEN_PROMISE, REFINANCING, CURED, CLOSED -> { }
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CasesCured cured) {
        casesEnded(cured.cases().stream().map(CaseCured::caseId).toList(), "el deudor está al día");
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CaseClosed closed) {
        casesEnded(List.of(closed.caseId()), "el caso terminó");
    }

    private void casesEnded(List<CaseId> ended, String why) {
        for (UUID id : promises.idsOfOpen(ended.stream().map(CaseId::value).toList())) {
            PromiseToPay promise = lock(new PromiseId(id)).orElseThrow();
            if (promise.isOpen()) {
                countMoney(promise, clock.instant());
            }
            if (promise.isOpen()) {
                cancel(promise, why, Actor.SYSTEM);
            }
        }
    }

    private Optional<PromiseToPay> openPromiseOf(CaseId caseId) {
        return promises.findByCaseIdAndStatus(caseId.value(), PromiseStatus.OPEN);
    }

    private void countMoney(PromiseToPay promise, Instant at) {
        boolean wasOpen = promise.isOpen();
        var verdict = promise.countMoney(portfolios.paidBetween(promise.debtorId(), promise.recordedOn(), promise.graceEndsOn()), at);
        promises.flush();
        if (verdict.isEmpty()) {
            return;
        }
        if (wasOpen) {
            tellKept(promise, "Promesa cumplida: ");
            events.publishEvent(new PromiseKept(promise.id(), promise.caseId()));
        } else {
            rejudged(promise);
        }
        caseFollows(promise, Actor.SYSTEM);
    }

    private void rejudged(PromiseToPay promise) {
        if (promise.status() == PromiseStatus.KEPT) {
            tellKept(promise, "Un pago con fecha anterior cumple la promesa: ");
            promises.findByRenegotiatesAndStatus(promise.id().value(), PromiseStatus.OPEN)
                    .ifPresent(renegotiation -> supersede(renegotiation, "la promesa original se cumplió"));
        } else {
            timeline.append(promise.caseId(), TimelineKind.PROMISE_PARTIALLY_KEPT, Actor.SYSTEM,
                    "Un pago con fecha anterior cumple la promesa en parte: " + words(promise.paid()) + " de " + words(promise.amount()), facts(promise));
        }
        events.publishEvent(new PromiseRejudged(promise.id(), promise.caseId(), promise.status()));
    }

    private void supersede(PromiseToPay promise, String why) {
        promise.supersede(clock.instant());
        promises.flush();
        timeline.append(promise.caseId(), TimelineKind.PROMISE_SUPERSEDED, Actor.SYSTEM, "Promesa reemplazada: " + why,
                Map.of("promiseId", promise.id(), "why", why));
        caseFollows(promise, Actor.SYSTEM);
        events.publishEvent(new PromiseCancelled(promise.id(), promise.caseId(), true));
    }

    /** Moves the case on if it still stands at this promise; a case that went elsewhere stays there. */
    private void caseFollows(PromiseToPay promise, Actor by) {
        UUID subject = promise.id().value();
        CaseStanding standing = cases.standing(promise.caseId()).orElseThrow();
        if (promise.wasNotKept()) {
            if (standing.isAbout(Stage.PROMISE, subject)) {
                cases.moveTo(promise.caseId(), Stage.BROKEN_PROMISE, subject, "promesa incumplida", by);
            }
        } else if (standing.isAbout(Stage.PROMISE, subject) || standing.isAbout(Stage.BROKEN_PROMISE, subject)) {
            cases.moveTo(promise.caseId(), Stage.EARLY_REMINDERS, null, why(promise.status()), by);
        }
    }

    private static String why(PromiseStatus status) {
        return switch (status) {
            case KEPT -> "promesa cumplida";
            case CANCELLED -> "promesa anulada";
            case SUPERSEDED -> "promesa reemplazada";
            case OPEN, PARTIALLY_KEPT, BROKEN -> throw new IllegalStateException("A case does not go back for a promise that is " + status);
        };
    }

    private void tellKept(PromiseToPay promise, String words) {
        timeline.append(promise.caseId(), TimelineKind.PROMISE_KEPT, Actor.SYSTEM, words + words(promise.paid()) + " de " + words(promise.amount()), facts(promise));
    }

    private void tellNotKept(PromiseToPay promise) {
        boolean partially = promise.status() == PromiseStatus.PARTIALLY_KEPT;
        timeline.append(promise.caseId(), partially ? TimelineKind.PROMISE_PARTIALLY_KEPT : TimelineKind.PROMISE_BROKEN, Actor.SYSTEM,
                partially ? "Promesa cumplida en parte: " + words(promise.paid()) + " de " + words(promise.amount())
                        : "Promesa incumplida: " + words(promise.amount()) + " para el " + words(promise.dueOn()), facts(promise));
        events.publishEvent(new PromiseBroken(promise.id(), promise.caseId(), promise.dueOn(), partially));
    }

    private static Map<String, Object> facts(PromiseToPay promise) {
        return Map.of("promiseId", promise.id(), "amount", promise.amount(), "paid", promise.paid(), "dueOn", promise.dueOn(),
                "status", promise.status());
    }
}
