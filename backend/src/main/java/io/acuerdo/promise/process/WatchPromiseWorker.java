package io.acuerdo.promise.process;

import java.util.Map;

import io.acuerdo.promise.PromiseId;
import io.acuerdo.promise.Promises;
import io.acuerdo.promise.process.PromiseProcess.Jobs;
import io.acuerdo.promise.process.PromiseProcess.Variables;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.springframework.stereotype.Component;

/** Tells the process until when it waits for the money. */
@Component
public class WatchPromiseWorker {

    private final Promises promises;

    WatchPromiseWorker(Promises promises) {
        this.promises = promises;
    }

    @JobWorker(type = Jobs.WATCH_PROMISE)
    public Map<String, Object> handle(@Variable(name = Variables.PROMISE_ID) String promiseId) {
        return Map.of(Variables.JUDGE_AT, promises.watchUntil(PromiseId.of(promiseId)).toString());
    }
}
