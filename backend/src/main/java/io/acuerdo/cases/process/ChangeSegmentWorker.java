package io.acuerdo.cases.process;

import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.Cases;
import io.acuerdo.cases.process.CaseProcess.Jobs;
import io.acuerdo.cases.process.CaseProcess.Variables;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.springframework.stereotype.Component;

/** Gives a case another segment when the decision table answers one after a payment. */
@Component
public class ChangeSegmentWorker {

    private final Cases cases;

    ChangeSegmentWorker(Cases cases) {
        this.cases = cases;
    }

    @JobWorker(type = Jobs.CHANGE_SEGMENT)
    public void handle(@Variable(name = Variables.CASE_ID) String caseId,
                @Variable(name = Variables.SEGMENT, optional = true) String segment) {
        cases.takeSegment(CaseId.of(caseId), segment);
    }
}
