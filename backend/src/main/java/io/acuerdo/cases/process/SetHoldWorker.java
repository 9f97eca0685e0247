package io.acuerdo.cases.process;

import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.Cases;
import io.acuerdo.cases.HoldReason;
import io.acuerdo.cases.process.CaseProcess.Jobs;
import io.acuerdo.cases.process.CaseProcess.Variables;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.springframework.stereotype.Component;

/** Puts the case on hold for what the debtor said; the same reason twice is one hold. */
@Component
public class SetHoldWorker {

    private final Cases cases;

    SetHoldWorker(Cases cases) {
        this.cases = cases;
    }

    @JobWorker(type = Jobs.SET_HOLD)
    public void handle(@Variable(name = Variables.CASE_ID) String caseId,
                @Variable(name = Variables.HOLD_REASON) String reason, @Variable(name = Variables.NOTE, optional = true) String note, @Variable(name = Variables.COMPLETED_BY, optional = true) String completedBy) {
        cases.hold(CaseId.of(caseId), HoldReason.valueOf(reason), note, Actors.of(completedBy));
    }
}
