package io.acuerdo.promise.process;

import java.util.Map;

import io.acuerdo.promise.PromiseId;
import io.acuerdo.promise.PromiseStatus;
import io.acuerdo.promise.Promises;
import io.acuerdo.promise.process.PromiseProcess.Jobs;
import io.acuerdo.promise.process.PromiseProcess.Variables;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.springframework.stereotype.Component;

/** Has a promise judged and tells the process how it stands; still open means the message was an old one. */
@Component
public class SettlePromiseWorker {

    private final Promises promises;

    SettlePromiseWorker(Promises promises) {
        this.promises = promises;
    }

    @JobWorker(type = Jobs.SETTLE_PROMISE)
    public Map<String, Object> handle(@Variable(name = Variables.PROMISE_ID) String promiseId) {
        PromiseStatus status = promises.settle(PromiseId.of(promiseId));
        // For the process a superseded promise is one that counts no more, like a cancelled one.
        return Map.of(Variables.PROMISE_OUTCOME, (status == PromiseStatus.SUPERSEDED ? PromiseStatus.CANCELLED : status).name());
    }
}
