package io.acuerdo.agreement.process;

import java.util.HashMap;
import java.util.Map;

import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.ApprovingAgreement;
import io.acuerdo.agreement.ReturnedTerms;
import io.acuerdo.agreement.process.AgreementProcess.Jobs;
import io.acuerdo.agreement.process.AgreementProcess.Variables;
import io.acuerdo.engine.JobLedger;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import org.springframework.stereotype.Component;

/** Gives a proposal back to whoever made it, with its terms for the form. */
@Component
public class ReturnProposalWorker {

    private final ApprovingAgreement approvals;
    private final JobLedger ledger;

    ReturnProposalWorker(ApprovingAgreement approvals, JobLedger ledger) {
        this.approvals = approvals;
        this.ledger = ledger;
    }

    @JobWorker(type = Jobs.RETURN_PROPOSAL)
    public Map<String, Object> handle(ActivatedJob job, @Variable String agreementId, @Variable String completedBy, @Variable(optional = true) String reason) {
        return variables(ledger.once(job.getKey(), ReturnedTerms.class, () -> approvals.returnToMaker(AgreementId.of(agreementId), completedBy, reason)));
    }

    private static Map<String, Object> variables(ReturnedTerms terms) {
        var form = new HashMap<String, Object>(Map.of(Variables.PRINCIPAL, terms.principal(), Variables.RATE, terms.ratePct(),
                Variables.INSTALLMENTS, terms.installments(), Variables.MOST_INSTALLMENTS, terms.mostInstallments(),
                Variables.FIRST_DUE_ON, terms.firstDueOn().toString(), Variables.FIXED_AMOUNT, terms.fixedAmount(), Variables.FIXED_RATE, terms.fixedRate(),
                Variables.FIXED_FIRST_DAY, terms.fixedFirstDay(), Variables.NO_DOWN_PAYMENT, terms.noDownPayment()));
        form.put(Variables.DOWN_PAYMENT, terms.downPayment());
        form.put(Variables.DOWN_PAYMENT_DUE_ON, terms.downPaymentDueOn() == null ? null : terms.downPaymentDueOn().toString());
        return form;
    }
}
