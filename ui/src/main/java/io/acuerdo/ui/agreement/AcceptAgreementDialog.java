package io.acuerdo.ui.agreement;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.acuerdo.agreement.AcceptanceResult;
import io.acuerdo.agreement.AgreementDetails;
import io.acuerdo.agreement.Agreements;
import io.acuerdo.ui.component.ActionDialog;
import io.acuerdo.ui.security.SignedIn;

/** Records the debtor's yes with its evidence: who said it and how. */
class AcceptAgreementDialog extends ActionDialog {

    private final TextField who = new TextField(getTranslation("acceptance.who"));
    private final Select<String> how = new Select<>();
    private final transient Agreements agreements;
    private final transient SignedIn signedIn;
    private final AgreementDetails agreement;
    private final transient Runnable changed;

    AcceptAgreementDialog(Agreements agreements, SignedIn signedIn, AgreementDetails agreement, Runnable changed) {
        super("acceptance.title", "acceptance.confirm");
        this.agreements = agreements;
        this.signedIn = signedIn;
        this.agreement = agreement;
        this.changed = changed;
        who.setRequiredIndicatorVisible(true);
        who.setMaxLength(120);
        how.setLabel(getTranslation("acceptance.how"));
        how.setItems("IN_PERSON", "CALL", "EMAIL", "LETTER");
        how.setItemLabelGenerator(channel -> getTranslation("acceptance.how." + channel));
        how.setValue("IN_PERSON");
        addToBody(new Paragraph(getTranslation("acceptance.text")), who, how);
    }

    @Override
    protected void act() {
        who.setInvalid(who.getValue().isBlank());
        who.setErrorMessage(getTranslation("acceptance.who.required"));
        if (who.isInvalid()) {
            who.focus();
            return;
        }
        switch (agreements.accept(agreement.id(), who.getValue().strip(), how.getValue(), signedIn.actor())) {
            case AcceptanceResult.Accepted accepted -> done(changed);
            case AcceptanceResult.Refused(String reason) -> refused(reason);
        }
    }
}
