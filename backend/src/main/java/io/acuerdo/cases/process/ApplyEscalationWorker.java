package io.acuerdo.cases.process;

import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.Cases;
import io.acuerdo.cases.Stage;
import io.acuerdo.cases.process.CaseProcess.Jobs;
import io.acuerdo.cases.process.CaseProcess.Variables;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.springframework.stereotype.Component;

/** Carries out what the supervisor decided about a promise that was broken for good. */
@Component
public class ApplyEscalationWorker {

    private final Cases cases;

    ApplyEscalationWorker(Cases cases) {
        this.cases = cases;
    }

    @JobWorker(type = Jobs.APPLY_ESCALATION)
    public void handle(@Variable(name = Variables.CASE_ID) String caseId,
                @Variable(name = Variables.ESCALATION) String escalation, @Variable(name = Variables.NOTE, optional = true) String note, @Variable(name = Variables.COMPLETED_BY, optional = true) String completedBy) {
        Stage target = "LEGAL".equals(escalation) ? Stage.LEGAL : Stage.EARLY_REMINDERS;
        cases.moveFrom(CaseId.of(caseId), Stage.BROKEN_PROMISE, target, Actors.why(note, "promesa incumplida escalada"), Actors.of(completedBy));
    }
}
