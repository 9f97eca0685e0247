package io.acuerdo.promise.process;

import java.util.Map;

import io.acuerdo.cases.CaseId;
import io.acuerdo.engine.ProcessGateway;
import io.acuerdo.engine.ProcessMessage;
import io.acuerdo.promise.PromiseCancelled;
import io.acuerdo.promise.PromiseId;
import io.acuerdo.promise.PromiseKept;
import io.acuerdo.promise.PromiseRecorded;
import io.acuerdo.promise.PromiseRejudged;
import io.acuerdo.promise.PromiseReopened;
import io.acuerdo.promise.PromiseStatus;
import io.acuerdo.promise.process.PromiseProcess.Messages;
import io.acuerdo.promise.process.PromiseProcess.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the process of a case what became of its promises: outbox rows in the transaction of the event. */
@Component
class PromiseMessages {

    private final ProcessGateway gateway;

    PromiseMessages(ProcessGateway gateway) {
        this.gateway = gateway;
    }

    /** A process that recorded the promise itself knows; a nudge would only make it begin its step again. */
    @EventListener
    void on(PromiseRecorded recorded) {
        if (!recorded.byProcess()) {
            publish(Messages.PROMISE_RECORDED, recorded.caseId(), recorded.caseId().toString(), recorded.promiseId());
        }
    }

    @EventListener
    void on(PromiseKept kept) {
        publish(Messages.PROMISE_SETTLED, kept.caseId(), kept.promiseId().toString(), kept.promiseId());
    }

    @EventListener
    void on(PromiseCancelled cancelled) {
        publish(Messages.PROMISE_SETTLED, cancelled.caseId(), cancelled.promiseId().toString(), cancelled.promiseId());
    }

    /** Only a promise kept after all ends the follow-up. */
    @EventListener
    void on(PromiseRejudged rejudged) {
        if (rejudged.status() == PromiseStatus.KEPT) {
            publish(Messages.PROMISE_REJUDGED, rejudged.caseId(), rejudged.promiseId().toString(), rejudged.promiseId());
        }
    }

    /** The case looks again at where it stands, as after a new promise. */
    @EventListener
    void on(PromiseReopened reopened) {
        publish(Messages.PROMISE_RECORDED, reopened.caseId(), reopened.caseId().toString(), reopened.promiseId());
    }

    private void publish(String message, CaseId caseId, String correlationKey, PromiseId promiseId) {
        gateway.publish(new ProcessMessage(message, caseId.toString(), correlationKey, Map.of(Variables.PROMISE_ID, promiseId.toString())));
    }
}
