package io.acuerdo.cases.process;

import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.Cases;
import io.acuerdo.cases.Stage;
import io.acuerdo.cases.process.CaseProcess.Jobs;
import io.acuerdo.cases.process.CaseProcess.Variables;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.springframework.stereotype.Component;

/** Refers the case to the legal team as the agent decided on the phone. */
@Component
public class ReferToLegalWorker {

    private final Cases cases;

    ReferToLegalWorker(Cases cases) {
        this.cases = cases;
    }

    @JobWorker(type = Jobs.REFER_TO_LEGAL)
    public void handle(@Variable(name = Variables.CASE_ID) String caseId,
                @Variable(name = Variables.NOTE, optional = true) String note, @Variable(name = Variables.COMPLETED_BY, optional = true) String completedBy) {
        cases.moveFrom(CaseId.of(caseId), Stage.EARLY_REMINDERS, Stage.LEGAL, Actors.why(note, "derivado tras la llamada"), Actors.of(completedBy));
    }
}
