package io.acuerdo.cases;

import static io.acuerdo.shared.Texts.words;

import java.util.LinkedHashMap;
import java.util.Map;

import io.acuerdo.portfolio.PaymentReceived;
import io.acuerdo.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes payments into the life of the case they belong to. What they are worth to a promise or an agreement is judged there. */
@Component
class CasePayments {

    private final CaseRows rows;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    CasePayments(CaseRows rows, Timeline timeline, ApplicationEventPublisher events) {
        this.rows = rows;
        this.timeline = timeline;
        this.events = events;
    }

    /** In the debtor's open case; without one in the latest, which this very payment may have ended a moment ago. */
    @Transactional(propagation = Propagation.MANDATORY)
    void record(PaymentReceived payment) {
        rows.latestCaseOf(payment.debtorId()).ifPresent(latest -> {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("paymentId", payment.paymentId());
            data.put("accountId", payment.accountId());
            data.put("amount", payment.amount());
            data.put("paidOn", payment.paidOn());
            data.put("reference", payment.reference());
            timeline.append(latest.id(), TimelineKind.PAYMENT_RECEIVED, Actor.SYSTEM,
                    "Pago de " + words(payment.amount()) + " con fecha " + words(payment.paidOn()), data);
            if (latest.isOpen()) {
                events.publishEvent(new CasePaid(latest.id(), payment.amount(), payment.paidOn()));
            }
        });
    }
}
