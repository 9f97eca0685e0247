package io.acuerdo.cases.process;

import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.Cases;
import io.acuerdo.cases.Stage;
import io.acuerdo.cases.process.CaseProcess.Jobs;
import io.acuerdo.cases.process.CaseProcess.Variables;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.springframework.stereotype.Component;

/** Carries out what the legal team decided: back to the strategy, or closed. */
@Component
public class ApplyLegalDecisionWorker {

    private final Cases cases;

    ApplyLegalDecisionWorker(Cases cases) {
        this.cases = cases;
    }

    @JobWorker(type = Jobs.APPLY_LEGAL_DECISION)
    public void handle(@Variable(name = Variables.CASE_ID) String caseId,
                @Variable(name = Variables.LEGAL_DECISION) String decision, @Variable(name = Variables.NOTE, optional = true) String note, @Variable(name = Variables.COMPLETED_BY, optional = true) String completedBy) {
        Stage target = "CLOSE".equals(decision) ? Stage.CLOSED : Stage.EARLY_REMINDERS;
        cases.moveFrom(CaseId.of(caseId), Stage.LEGAL, target, Actors.why(note, "decisión del área legal"), Actors.of(completedBy));
    }
}
