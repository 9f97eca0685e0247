package io.acuerdo.ui.agreement;

import java.util.Optional;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.acuerdo.agreement.AcceptanceCodeSent;
import io.acuerdo.agreement.AcceptanceCodes;
import io.acuerdo.agreement.AcceptingAgreement;
import io.acuerdo.agreement.AgreementId;
import io.acuerdo.ui.component.Formats;
import io.acuerdo.ui.component.Status;

/** Sends the debtor a one-time code, says how it stands, and takes the six digits that the debtor reads out. */
class OneTimeCodePart extends Div {

    private static final int DIGITS = 6;

    private final Formats formats = Formats.current();
    private final Select<AcceptanceCodes.Address> to = new Select<>();
    private final Button send = new Button(VaadinIcon.ENVELOPE.create());
    private final Div standing = new Div();
    private final Paragraph refusal = new Paragraph();
    private final TextField code = new TextField();
    private final transient AcceptingAgreement accepting;
    private final AgreementId agreement;

    OneTimeCodePart(AcceptingAgreement accepting, AgreementId agreement) {
        this.accepting = accepting;
        this.agreement = agreement;
        addClassName("one-time-code");
        to.setLabel(getTranslation("acceptance.code.to"));
        to.setItemLabelGenerator(AcceptanceCodes.Address::masked);
        to.setItems(accepting.codes(agreement).addresses());
        accepting.codes(agreement).addresses().stream().findFirst().ifPresent(to::setValue);
        send.addClickListener(click -> send());
        standing.getElement().setAttribute("role", "status");
        refusal.addClassName("notice");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        code.setLabel(getTranslation("acceptance.code.digits"));
        code.setMaxLength(DIGITS + 1);
        code.setAllowedCharPattern("[\\d ]");
        code.getElement().setAttribute("inputmode", "numeric");
        code.getElement().setAttribute("autocomplete", "one-time-code");
        Div sending = new Div(to, send);
        sending.addClassName("toolbar");
        add(sending, standing, refusal, code);
        show();
    }

    /** False when the debtor has no address that a code could go to. */
    boolean isPossible() {
        return to.getListDataView().getItemCount() > 0;
    }

    /** The digits that were typed, or empty after saying what is missing. */
    Optional<String> digits() {
        String typed = code.getValue().replace(" ", "");
        boolean sent = accepting.codes(agreement).newest() != null;
        code.setErrorMessage(getTranslation(sent ? "acceptance.code.digits.wrong" : "acceptance.code.sendFirst"));
        code.setInvalid(!sent || typed.length() != DIGITS);
        if (code.isInvalid()) {
            code.focus();
        }
        return code.isInvalid() ? Optional.empty() : Optional.of(typed);
    }

    /** The digits stay, so that they can be compared with the debtor's. */
    void refused(String reason) {
        code.setErrorMessage(reason);
        code.setInvalid(true);
        code.focus();
        show();
    }

    private void send() {
        refusal.setVisible(false);
        switch (accepting.sendCode(agreement, to.getValue().value())) {
            case AcceptanceCodeSent.Sent sent -> {
                code.clear();
                code.setInvalid(false);
                code.focus();
            }
            case AcceptanceCodeSent.Refused(String reason) -> {
                refusal.setText(reason);
                refusal.setVisible(true);
            }
        }
        show();
    }

    private void show() {
        AcceptanceCodes.Newest newest = accepting.codes(agreement).newest();
        send.setText(getTranslation(newest == null ? "acceptance.code.send" : "acceptance.code.sendAnother"));
        send.setEnabled(to.getValue() != null);
        standing.removeAll();
        standing.add(newest == null ? new Status(VaadinIcon.INFO_CIRCLE_O, getTranslation("acceptance.code.none"), Status.Tone.QUIET) : switch (newest.state()) {
            case OPEN -> new Status(VaadinIcon.ENVELOPE_O, getTranslation("acceptance.code.OPEN", newest.to(), formats.moment(newest.sentAt()),
                    formats.moment(newest.expiresAt()), newest.triesLeft()), Status.Tone.GOOD);
            case EXPIRED -> new Status(VaadinIcon.CLOCK, getTranslation("acceptance.code.EXPIRED", formats.moment(newest.expiresAt())), Status.Tone.WAIT);
            case LOCKED -> new Status(VaadinIcon.LOCK, getTranslation("acceptance.code.LOCKED", formats.moment(newest.anotherAt())), Status.Tone.WAIT);
            case USED -> new Status(VaadinIcon.CHECK, getTranslation("acceptance.code.USED"), Status.Tone.QUIET);
        });
    }
}
