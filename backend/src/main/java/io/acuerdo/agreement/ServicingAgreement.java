package io.acuerdo.agreement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.Cases;
import io.acuerdo.cases.Stage;
import io.acuerdo.cases.TimelineKind;
import io.acuerdo.portfolio.AllocationOrders;
import io.acuerdo.portfolio.PaymentDetails;
import io.acuerdo.portfolio.PaymentId;
import io.acuerdo.portfolio.Portfolios;
import io.acuerdo.shared.Actor;
import io.acuerdo.shared.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Watches the instalments of accepted agreements: judgement after the tolerance, more time, the end. A step that comes too late, because the
 * agreement has gone another way meanwhile, changes nothing.
 */
@Service
@Transactional
public class ServicingAgreement {

    public static final int MOST_EXTRA_DAYS = 60;

    private final AgreementRepository agreements;
    private final AgreementStore store;
    private final Cases cases;
    private final Portfolios portfolios;
    private final AgreementSettings settings;
    private final AllocationOrders orders;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ServicingAgreement(AgreementRepository agreements, AgreementStore store, Cases cases, Portfolios portfolios, AgreementSettings settings,
                       AllocationOrders orders, ApplicationEventPublisher events, Clock clock) {
        this.agreements = agreements;
        this.store = store;
        this.cases = cases;
        this.portfolios = portfolios;
        this.settings = settings;
        this.orders = orders;
        this.events = events;
        this.clock = clock;
    }

    public void activate(AgreementId id) {
        var agreement = store.open(id).agreement();
        if (agreement.status() == AgreementStatus.ACCEPTED) {
            agreement.activate(store.zones(agreement), settings.watchInstalments());
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
        boolean tooMany = agreement.plan().missed() >= settings.breachAfterMissed() && agreement.cureEndsOn().isEmpty();
        return tooMany ? InstalmentOutcome.TOO_MANY_MISSED : InstalmentOutcome.MISSED;
    }

    /** Gives more days for an instalment, from its last tolerated day or today, whichever is later: a day that has passed would help nobody. */
    public void grantTime(AgreementId id, int number, int extraDays) {
        var agreement = store.open(id).agreement();
        if (agreement.status() == AgreementStatus.ACTIVE) {
            LocalDate today = store.earliestDay(agreement, clock.instant());
            LocalDate last = agreement.plan().get(number).toleratedUntil();
            agreement.grantTime(number, (today.isAfter(last) ? today : last).plusDays(Math.clamp(extraDays, 1, MOST_EXTRA_DAYS)),
                    store.zones(agreement));
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

    /** Why the agreement of this case cannot be called broken now; empty when it can. */
    @Transactional(readOnly = true)
    public Optional<String> whyMayNotBreach(CaseId caseId) {
        return agreements.idsOfCase(caseId.value(), List.of(AgreementStatus.ACTIVE)).stream().findFirst().flatMap(agreements::findById)
                .filter(agreement -> !agreement.plan().isBehind(clock.instant(), store.zones(agreement)))
                .map(agreement -> Problem.sentence("caughtUp"));
    }

    /** What pays the agreement off on a day, today or later; empty when it is not in force. */
    @Transactional(readOnly = true)
    public Optional<Payoff> payoff(AgreementId id, LocalDate on) {
        return agreements.findById(id.value()).flatMap(agreement -> {
            LocalDate today = store.earliestDay(agreement, clock.instant());
            return agreement.payoff(on == null || on.isBefore(today) ? today : on);
        });
    }

    /** The watch period that runs in this case; empty when none does, or it has passed. */
    @Transactional(readOnly = true)
    public Optional<AgreementLife.Watch> watch(CaseId caseId) {
        return agreements.idsOfCase(caseId.value(), List.of(AgreementStatus.ACTIVE)).stream().findFirst().flatMap(agreements::findById)
                .flatMap(Agreement::watched).filter(watch -> watch.passedOn() == null);
    }

    /** What a payment went to in the agreement it counts for, in the order of the product; empty when it counts for none. */
    @Transactional(readOnly = true)
    public List<PaymentDetails.Allocation> allocations(PaymentId payment) {
        return agreements.idsOfPayment(payment.value()).stream().reduce((earlier, later) -> later).flatMap(agreements::findById)
                .map(agreement -> Allocations.of(agreement, payment.value(), orders.of(agreement.accounts().getFirst().product()))).orElse(List.of());
    }
}
