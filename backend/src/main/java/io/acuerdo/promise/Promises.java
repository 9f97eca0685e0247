package io.acuerdo.promise;

import static io.acuerdo.shared.Texts.words;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.CaseStanding;
import io.acuerdo.cases.Cases;
import io.acuerdo.cases.Hold;
import io.acuerdo.cases.Stage;
import io.acuerdo.cases.Timeline;
import io.acuerdo.cases.TimelineKind;
import io.acuerdo.portfolio.DebtorDetails;
import io.acuerdo.portfolio.Portfolios;
import io.acuerdo.shared.Actor;
import io.acuerdo.shared.BusinessCalendar;
import io.acuerdo.shared.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Promises to pay as people, processes and other programs use them. */
@Service
public class Promises {

    private static final Set<PromiseStatus> THAT_COUNT = Set.of(PromiseStatus.OPEN, PromiseStatus.KEPT, PromiseStatus.PARTIALLY_KEPT, PromiseStatus.BROKEN);

    private final PromiseRepository promises;
    private final PromisePolicy policy;
    private final PromiseVerdicts verdicts;
    private final Cases cases;
    private final Timeline timeline;
    private final Portfolios portfolios;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Promises(PromiseRepository promises, PromisePolicy policy, PromiseVerdicts verdicts, Cases cases, Timeline timeline, Portfolios portfolios,
             ApplicationEventPublisher events, Clock clock) {
        this.promises = promises;
        this.policy = policy;
        this.verdicts = verdicts;
        this.cases = cases;
        this.timeline = timeline;
        this.portfolios = portfolios;
        this.events = events;
        this.clock = clock;
    }

    /** Records what the debtor promised; on a case whose promise was just broken this is the one renegotiation. */
    @Transactional
    public PromiseResult record(RecordPromise wish) {
        return record(wish, false);
    }

    /** As {@link #record}, in the currency of the case, for its own process, which goes on from there without being told. */
    @Transactional
    public PromiseResult recordInProcess(CaseId caseId, BigDecimal amount, LocalDate dueOn, Actor by) {
        return record(inCaseCurrency(caseId, amount, dueOn, by), true);
    }

    /** Takes the place of the broken promise the case stands at; possible once. */
    @Transactional
    public PromiseResult renegotiate(RecordPromise wish) {
        return standsAtBrokenPromise(wish) ? record(wish, false) : new PromiseResult.Refused(Refusal.of(PromiseRefusal.NOTHING_TO_RENEGOTIATE));
    }

    /** As {@link #renegotiate}, in the currency of the case, for its own process. */
    @Transactional
    public PromiseResult renegotiateInProcess(CaseId caseId, BigDecimal amount, LocalDate dueOn, Actor by) {
        RecordPromise wish = inCaseCurrency(caseId, amount, dueOn, by);
        return standsAtBrokenPromise(wish) ? record(wish, true) : new PromiseResult.Refused(Refusal.of(PromiseRefusal.NOTHING_TO_RENEGOTIATE));
    }

    /** Takes an open promise back. Empty when that is done, else why not. */
    @Transactional
    public Optional<Refusal> cancel(PromiseId id, String why, Actor by) {
        Optional<PromiseToPay> found = verdicts.lock(id);
        if (found.isEmpty()) {
            return Optional.of(Refusal.of(PromiseRefusal.UNKNOWN_PROMISE));
        }
        if (!found.get().isOpen()) {
            return Optional.of(Refusal.of(PromiseRefusal.PROMISE_NOT_OPEN));
        }
        verdicts.cancel(found.get(), why, by);
        return Optional.empty();
    }

    /**
     * Judges a promise whose time is over and makes the case follow the verdict. Before that time, and for one that is settled already, nothing
     * changes. Answers how it stands, which may be OPEN.
     */
    @Transactional
    public PromiseStatus settle(PromiseId id) {
        return verdicts.settle(id);
    }

    /** When the process of a case is to look again: when the promise is judged, or at once when it is settled already. */
    @Transactional(readOnly = true)
    public Instant watchUntil(PromiseId id) {
        PromiseToPay promise = existing(id);
        return promise.isOpen() ? promise.judgeAt() : promise.settledAt();
    }

    /** What is to be done about a promise that was not kept. */
    @Transactional(readOnly = true)
    public FollowUp followUp(PromiseId id) {
        PromiseToPay promise = existing(id);
        DebtorDetails debtor = portfolios.debtor(promise.debtorId()).orElseThrow();
        Optional<Instant> lifted = cases.holds(promise.caseId()).stream().filter(hold -> !hold.stands()).map(Hold::liftedAt).max(Instant::compareTo);
        Instant settledAt = promise.isOpen() ? promise.judgeAt() : promise.settledAt();
        return new FollowUp(policy.followUpDueAt(promise.judgeAt(), settledAt, lifted,
                BusinessCalendar.of(debtor.country(), debtor.subdivision()), promise.zone()), !promise.isRenegotiation(), cases.isOnHold(promise.caseId()));
    }

    @Transactional(readOnly = true)
    public Optional<PromiseDetails> details(PromiseId id) {
        return promises.findById(id.value()).map(PromiseToPay::details);
    }

    /** All promises of a case, the newest first. */
    @Transactional(readOnly = true)
    public List<PromiseDetails> ofCase(CaseId caseId) {
        return promises.findByCaseIdOrderByRecordedAtDescIdDesc(caseId.value()).stream().map(PromiseToPay::details).toList();
    }

    /** Promises due from one day to another, both included, that were neither cancelled nor superseded; by day. */
    @Transactional(readOnly = true)
    public List<PromiseDetails> dueBetween(LocalDate from, LocalDate to) {
        return promises.findByDueOnBetweenAndStatusInOrderByDueOnAscIdAsc(from, to, THAT_COUNT).stream().map(PromiseToPay::details).toList();
    }

    /** Of the promises due in the period that have been judged, how many were kept; one row a currency. */
    @Transactional(readOnly = true)
    public List<KeptRate> keptRate(LocalDate from, LocalDate to) {
        return promises.judged(from, to).stream().map(row -> new KeptRate(row.getCurrency(), row.getDue(), row.getKept(),
                Money.of(row.getDueAmount(), row.getCurrency()), Money.of(row.getKeptAmount(), row.getCurrency()))).toList();
    }

    private PromiseResult record(RecordPromise wish, boolean byProcess) {
        Optional<CaseStanding> locked = cases.lock(wish.caseId());
        if (locked.isEmpty()) {
            return new PromiseResult.Refused(Refusal.of(PromiseRefusal.UNKNOWN_CASE));
        }
        CaseStanding standing = locked.get();
        Instant at = clock.instant();
        DebtorDetails debtor = portfolios.debtor(standing.debtorId()).orElseThrow();
        ZoneId zone = PromisePolicy.zoneOf(debtor.zones(), at);
        LocalDate today = LocalDate.ofInstant(at, zone);
        Optional<PromiseToPay> broken = standing.stage() == Stage.BROKEN_PROMISE ? promises.findById(standing.subjectId()) : Optional.empty();
        var facts = new PromisePolicy.Facts(standing, promises.findByCaseIdAndStatus(wish.caseId().value(), PromiseStatus.OPEN).isPresent(),
                broken.filter(PromiseToPay::isRenegotiation).isPresent(), portfolios.position(standing.debtorId()).payoff(), today);
        Optional<Refusal> refusal = policy.refuse(wish.amount(), wish.dueOn(), facts);
        if (refusal.isPresent()) {
            return new PromiseResult.Refused(refusal.get());
        }
        Money paidBefore = portfolios.paidBetween(standing.debtorId(), today, policy.graceEndsOn(wish.dueOn()));
        PromiseToPay promise = promises.saveAndFlush(new PromiseToPay(wish.caseId(), standing.debtorId(), wish.amount(), wish.dueOn(), policy, zone,
                paidBefore, broken.map(PromiseToPay::id), wish.by(), at));
        timeline.append(wish.caseId(), TimelineKind.PROMISE_RECORDED, wish.by(),
                (broken.isPresent() ? "Promesa renegociada: " : "Promesa de pago: ") + words(wish.amount()) + " hasta el " + words(wish.dueOn()),
                Map.of("promiseId", promise.id(), "amount", wish.amount(), "dueOn", wish.dueOn(), "renegotiation", broken.isPresent()));
        cases.moveTo(wish.caseId(), Stage.PROMISE, promise.id().value(), "promesa registrada", wish.by());
        events.publishEvent(new PromiseRecorded(promise.id(), wish.caseId(), wish.amount(), wish.dueOn(), byProcess));
        return new PromiseResult.Recorded(promise.id());
    }

    private RecordPromise inCaseCurrency(CaseId caseId, BigDecimal amount, LocalDate dueOn, Actor by) {
        return new RecordPromise(caseId, new Money(amount, cases.facts(caseId).pastDue().currency()), dueOn, by);
    }

    private boolean standsAtBrokenPromise(RecordPromise wish) {
        return cases.standing(wish.caseId()).filter(it -> it.stage() == Stage.BROKEN_PROMISE).isPresent();
    }

    private PromiseToPay existing(PromiseId id) {
        return promises.findById(id.value()).orElseThrow(() -> new IllegalStateException("There is no promise " + id));
    }
}
