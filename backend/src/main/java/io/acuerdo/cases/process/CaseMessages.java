package io.acuerdo.cases.process;

import java.util.Map;

import io.acuerdo.cases.CaseClosed;
import io.acuerdo.cases.CaseHeld;
import io.acuerdo.cases.CaseHoldLifted;
import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.CaseOpened;
import io.acuerdo.cases.CasePaid;
import io.acuerdo.cases.CasesCured;
import io.acuerdo.cases.CasesOpened;
import io.acuerdo.cases.process.CaseProcess.Messages;
import io.acuerdo.cases.process.CaseProcess.Variables;
import io.acuerdo.engine.ProcessGateway;
import io.acuerdo.engine.ProcessMessage;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the process of a case what happened to it: outbox rows in the transaction of the event. */
@Component
class CaseMessages {

    private final ProcessGateway gateway;

    CaseMessages(ProcessGateway gateway) {
        this.gateway = gateway;
    }

    @EventListener
    void on(CasesOpened opened) {
        gateway.publishAll(opened.cases().stream().map(CaseMessages::opened).toList());
    }

    @EventListener
    void on(CasesCured cured) {
        gateway.publishAll(cured.cases().stream().map(it -> message(Messages.CASE_CURED, it.caseId())).toList());
    }

    @EventListener
    void on(CaseClosed closed) {
        publish(closed.recalled() ? Messages.CASE_RECALLED : Messages.CASE_CLOSED, closed.caseId());
    }

    @EventListener
    void on(CaseHeld held) {
        publish(Messages.CASE_HELD, held.caseId());
    }

    /** Only when no other hold stands. */
    @EventListener
    void on(CaseHoldLifted lifted) {
        if (!lifted.stillOnHold()) {
            publish(Messages.CASE_HOLD_LIFTED, lifted.caseId());
        }
    }

    @EventListener
    void on(CasePaid paid) {
        publish(Messages.PAYMENT_RECEIVED, paid.caseId());
    }

    private static ProcessMessage opened(CaseOpened opened) {
        String id = opened.caseId().toString();
        return new ProcessMessage(Messages.CASE_OPENED, id, id, Map.of(Variables.CASE_ID, id, Variables.DPD, opened.dpd(),
                Variables.PAST_DUE, opened.pastDue().amount(), Variables.CURRENCY, opened.pastDue().currency().getCurrencyCode(),
                Variables.COUNTRY, opened.country()));
    }

    private void publish(String message, CaseId caseId) {
        gateway.publish(message(message, caseId));
    }

    private static ProcessMessage message(String name, CaseId caseId) {
        return new ProcessMessage(name, caseId.toString(), caseId.toString(), Map.of());
    }
}
