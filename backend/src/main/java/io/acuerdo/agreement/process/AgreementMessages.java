package io.acuerdo.agreement.process;

import java.util.Map;

import io.acuerdo.agreement.AgreementAccepted;
import io.acuerdo.agreement.AgreementCancelled;
import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.AgreementCaughtUp;
import io.acuerdo.agreement.AgreementDownPaymentPaid;
import io.acuerdo.agreement.AgreementInstalmentsMissed;
import io.acuerdo.agreement.AgreementProposed;
import io.acuerdo.agreement.AgreementReinstated;
import io.acuerdo.agreement.process.AgreementProcess.Messages;
import io.acuerdo.agreement.process.AgreementProcess.Variables;
import io.acuerdo.cases.CaseId;
import io.acuerdo.engine.ProcessGateway;
import io.acuerdo.engine.ProcessMessage;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the engine what happened to agreements, in the transaction in which it happened. */
@Component
class AgreementMessages {

    private final ProcessGateway gateway;

    AgreementMessages(ProcessGateway gateway) {
        this.gateway = gateway;
    }

    @EventListener
    void on(AgreementProposed event) {
        toCase(event.caseId(), event.agreementId());
    }

    /** The case looks again at where it stands, as after a proposal, and finds the agreement in force. */
    @EventListener
    void on(AgreementReinstated event) {
        toCase(event.caseId(), event.agreementId());
    }

    @EventListener
    void on(AgreementAccepted event) {
        toAgreement(Messages.AGREEMENT_ACCEPTED, event.caseId(), event.agreementId());
    }

    @EventListener
    void on(AgreementCancelled event) {
        toAgreement(Messages.AGREEMENT_CANCELLED, event.caseId(), event.agreementId());
    }

    /** An instalment that is paid in time is no news for the process. */
    @EventListener
    void on(AgreementCaughtUp event) {
        toAgreement(Messages.AGREEMENT_INSTALMENT_PAID, event.caseId(), event.agreementId());
    }

    @EventListener
    void on(AgreementDownPaymentPaid event) {
        toAgreement(Messages.AGREEMENT_DOWN_PAYMENT_PAID, event.caseId(), event.agreementId());
    }

    /** One message an agreement, however many of its instalments were missed at once. */
    @EventListener
    void on(AgreementInstalmentsMissed event) {
        gateway.publishAll(event.instalments().stream().map(missed -> message(Messages.AGREEMENT_INSTALMENT_MISSED, missed.caseId(), missed.agreementId()))
                .distinct().toList());
    }

    private void toCase(CaseId caseId, AgreementId agreementId) {
        gateway.publish(new ProcessMessage(Messages.AGREEMENT_PROPOSED, caseId.toString(), caseId.toString(),
                Map.of(Variables.AGREEMENT_ID, agreementId.toString())));
    }

    private void toAgreement(String name, CaseId caseId, AgreementId agreementId) {
        gateway.publish(message(name, caseId, agreementId));
    }

    private static ProcessMessage message(String name, CaseId caseId, AgreementId agreementId) {
        return new ProcessMessage(name, caseId.toString(), agreementId.toString(), Map.of());
    }
}
