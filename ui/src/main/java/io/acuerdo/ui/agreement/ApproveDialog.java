package io.acuerdo.ui.agreement;

import com.vaadin.flow.component.html.Paragraph;
import io.acuerdo.agreement.AgreementDetails;
import io.acuerdo.ui.component.ActionDialog;
import io.acuerdo.ui.component.Formats;

/** One question before a yes that cannot be taken back: who, how much and on which terms. */
class ApproveDialog extends ActionDialog {

    private final transient Runnable approve;

    ApproveDialog(String debtorName, AgreementDetails agreement, Runnable approve) {
        super("approvals.confirm.title", "approvals.confirm");
        this.approve = approve;
        Formats formats = Formats.current();
        addToBody(new Paragraph(getTranslation("approvals.confirm.text", debtorName, formats.money(agreement.terms().principal()),
                agreement.terms().installments(), formats.money(agreement.proposal().instalment()),
                formats.number(agreement.terms().ratePct(), 2), formats.day(agreement.terms().firstDueOn()))));
    }

    @Override
    protected void act() {
        done(approve);
    }
}
