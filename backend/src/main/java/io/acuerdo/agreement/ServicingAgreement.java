package io.acuerdo.agreement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.Cases;
import io.acuerdo.cases.Stage;
import io.acuerdo.cases.TimelineKind;
import io.acuerdo.portfolio.PaymentReceived;
import io.acuerdo.portfolio.Portfolios;
import io.acuerdo.shared.Actor;
import io.acuerdo.shared.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Watches the instalments of accepted agreements: money in, judgement after the tolerance, the end. A step that comes too late, because the
 * agreement has gone another way meanwhile, changes nothing.
 */
@Service
@Transactional
public class ServicingAgreement {

    public static final int MOST_EXTRA_DAYS = 60;
    private static final List<AgreementStatus> TAKING_PAYMENTS = List.of(AgreementStatus.ACCEPTED, AgreementStatus.ACTIVE, AgreementStatus.BREACHED);

    private final AgreementRepository agreements;
    private final AgreementStore store;
    private final Cases cases;
    private final Portfolios portfolios;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ServicingAgreement(AgreementRepository agreements, AgreementStore store, Cases cases, Portfolios portfolios, ApplicationEventPublisher events, Clock clock) {
        this.agreements = agreements;
        this.store = store;
        this.cases = cases;
        this.portfolios = portfolios;
        this.events = events;
        this.clock = clock;
    }

    public void activate(AgreementId id) {
        var agreement = store.open(id).agreement();
        if (agreement.status() == AgreementStatus.ACCEPTED) {
            agreement.activate();
        }
    }

    /** Empty when every instalment is paid, or nothing is watched any more. */
    @Transactional(readOnly = true)
    public Optional<NextInstalment> next(AgreementId id) {
        var agreement = agreements.findById(id.value()).orElseThrow();
        if (!agreement.status().isServiced()) {
            return Optional.empty();
        }
        return agreement.plan().next().map(next -> new NextInstalment(next.number(), InstalmentPlan.judgeAt(next, store.zones(agreement))));
    }

    /** Judges by the day the money was paid on. An instalment paid late is paid: nobody is asked for what is there. */
    public InstalmentOutcome judge(AgreementId id, int number) {
        var agreement = store.open(id).agreement();
        var instalment = agreement.plan().get(number);
        if (instalment.isPaid()) {
            return InstalmentOutcome.PAID;
        }
        Instant now = clock.instant();
        if (agreement.status() != AgreementStatus.ACTIVE || now.isBefore(InstalmentPlan.judgeAt(instalment, store.zones(agreement)))) {
            return InstalmentOutcome.OPEN;
        }
        if (!instalment.isMissed()) {
            agreement.miss(number, now);
            Money open = Money.of(instalment.open(), agreement.currency());
            store.tell(agreement, TimelineKind.INSTALMENT_MISSED, Actor.SYSTEM, AgreementStore.sentence("instalmentMissed", number, open,
                    instalment.dueOn()), "number", number, "dueOn", instalment.dueOn(), "open", open);
        }
        return InstalmentOutcome.MISSED;
    }

    /** Gives more days for an instalment, from its last tolerated day or today, whichever is later: a day that has passed would help nobody. */
    public void grantTime(AgreementId id, int number, int extraDays) {
        var agreement = store.open(id).agreement();
        if (agreement.status() == AgreementStatus.ACTIVE) {
            LocalDate today = store.earliestDay(agreement, clock.instant());
            LocalDate last = agreement.plan().get(number).toleratedUntil();
            agreement.grantTime(number, (today.isAfter(last) ? today : last).plusDays(Math.clamp(extraDays, 1, MOST_EXTRA_DAYS)));
        }
    }

    /** Ends a paid-up agreement and its case, unless the debtor is behind with something the agreement does not cover. */
    public void complete(AgreementId id) {
        var agreement = store.open(id).agreement();
        if (agreement.status() != AgreementStatus.ACTIVE || agreement.plan().next().isPresent()) {
            return;
        }
        agreement.complete(clock.instant());
        String summary = AgreementStore.sentence("completed");
        store.tell(agreement, TimelineKind.AGREEMENT_COMPLETED, Actor.SYSTEM, summary, "paid", agreement.summary().paid());
        events.publishEvent(new AgreementCompleted(agreement.id(), agreement.caseId()));
        boolean owesElsewhere = store.debtor(agreement.debtorId()).accounts().stream()
                .anyMatch(account -> !agreement.replaces(account.id().value()) && account.dpd() > 0);
        if (owesElsewhere) {
            cases.moveTo(agreement.caseId(), Stage.EARLY_REMINDERS, null, summary, Actor.SYSTEM);
        } else if (portfolios.position(agreement.debtorId()).dpd() == 0) {
            cases.moveTo(agreement.caseId(), Stage.CURED, null, summary, Actor.SYSTEM);
        } else {
            cases.close(agreement.caseId(), summary, Actor.SYSTEM);
        }
    }

    /**
     * Ends an agreement that was not kept: back to reminders the first time, to the legal desk for a debtor who has broken one before. One that
     * has caught up meanwhile goes on.
     */
    public void breach(AgreementId id, String reason, String by) {
        var opened = store.open(id);
        var agreement = opened.agreement();
        if (agreement.status() != AgreementStatus.ACTIVE || !agreement.plan().isBehind(clock.instant(), store.zones(agreement))) {
            return;
        }
        var actor = new Actor(by, Set.of(), Set.of());
        boolean brokeOneBefore = agreements.existsByDebtorIdAndStatus(agreement.debtorId().value(), AgreementStatus.BREACHED);
        agreement.breach(reason, clock.instant());
        String summary = AgreementStore.sentence("breached");
        store.tell(agreement, TimelineKind.AGREEMENT_BREACHED, actor, summary, "reason", reason, "paid", agreement.summary().paid());
        cases.moveTo(agreement.caseId(), brokeOneBefore ? Stage.LEGAL : Stage.EARLY_REMINDERS, null, summary, actor);
        events.publishEvent(new AgreementBreached(agreement.id(), agreement.caseId()));
    }

    /** Why the agreement of this case cannot be called broken now; empty when it can. */
    @Transactional(readOnly = true)
    public Optional<String> whyMayNotBreach(CaseId caseId) {
        return agreements.idsOfCase(caseId.value(), List.of(AgreementStatus.ACTIVE)).stream().findFirst().flatMap(agreements::findById)
                .filter(agreement -> !agreement.plan().isBehind(clock.instant(), store.zones(agreement)))
                .map(agreement -> Problem.sentence("caughtUp"));
    }

    @EventListener
    void on(PaymentReceived payment) {
        for (var id : agreements.idsOfAccount(payment.accountId().value(), TAKING_PAYMENTS)) {
            var opened = store.open(new AgreementId(id));
            receive(opened, new Receipt(payment.paymentId().value(), payment.amount().amount(), payment.paidOn(), clock.instant()));
        }
    }

    /** Money that was paid on the day of acceptance but became known before it counts too. */
    void gatherPayments(Agreement agreement) {
        portfolios.payments(agreement.debtorId()).stream()
                .filter(payment -> agreement.replaces(payment.accountId().value()))
                .forEach(payment -> tellPaid(agreement, agreement.receive(new Receipt(payment.id().value(), payment.amount().amount(), payment.paidOn(), payment.receivedAt()))));
    }

    private void receive(AgreementStore.Opened opened, Receipt receipt) {
        var agreement = opened.agreement();
        tellPaid(agreement, agreement.receive(receipt));
        if (agreement.status() == AgreementStatus.BREACHED && opened.standing().isOpen()
                && agreements.idsOfCase(agreement.caseId().value(), Agreements.LIVING).isEmpty()
                && agreement.plan().wasAlwaysKept(clock.instant(), store.zones(agreement))) {
            agreement.reinstate(clock.instant(), store.zones(agreement));
            String summary = AgreementStore.sentence("reinstated");
            cases.moveTo(agreement.caseId(), Stage.REFINANCING, agreement.id().value(), summary, Actor.SYSTEM);
            cases.moveTo(agreement.caseId(), Stage.AGREEMENT, agreement.id().value(), summary, Actor.SYSTEM);
            events.publishEvent(new AgreementReinstated(agreement.id(), agreement.caseId()));
        }
    }

    private void tellPaid(Agreement agreement, List<AgreementInstalment> paid) {
        for (var instalment : paid) {
            store.tell(agreement, TimelineKind.INSTALMENT_PAID, Actor.SYSTEM, AgreementStore.sentence("instalmentPaid", instalment.number(),
                    instalment.payment()), "number", instalment.number(), "amount", instalment.payment(), "paidOn", instalment.paidOn());
            events.publishEvent(new AgreementInstalmentPaid(agreement.id(), agreement.caseId(), instalment.number()));
        }
    }
}
