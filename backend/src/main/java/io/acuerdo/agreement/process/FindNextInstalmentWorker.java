package io.acuerdo.agreement.process;

import java.util.HashMap;
import java.util.Map;

import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.NextInstalment;
import io.acuerdo.agreement.ServicingAgreement;
import io.acuerdo.agreement.process.AgreementProcess.Jobs;
import io.acuerdo.agreement.process.AgreementProcess.Variables;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.springframework.stereotype.Component;

/** Finds what is to be watched next; nothing when all is paid. */
@Component
public class FindNextInstalmentWorker {

    private final ServicingAgreement servicing;

    FindNextInstalmentWorker(ServicingAgreement servicing) {
        this.servicing = servicing;
    }

    @JobWorker(type = Jobs.FIND_NEXT_INSTALMENT)
    public Map<String, Object> handle(@Variable String agreementId) {
        var next = servicing.next(AgreementId.of(agreementId));
        var answer = new HashMap<String, Object>();
        answer.put(Variables.INSTALMENT_NUMBER, next.map(NextInstalment::number).orElse(null));
        answer.put(Variables.JUDGE_AT, next.map(it -> it.judgeAt().toString()).orElse(null));
        return answer;
    }
}
