package io.acuerdo.ui.cases;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.Cases;
import io.acuerdo.cases.HoldReason;
import io.acuerdo.cases.HoldResult;
import io.acuerdo.ui.component.ActionDialog;
import io.acuerdo.ui.security.SignedIn;

/** Puts a case on hold: all outgoing contact stops at once. */
class SetHoldDialog extends ActionDialog {

    private final RadioButtonGroup<HoldReason> reason = new RadioButtonGroup<>(getTranslation("hold.reason"));
    private final TextArea note = new TextArea(getTranslation("hold.note"));
    private final transient Cases cases;
    private final transient SignedIn signedIn;
    private final CaseId caseId;
    private final transient Runnable changed;

    SetHoldDialog(Cases cases, SignedIn signedIn, CaseId caseId, Runnable changed) {
        super("hold.title", "hold.confirm");
        this.cases = cases;
        this.signedIn = signedIn;
        this.caseId = caseId;
        this.changed = changed;
        reason.setItems(HoldReason.values());
        reason.setItemLabelGenerator(chosen -> getTranslation("hold." + chosen));
        reason.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        note.setMaxLength(1000);
        note.setMinHeight("80px");
        addToBody(new Paragraph(getTranslation("hold.text")), reason, note);
    }

    @Override
    protected void act() {
        reason.setInvalid(reason.isEmpty());
        reason.setErrorMessage(getTranslation("hold.reason.required"));
        if (reason.isInvalid()) {
            return;
        }
        switch (cases.hold(caseId, reason.getValue(), note.getValue().strip(), signedIn.actor())) {
            case HoldResult.Held held -> done(changed);
            case HoldResult.Refused(var why) -> refused(why.message(getLocale()));
        }
    }
}
