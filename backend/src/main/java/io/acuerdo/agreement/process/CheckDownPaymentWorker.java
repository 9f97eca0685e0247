package io.acuerdo.agreement.process;

import java.util.HashMap;
import java.util.Map;

import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.AwaitingDownPayment;
import io.acuerdo.agreement.process.AgreementProcess.Jobs;
import io.acuerdo.agreement.process.AgreementProcess.Variables;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.springframework.stereotype.Component;

/** Asks whether the down payment has come, and until when it may. */
@Component
public class CheckDownPaymentWorker {

    private final AwaitingDownPayment awaiting;

    CheckDownPaymentWorker(AwaitingDownPayment awaiting) {
        this.awaiting = awaiting;
    }

    @JobWorker(type = Jobs.CHECK_DOWN_PAYMENT)
    public Map<String, Object> handle(@Variable String agreementId) {
        var check = awaiting.check(AgreementId.of(agreementId));
        var answer = new HashMap<String, Object>();
        answer.put(Variables.DOWN_PAYMENT_OUTCOME, check.outcome());
        answer.put(Variables.DOWN_PAYMENT_UNTIL, check.until() == null ? null : check.until().toString());
        return answer;
    }
}
