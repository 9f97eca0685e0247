package io.acuerdo.agreement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import io.acuerdo.cases.Cases;
import io.acuerdo.cases.Stage;
import io.acuerdo.cases.TimelineKind;
import io.acuerdo.shared.Actor;
import io.acuerdo.shared.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * From the decision that an agreement is broken to its end: a notice first, days to cure it, and only then the breach, with which what was waived
 * is owed again. A step that comes too late, because the debtor has paid or the agreement has gone another way, changes nothing.
 */
@Service
@Transactional
public class BreachingAgreement {

    private final AgreementRepository agreements;
    private final AgreementStore store;
    private final Cases cases;
    private final AgreementSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BreachingAgreement(AgreementRepository agreements, AgreementStore store, Cases cases, AgreementSettings settings, ApplicationEventPublisher events,
                       Clock clock) {
        this.agreements = agreements;
        this.store = store;
        this.cases = cases;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** Notices the breach, once; {@code by} may be null for a rule. Answers until when it can be cured, which is now when there is nothing to cure. */
    public Instant notice(AgreementId id, String by) {
        var agreement = store.open(id).agreement();
        Instant now = clock.instant();
        if (agreement.status() != AgreementStatus.ACTIVE || !agreement.plan().isBehind(now, store.zones(agreement))) {
            return now;
        }
        if (agreement.cureEndsOn().isEmpty()) {
            LocalDate today = store.earliestDay(agreement, now);
            LocalDate last = today.plusDays(settings.cureDays());
            agreement.notice(today, last);
            Money pastDue = pastDue(agreement, now);
            store.tell(agreement, TimelineKind.AGREEMENT_BREACH_NOTICED, AgreementMoney.person(by), AgreementStore.sentence("breachNoticed", pastDue, last),
                    "pastDue", pastDue, "cureEndsOn", last);
            events.publishEvent(new AgreementBreachNoticed(agreement.id(), agreement.caseId(), today, last));
        }
        return store.endOf(agreement.cureEndsOn().orElseThrow(), agreement);
    }

    private Money pastDue(Agreement agreement, Instant now) {
        var zones = store.zones(agreement);
        return agreement.plan().inOrder().stream().filter(row -> !row.isPaid() && !now.isBefore(InstalmentPlan.judgeAt(row, zones)))
                .map(row -> Money.of(row.open(), agreement.currency())).reduce(Money.zero(agreement.currency()), Money::plus);
    }

    /** Whoever has paid what is past due has cured the breach, also when that became known after the last day. */
    public CureOutcome judgeCure(AgreementId id) {
        var agreement = store.open(id).agreement();
        Instant now = clock.instant();
        if (agreement.status() != AgreementStatus.ACTIVE || agreement.cureEndsOn().isEmpty()) {
            return CureOutcome.CURED;
        }
        if (!agreement.plan().isBehind(now, store.zones(agreement))) {
            agreement.cure();
            store.tell(agreement, TimelineKind.AGREEMENT_BREACH_CURED, Actor.SYSTEM, AgreementStore.sentence("breachCured"));
            return CureOutcome.CURED;
        }
        return now.isBefore(store.endOf(agreement.cureEndsOn().get(), agreement)) ? CureOutcome.AWAITED : CureOutcome.FAILED;
    }

    /**
     * Ends an agreement whose breach was noticed and not cured in time: back to reminders the first time, to the legal desk for a debtor who has
     * broken one before. {@code by} is null when a rule decided so.
     */
    public void breach(AgreementId id, String reason, String by) {
        var agreement = store.open(id).agreement();
        if (agreement.status() != AgreementStatus.ACTIVE || judgeCure(id) != CureOutcome.FAILED) {
            return;
        }
        var actor = AgreementMoney.person(by);
        boolean brokeOneBefore = agreements.existsByDebtorIdAndStatus(agreement.debtorId().value(), AgreementStatus.BREACHED);
        Money revoked = agreement.breach(reason, clock.instant());
        String summary = AgreementStore.sentence("breached");
        store.tell(agreement, TimelineKind.AGREEMENT_BREACHED, actor, summary, "reason", reason, "paid", agreement.summary().paid());
        if (revoked.isPositive()) {
            store.tell(agreement, TimelineKind.HAIRCUT_REVOKED, Actor.SYSTEM, AgreementStore.sentence("haircutRevoked", revoked), "amount", revoked);
        }
        cases.moveTo(agreement.caseId(), brokeOneBefore ? Stage.LEGAL : Stage.EARLY_REMINDERS, null, summary, actor);
        events.publishEvent(new AgreementBreached(agreement.id(), agreement.caseId()));
    }
}
