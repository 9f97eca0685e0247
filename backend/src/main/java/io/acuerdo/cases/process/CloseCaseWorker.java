package io.acuerdo.cases.process;

import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.Cases;
import io.acuerdo.cases.process.CaseProcess.Jobs;
import io.acuerdo.cases.process.CaseProcess.Variables;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.springframework.stereotype.Component;

/** Confirms that the case the process ends for has ended; a process must not leave an open case alone. */
@Component
public class CloseCaseWorker {

    private final Cases cases;

    CloseCaseWorker(Cases cases) {
        this.cases = cases;
    }

    @JobWorker(type = Jobs.CLOSE_CASE)
    public void handle(@Variable(name = Variables.CASE_ID) String caseId) {
        cases.confirmEnded(CaseId.of(caseId));
    }
}
