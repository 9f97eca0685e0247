package io.acuerdo.agreement;

import java.time.Clock;
import java.time.Instant;

import io.acuerdo.agreement.DownPaymentCheck.Outcome;
import io.acuerdo.cases.TimelineKind;
import io.acuerdo.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What comes between the debtor's yes and an agreement's force when something is to be paid first. Not paid by the end of its day, the agreement
 * is cancelled and the case goes back; what was paid stays on the debtor's accounts.
 */
@Service
@Transactional
public class AwaitingDownPayment {

    private final AgreementStore store;
    private final Clock clock;

    AwaitingDownPayment(AgreementStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public DownPaymentCheck check(AgreementId id) {
        var agreement = store.open(id).agreement();
        if (agreement.status() != AgreementStatus.ACCEPTED || !agreement.awaitsDownPayment()) {
            return new DownPaymentCheck(Outcome.NOT_OWED, null);
        }
        Instant until = until(agreement);
        return new DownPaymentCheck(clock.instant().isBefore(until) ? Outcome.AWAITED : Outcome.NOT_PAID, until);
    }

    public void cancelUnpaid(AgreementId id) {
        var opened = store.open(id);
        var agreement = opened.agreement();
        if (agreement.status() == AgreementStatus.ACCEPTED && agreement.awaitsDownPayment() && !clock.instant().isBefore(until(agreement))) {
            agreement.cancel(ServicedAgreement.DOWN_PAYMENT_MISSED, clock.instant());
            String summary = AgreementStore.sentence("downPaymentMissed");
            store.tell(agreement, TimelineKind.DOWN_PAYMENT_MISSED, Actor.SYSTEM, summary, "amount", agreement.details().life().downPayment().amount(),
                    "paid", agreement.details().life().downPaymentPaid(), "dueOn", agreement.details().life().downPayment().dueOn());
            store.giveBack(opened, summary, Actor.SYSTEM);
        }
    }

    private Instant until(Agreement agreement) {
        return store.endOf(agreement.details().life().downPayment().dueOn(), agreement);
    }
}
