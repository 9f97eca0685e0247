package io.acuerdo.cases.process;

import java.util.Map;

import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.Cases;
import io.acuerdo.cases.process.CaseProcess.Jobs;
import io.acuerdo.cases.process.CaseProcess.Variables;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.springframework.stereotype.Component;

/** Asks whether the case is on hold right now: the message that told of it may be an old one. */
@Component
public class CheckHoldWorker {

    private final Cases cases;

    CheckHoldWorker(Cases cases) {
        this.cases = cases;
    }

    @JobWorker(type = Jobs.CHECK_HOLD)
    public Map<String, Object> handle(@Variable(name = Variables.CASE_ID) String caseId) {
        return Map.of(Variables.ON_HOLD, cases.isOnHold(CaseId.of(caseId)));
    }
}
