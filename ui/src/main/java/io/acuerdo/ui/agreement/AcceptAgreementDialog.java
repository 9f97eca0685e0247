package io.acuerdo.ui.agreement;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.acuerdo.agreement.AcceptanceResult;
import io.acuerdo.agreement.AgreementDetails;
import io.acuerdo.agreement.Agreements;
import io.acuerdo.ui.component.StaffPage;
import io.acuerdo.ui.security.SignedIn;

/** Records the debtor's yes with its evidence: who said it and how. */
class AcceptAgreementDialog extends Dialog {

    AcceptAgreementDialog(Agreements agreements, SignedIn signedIn, AgreementDetails agreement, Runnable changed) {
        setHeaderTitle(getTranslation("acceptance.title"));
        TextField who = new TextField(getTranslation("acceptance.who"));
        who.setRequiredIndicatorVisible(true);
        who.setMaxLength(120);
        Select<String> how = new Select<>();
        how.setLabel(getTranslation("acceptance.how"));
        how.setItems("IN_PERSON", "CALL", "EMAIL", "LETTER");
        how.setItemLabelGenerator(channel -> getTranslation("acceptance.how." + channel));
        how.setValue("IN_PERSON");
        VerticalLayout body = new VerticalLayout(new Paragraph(getTranslation("acceptance.text")), who, how);
        body.setPadding(false);
        who.setWidthFull();
        how.setWidthFull();
        add(body);
        Button accept = new Button(getTranslation("acceptance.confirm"), click -> {
            if (who.getValue().isBlank()) {
                who.setErrorMessage(getTranslation("acceptance.who.required"));
                who.setInvalid(true);
                return;
            }
            switch (agreements.accept(agreement.id(), who.getValue().strip(), how.getValue(), signedIn.actor())) {
                case AcceptanceResult.Accepted accepted -> {
                    close();
                    changed.run();
                }
                case AcceptanceResult.Refused(String reason) -> StaffPage.refuse(reason);
            }
        });
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), accept);
    }
}
