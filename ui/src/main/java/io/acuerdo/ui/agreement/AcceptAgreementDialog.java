package io.acuerdo.ui.agreement;

import java.util.Optional;
import java.util.Set;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.acuerdo.agreement.AcceptAgreement;
import io.acuerdo.agreement.AcceptanceEvidence;
import io.acuerdo.agreement.AcceptanceResult;
import io.acuerdo.agreement.AgreementDetails;
import io.acuerdo.ui.component.ActionDialog;
import io.acuerdo.ui.component.Formats;
import io.acuerdo.ui.component.StaffPage;

/**
 * Records the debtor's yes with its evidence: who said it and how, to which text, and, when it was said from afar, with a one-time code. The text is
 * the one that was on the screen when the dialog opened; if it has changed since, the person reads the new one first.
 */
class AcceptAgreementDialog extends ActionDialog {

    private static final Set<String> FROM_AFAR = Set.of("CALL", "EMAIL");
    private static final int SHOWN_OF_HASH = 16;

    private final TextField who = new TextField(getTranslation("acceptance.who"));
    private final Select<String> how = new Select<>();
    private final RadioButtonGroup<Boolean> proof = new RadioButtonGroup<>();
    private final Div text = new Div();
    private final OneTimeCodePart code;
    private final transient AgreementSources sources;
    private final transient Runnable changed;
    private transient AgreementDetails agreement;

    AcceptAgreementDialog(AgreementSources sources, AgreementDetails agreement, Runnable changed) {
        super("acceptance.title", "acceptance.confirm");
        this.sources = sources;
        this.agreement = agreement;
        this.changed = changed;
        code = new OneTimeCodePart(sources.accepting(), agreement.id());
        who.setRequiredIndicatorVisible(true);
        who.setMaxLength(120);
        how.setLabel(getTranslation("acceptance.how"));
        how.setItems("IN_PERSON", "CALL", "EMAIL", "LETTER");
        how.setItemLabelGenerator(channel -> getTranslation("acceptance.how." + channel));
        how.setValue("IN_PERSON");
        proof.setLabel(getTranslation("acceptance.proof"));
        proof.setItems(true, false);
        proof.setItemLabelGenerator(withCode -> getTranslation(withCode ? "acceptance.proof.code" : "acceptance.proof.none"));
        proof.setItemEnabledProvider(withCode -> !withCode || code.isPossible());
        proof.setHelperText(code.isPossible() ? null : getTranslation("acceptance.code.noAddress"));
        proof.addValueChangeListener(change -> code.setVisible(change.getValue()));
        proof.setValue(false);
        code.setVisible(false);
        how.addValueChangeListener(change -> proof.setValue(code.isPossible() && FROM_AFAR.contains(change.getValue())));
        text.addClassName("toolbar");
        showText();
        addToBody(new Paragraph(getTranslation("acceptance.text")), text, who, how, proof, code);
    }

    private void showText() {
        text.removeAll();
        text.add(new Span(getTranslation("acceptance.document")), AgreementPanel.download(sources.agreements(), agreement.id()),
                new Code(agreement.documentSha256().substring(0, SHOWN_OF_HASH) + "…"));
    }

    @Override
    protected void act() {
        who.setInvalid(who.getValue().isBlank());
        who.setErrorMessage(getTranslation("acceptance.who.required"));
        if (who.isInvalid()) {
            who.focus();
            return;
        }
        Optional<String> digits = proof.getValue() ? code.digits() : Optional.empty();
        if (proof.getValue() && digits.isEmpty()) {
            return;
        }
        var wish = new AcceptAgreement(agreement.id(), who.getValue().strip(), how.getValue(), digits.orElse(null), agreement.documentSha256(), null, null,
                sources.signedIn().actor());
        switch (sources.accepting().accept(wish)) {
            case AcceptanceResult.Accepted(var evidence) -> {
                tell(evidence);
                done(changed);
            }
            case AcceptanceResult.Refused(var cause, String reason) when cause.isCode() -> code.refused(reason);
            case AcceptanceResult.Refused(var cause, String reason) when cause == AcceptanceResult.Cause.TEXT_CHANGED -> {
                sources.agreements().details(agreement.id()).ifPresent(now -> agreement = now);
                showText();
                refused(getTranslation("acceptance.textChanged"));
            }
            case AcceptanceResult.Refused(var cause, String reason) -> refused(reason);
        }
    }

    /** Somebody else may have recorded it meanwhile; then theirs stands. */
    private void tell(AcceptanceEvidence evidence) {
        boolean ours = evidence.acceptedBy().equals(who.getValue().strip()) && evidence.channel().equals(how.getValue())
                && evidence.recordedBy().equals(sources.signedIn().actor().username());
        if (ours) {
            StaffPage.tell(getTranslation("acceptance.done"));
        } else {
            StaffPage.refuse(getTranslation("acceptance.already", AgreementPanel.acceptance(evidence, Formats.current())));
        }
    }
}
