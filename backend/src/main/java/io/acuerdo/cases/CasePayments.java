package io.acuerdo.cases;

import static io.acuerdo.shared.Texts.words;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import io.acuerdo.portfolio.PaymentReceived;
import io.acuerdo.portfolio.PaymentReversed;
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
            String credit = "";
            if (payment.credit().isPositive()) {
                data.put("credit", payment.credit());
                credit = "; " + words(payment.credit()) + " quedan como saldo a favor";
            }
            timeline.append(latest.id(), TimelineKind.PAYMENT_RECEIVED, Actor.SYSTEM,
                    "Pago de " + words(payment.amount()) + " con fecha " + words(payment.paidOn()) + credit, data);
            if (latest.isOpen()) {
                events.publishEvent(new CasePaid(latest.id(), payment.amount(), payment.paidOn()));
            }
        });
    }

    /** Where the payment was told of last; new arrears that follow from it open a case of their own. */
    @Transactional(propagation = Propagation.MANDATORY)
    void record(PaymentReversed reversal) {
        rows.latestCaseOf(reversal.debtorId()).ifPresent(latest -> {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("paymentId", reversal.paymentId());
            data.put("accountId", reversal.accountId());
            data.put("amount", reversal.amount());
            data.put("paidOn", reversal.paidOn());
            data.put("reference", reversal.reference());
            data.put("reversedOn", reversal.reversedOn());
            data.put("reason", reversal.reason());
            timeline.append(latest.id(), TimelineKind.PAYMENT_REVERSED, new Actor(reversal.by(), Set.of(), Set.of()), "Pago de "
                    + words(reversal.amount()) + " con fecha " + words(reversal.paidOn()) + " revertido el " + words(reversal.reversedOn()) + ": "
                    + reversal.reason(), data);
            if (latest.isOpen()) {
                events.publishEvent(new CasePaid(latest.id(), reversal.amount(), reversal.paidOn()));
            }
        });
    }
}
