package io.acuerdo.cases.process;

import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.Cases;
import io.acuerdo.cases.process.CaseProcess.Jobs;
import io.acuerdo.cases.process.CaseProcess.Variables;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.springframework.stereotype.Component;

/** Gives a new case the segment the decision table answered. */
@Component
public class SetSegmentWorker {

    private final Cases cases;

    SetSegmentWorker(Cases cases) {
        this.cases = cases;
    }

    @JobWorker(type = Jobs.SET_SEGMENT)
    public void handle(@Variable(name = Variables.CASE_ID) String caseId,
                @Variable(name = Variables.SEGMENT, optional = true) String segment) {
        cases.takeSegment(CaseId.of(caseId), segment);
    }
}
