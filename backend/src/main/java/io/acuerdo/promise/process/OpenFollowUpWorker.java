package io.acuerdo.promise.process;

import java.util.Map;

import io.acuerdo.promise.FollowUp;
import io.acuerdo.promise.PromiseId;
import io.acuerdo.promise.Promises;
import io.acuerdo.promise.process.PromiseProcess.Jobs;
import io.acuerdo.promise.process.PromiseProcess.Variables;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.springframework.stereotype.Component;

/** Tells the process what may be done about a broken promise and until when. */
@Component
public class OpenFollowUpWorker {

    private final Promises promises;

    OpenFollowUpWorker(Promises promises) {
        this.promises = promises;
    }

    @JobWorker(type = Jobs.OPEN_FOLLOW_UP)
    public Map<String, Object> handle(@Variable(name = Variables.PROMISE_ID) String promiseId) {
        FollowUp followUp = promises.followUp(PromiseId.of(promiseId));
        return Map.of(Variables.FOLLOW_UP_DUE_AT, followUp.dueAt().toString(), Variables.RENEGOTIABLE, followUp.renegotiable(),
                Variables.ON_HOLD, followUp.onHold());
    }
}
