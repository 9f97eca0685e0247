package io.acuerdo.cases.process;

import java.util.HashMap;
import java.util.Map;

import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.Cases;
import io.acuerdo.cases.NextStep;
import io.acuerdo.cases.process.CaseProcess.Jobs;
import io.acuerdo.cases.process.CaseProcess.Variables;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.springframework.stereotype.Component;

/** Tells the process what the database says comes next. */
@Component
public class DecideNextStepWorker {

    private final Cases cases;

    DecideNextStepWorker(Cases cases) {
        this.cases = cases;
    }

    @JobWorker(type = Jobs.DECIDE_NEXT_STEP)
    public Map<String, Object> handle(@Variable(name = Variables.CASE_ID) String caseId) {
        NextStep next = cases.nextStep(CaseId.of(caseId));
        var answer = new HashMap<String, Object>();
        answer.put(Variables.NEXT_STEP, next.kind().name());
        answer.put(Variables.CASE_OPEN, next.caseOpen());
        answer.put(Variables.PROMISE_ID, next.promiseId() == null ? null : next.promiseId().toString());
        answer.put(Variables.AGREEMENT_ID, next.agreementId() == null ? null : next.agreementId().toString());
        return answer;
    }
}
