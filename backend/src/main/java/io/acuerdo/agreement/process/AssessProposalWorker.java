package io.acuerdo.agreement.process;

import java.util.HashMap;
import java.util.Map;

import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.ApprovingAgreement;
import io.acuerdo.agreement.process.AgreementProcess.Jobs;
import io.acuerdo.agreement.process.AgreementProcess.Variables;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.springframework.stereotype.Component;

/** Gathers what the table of authorities looks at. */
@Component
public class AssessProposalWorker {

    private final ApprovingAgreement approvals;

    AssessProposalWorker(ApprovingAgreement approvals) {
        this.approvals = approvals;
    }

    @JobWorker(type = Jobs.ASSESS_PROPOSAL)
    public Map<String, Object> handle(@Variable String agreementId) {
        var proposal = approvals.assess(AgreementId.of(agreementId));
        var asked = new HashMap<>(ProposalVariables.of(proposal.facts()));
        asked.put(Variables.MAKER, proposal.maker());
        return asked;
    }
}
