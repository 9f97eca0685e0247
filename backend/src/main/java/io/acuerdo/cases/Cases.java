package io.acuerdo.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.acuerdo.portfolio.DebtorId;
import io.acuerdo.portfolio.Portfolios;
import io.acuerdo.shared.Actor;
import io.acuerdo.strategy.SegmentDecision;
import io.acuerdo.strategy.SegmentPolicy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Collection cases as people, other modules and other programs use them: found, held, moved from stage to stage, ended. */
@Service
public class Cases {

    private static final String RECALLED = "El acreedor retiró el caso";

    private final CaseRepository cases;
    private final CaseHoldRepository holds;
    private final CaseRows rows;
    private final CaseBalances balances;
    private final Timeline timeline;
    private final Portfolios portfolios;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Cases(CaseRepository cases, CaseHoldRepository holds, CaseRows rows, CaseBalances balances, Timeline timeline, Portfolios portfolios, ApplicationEventPublisher events,
          Clock clock) {
        this.cases = cases;
        this.holds = holds;
        this.rows = rows;
        this.balances = balances;
        this.timeline = timeline;
        this.portfolios = portfolios;
        this.events = events;
        this.clock = clock;
    }

    /** Sort by {@code openedAt, dpd, pastDue, outstanding, debtorName, stage, segment, portfolio}; by opening when nothing is said. */
    @Transactional(readOnly = true)
    public Page<CaseSummary> search(CaseQuery query, Pageable page) {
        return rows.search(query, page);
    }

    @Transactional(readOnly = true)
    public Optional<CaseSummary> summary(CaseId id) {
        return Optional.ofNullable(rows.summaries(List.of(id)).get(id));
    }

    /** Those that exist. */
    @Transactional(readOnly = true)
    public Map<CaseId, CaseSummary> summaries(Collection<CaseId> ids) {
        return rows.summaries(ids);
    }

    @Transactional(readOnly = true)
    public Optional<CaseDetails> details(CaseId id) {
        return summary(id).map(summary -> {
            var standing = standing(id).orElseThrow();
            var position = portfolios.position(summary.debtorId());
            var ending = rows.ending(id);
            return new CaseDetails(summary, portfolios.debtor(summary.debtorId()).orElseThrow(), holds(id), position.asOf(), position.payoff(),
                    standing.subjectId(), standing.since(), ending.endedAt(), ending.reason());
        });
    }

    @Transactional(readOnly = true)
    public Optional<CaseId> openCaseOf(DebtorId debtor) {
        return rows.openCaseOf(debtor);
    }

    /** Stage, subject and hold, without the rest. */
    @Transactional(readOnly = true)
    public Optional<CaseStanding> standing(CaseId id) {
        return rows.standing(id);
    }

    /** As {@link #standing}, and nobody else changes the case before the caller's transaction ends: for rules such as "one open promise a case". */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<CaseStanding> lock(CaseId id) {
        return cases.lock(id).map(found -> found.standing(isOnHold(id)));
    }

    /** As {@link #lock}, many at once, for what is done to them together; answers those that exist. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<CaseId> lockAll(Collection<CaseId> ids) {
        return rows.lockAll(ids);
    }

    @Transactional(readOnly = true)
    public boolean isOnHold(CaseId id) {
        return holds.existsByCaseIdAndLiftedAtIsNull(id.value());
    }

    /** All holds of a case, those lifted too, oldest first. */
    @Transactional(readOnly = true)
    public List<Hold> holds(CaseId id) {
        return holds.findByCaseIdOrderBySetAtAscIdAsc(id.value()).stream().map(CaseHold::details).toList();
    }

    /** What the process of the case does next; a case that does not exist has nothing to do. */
    @Transactional(readOnly = true)
    public NextStep nextStep(CaseId id) {
        return standing(id).map(it -> NextStep.of(it.stage(), it.subjectId())).orElse(NextStep.of(Stage.CLOSED, null));
    }

    /** The figures decisions look at, as of today. */
    @Transactional(readOnly = true)
    public CaseFacts facts(CaseId id) {
        var summary = summary(id).orElseThrow();
        return new CaseFacts(summary.dpd(), summary.pastDue());
    }

    /** Suspends the strategy from this transaction on. */
    @Transactional
    public HoldResult hold(CaseId id, HoldReason reason, String note, Actor by) {
        Optional<CollectionCase> found = cases.lock(id);
        if (found.isEmpty()) {
            return new HoldResult.Refused(CaseRefusal.UNKNOWN_CASE);
        }
        if (found.get().hasEnded()) {
            return new HoldResult.Refused(CaseRefusal.CASE_ENDED);
        }
        Optional<CaseHold> standing = holds.findByCaseIdAndReasonAndLiftedAtIsNull(id.value(), reason);
        if (standing.isPresent()) {
            return new HoldResult.Held(standing.get().id());
        }
        Instant at = clock.instant();
        String words = note == null ? "" : note.strip();
        CaseHold hold = holds.saveAndFlush(new CaseHold(id, reason, words, by, at));
        timeline.append(id, TimelineKind.HOLD_SET, by, "Caso suspendido: " + reason.spanish() + (words.isEmpty() ? "" : " — " + words),
                Map.of("holdId", hold.id(), "reason", reason, "note", words));
        events.publishEvent(new CaseHeld(id, hold.id(), reason, by.username(), at));
        return new HoldResult.Held(hold.id());
    }

    @Transactional
    public LiftResult lift(CaseId id, HoldId holdId, Actor by) {
        if (cases.lock(id).isEmpty()) {
            return new LiftResult.Refused(CaseRefusal.UNKNOWN_CASE);
        }
        Optional<CaseHold> found = holds.findByCaseIdAndId(id.value(), holdId.value());
        if (found.isEmpty()) {
            return new LiftResult.Refused(CaseRefusal.UNKNOWN_HOLD);
        }
        CaseHold hold = found.get();
        if (hold.stands()) {
            Instant at = clock.instant();
            hold.lift(by, at);
            holds.saveAndFlush(hold);
            timeline.append(id, TimelineKind.HOLD_LIFTED, by, "Se levanta la suspensión: " + hold.reason().spanish(),
                    Map.of("holdId", hold.id(), "reason", hold.reason()));
            events.publishEvent(new CaseHoldLifted(id, hold.id(), hold.reason(), isOnHold(id), by.username(), at));
        }
        return new LiftResult.Lifted(isOnHold(id));
    }

    /**
     * Moves an open case to a stage; {@code subjectId} is the promise or agreement the stage is about, null when about none. To where it already
     * stands: nothing happens. A step that the road of a case does not have is a bug of the caller: {@link IllegalStateException}.
     */
    @Transactional
    public void moveTo(CaseId id, Stage stage, UUID subjectId, String why, Actor by) {
        if (stage.isEnd()) {
            end(id, stage, why, false, by);
            return;
        }
        CollectionCase found = existing(id);
        boolean cured = found.daysCountAsCured();
        found.moveTo(stage, subjectId, why, by, clock.instant()).ifPresent(change -> {
            cases.flush();
            if (cured != found.daysCountAsCured()) {
                balances.update(List.of(portfolios.position(found.debtorId())));
            }
            var data = new LinkedHashMap<String, Object>();
            data.put("from", change.from());
            data.put("to", change.to());
            data.put("subjectId", subjectId);
            data.put("why", why);
            timeline.append(id, TimelineKind.STAGE_CHANGED, by, "Etapa: " + change.to().spanish() + " (" + why + ")", data);
            events.publishEvent(change);
        });
    }

    /**
     * Moves a case that stands at {@code from}; standing anywhere else it stays, and the answer is false. For decisions taken over a case that
     * may have moved on while somebody thought about it.
     */
    @Transactional
    public boolean moveFrom(CaseId id, Stage from, Stage to, String why, Actor by) {
        if (existing(id).stage() != from) {
            return false;
        }
        moveTo(id, to, null, why, by);
        return true;
    }

    /**
     * Whether the days past due of the accounts count as cured, because the agreement in force has been kept long enough. That ends when the agreement
     * does.
     */
    @Transactional
    public void countDaysAsCured(CaseId id, boolean cured) {
        CollectionCase found = existing(id);
        found.countDaysAsCured(cured);
        cases.flush();
        balances.update(List.of(portfolios.position(found.debtorId())));
    }

    /** Takes over the segment a decision table answered, within the limits of {@link SegmentPolicy}. */
    @Transactional
    public void takeSegment(CaseId id, String answer) {
        CollectionCase found = existing(id);
        SegmentDecision decision = SegmentPolicy.limit(answer, found.segment());
        if (found.takeSegment(decision.segment()) || decision.answerSetAside()) {
            cases.flush();
            var data = new LinkedHashMap<String, Object>();
            data.put("segment", decision.segment());
            if (decision.answerSetAside()) {
                data.put("setAside", answer);
            }
            timeline.append(id, TimelineKind.SEGMENT_SET, Actor.SYSTEM, decision.answerSetAside()
                    ? "Segmento " + decision.segment() + ": la tabla de decisión no respondió un segmento válido"
                    : "Segmento " + decision.segment(), data);
        }
    }

    /** Ends the case because the creditor took it back. An ended case stays as it is. */
    @Transactional
    public void recall(CaseId id, Actor by) {
        end(id, Stage.CLOSED, RECALLED, true, by);
    }

    /** Ends the case for a reason people gave. An ended case stays as it is. */
    @Transactional
    public void close(CaseId id, String why, Actor by) {
        end(id, Stage.CLOSED, why, false, by);
    }

    /** For the process that ends with the case: an open case without a process would be forgotten. */
    @Transactional(readOnly = true)
    public void confirmEnded(CaseId id) {
        standing(id).filter(CaseStanding::isOpen).ifPresent(open -> {
            throw new IllegalStateException("Case " + id + " is still open at " + open.stage() + ", its process must not end");
        });
    }

    private void end(CaseId id, Stage end, String why, boolean recalled, Actor by) {
        CollectionCase found = existing(id);
        if (found.hasEnded()) {
            return;
        }
        Instant at = clock.instant();
        StageChanged change = found.end(end, why, by, at);
        cases.flush();
        if (end == Stage.CURED) {
            timeline.appendAll(List.of(CaseEndings.entry(id, at)), by);
        } else {
            timeline.append(id, TimelineKind.CASE_CLOSED, by, "Caso cerrado: " + why, Map.of("why", why, "recalled", recalled));
        }
        events.publishEvent(change);
        if (end == Stage.CURED) {
            var cured = new CaseCured(id, found.debtorId(), at);
            events.publishEvent(cured);
            events.publishEvent(new CasesCured(List.of(cured)));
        } else {
            events.publishEvent(new CaseClosed(id, found.debtorId(), recalled, why, by.username(), at));
        }
    }

    /**
     * Takes an ended case up again at an agreement that is in force after all. False when the debtor has another open case by now: then the ended
     * one stays ended.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean reopen(CaseId id, UUID agreementId, String why, Actor by) {
        CollectionCase found = existing(id);
        if (!found.hasEnded() || rows.openCaseOf(found.debtorId()).isPresent()) {
            return false;
        }
        Instant at = clock.instant();
        StageChanged change = found.reopen(agreementId, why, by, at);
        cases.flush();
        timeline.append(id, TimelineKind.CASE_REOPENED, by, "Caso reabierto: " + why, Map.of("why", why, "subjectId", agreementId));
        events.publishEvent(change);
        CaseSummary summary = rows.summaries(List.of(id)).get(id);
        var debtor = portfolios.debtor(found.debtorId()).orElseThrow();
        events.publishEvent(new CasesOpened(List.of(new CaseOpened(id, found.debtorId(), summary.portfolio(), debtor.country(), summary.dpd(), summary.pastDue(), at))));
        return true;
    }

    private CollectionCase existing(CaseId id) {
        return cases.lock(id).orElseThrow(() -> new IllegalStateException("There is no case " + id));
    }
}
