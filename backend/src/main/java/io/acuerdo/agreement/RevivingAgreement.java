package io.acuerdo.agreement;

import java.time.Clock;
import java.util.Optional;

import io.acuerdo.cases.CaseStanding;
import io.acuerdo.cases.Cases;
import io.acuerdo.cases.Stage;
import io.acuerdo.cases.TimelineKind;
import io.acuerdo.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Puts an agreement back that had been ended for want of money which, as it turns out, was paid in time: a breach, or a down payment that was thought missed.
 * Only where the case is free: what was agreed with the debtor since stands, and the timeline says why the older agreement does not.
 */
@Component
class RevivingAgreement {

    private final AgreementRepository agreements;
    private final AgreementStore store;
    private final Cases cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RevivingAgreement(AgreementRepository agreements, AgreementStore store, Cases cases, ApplicationEventPublisher events, Clock clock) {
        this.agreements = agreements;
        this.store = store;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /** {@code downPaymentMet}: the payment that is being booked has completed it; {@code known}: what it proves was known before and told already. */
    void judgeAgain(AgreementStore.Opened opened, boolean downPaymentMet, boolean known) {
        var agreement = opened.agreement();
        boolean voidNoMore = agreement.isVoidForItsDownPayment() && downPaymentMet;
        boolean brokenNoMore = agreement.wasBrokenByMistake(clock.instant(), store.zones(agreement));
        if (!voidNoMore && !brokenNoMore) {
            return;
        }
        String proof = AgreementStore.sentence(voidNoMore ? "downPaymentInTime" : "reinstated");
        Optional<String> taken = whyNotFree(opened.standing());
        if (taken.isPresent() && known) {
            return;
        }
        if (taken.isPresent()) {
            store.tell(agreement, TimelineKind.AGREEMENT_REINSTATED, Actor.SYSTEM, AgreementStore.sentence("notReinstated", proof, AgreementStore.sentence(taken.get())),
                    "reinstated", false, "reason", taken.get());
            return;
        }
        if (voidNoMore) {
            agreement.revive();
        } else {
            agreement.reinstate(clock.instant(), store.zones(agreement));
        }
        store.tell(agreement, TimelineKind.AGREEMENT_REINSTATED, Actor.SYSTEM, proof, "reinstated", true);
        backToTheAgreement(agreement, proof);
    }

    /** The key of the reason; empty when nothing has been agreed since. */
    private Optional<String> whyNotFree(CaseStanding standing) {
        if (!standing.isOpen()) {
            return Optional.of("notFree.ended");
        }
        if (!agreements.idsOfCase(standing.id().value(), Agreements.LIVING).isEmpty()) {
            return Optional.of("notFree.agreement");
        }
        return switch (standing.stage()) {
            case PROMISE -> Optional.of("notFree.promise");
            case LEGAL -> Optional.of("notFree.legal");
            default -> Optional.empty();
        };
    }

    void backToTheAgreement(Agreement agreement, String why) {
        cases.moveTo(agreement.caseId(), Stage.REFINANCING, agreement.id().value(), why, Actor.SYSTEM);
        cases.moveTo(agreement.caseId(), Stage.AGREEMENT, agreement.id().value(), why, Actor.SYSTEM);
        events.publishEvent(new AgreementReinstated(agreement.id(), agreement.caseId()));
    }
}
