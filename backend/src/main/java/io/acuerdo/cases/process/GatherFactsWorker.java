package io.acuerdo.cases.process;

import java.util.Map;

import io.acuerdo.cases.CaseFacts;
import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.Cases;
import io.acuerdo.cases.process.CaseProcess.Jobs;
import io.acuerdo.cases.process.CaseProcess.Variables;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.springframework.stereotype.Component;

/** Fetches the figures that the segment is decided by. */
@Component
public class GatherFactsWorker {

    private final Cases cases;

    GatherFactsWorker(Cases cases) {
        this.cases = cases;
    }

    @JobWorker(type = Jobs.GATHER_FACTS)
    public Map<String, Object> handle(@Variable(name = Variables.CASE_ID) String caseId) {
        CaseFacts facts = cases.facts(CaseId.of(caseId));
        return Map.of(Variables.DPD, facts.dpd(), Variables.PAST_DUE, facts.pastDue().amount(),
                Variables.CURRENCY, facts.pastDue().currency().getCurrencyCode());
    }
}
