package io.acuerdo.ui.cases;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import io.acuerdo.promise.PromiseDetails;
import io.acuerdo.promise.Promises;
import io.acuerdo.promise.Refusal;
import io.acuerdo.ui.component.ActionDialog;
import io.acuerdo.ui.component.Formats;
import io.acuerdo.ui.security.SignedIn;

/** Takes back a promise that was recorded by mistake; the reason is kept. */
class CancelPromiseDialog extends ActionDialog {

    private final TextArea why = new TextArea(getTranslation("promise.cancel.why"));
    private final transient Promises promises;
    private final transient SignedIn signedIn;
    private final transient PromiseDetails promise;
    private final transient Runnable changed;

    CancelPromiseDialog(Promises promises, SignedIn signedIn, PromiseDetails promise, Runnable changed) {
        super("promise.cancel", "promise.cancel");
        this.promises = promises;
        this.signedIn = signedIn;
        this.promise = promise;
        this.changed = changed;
        why.setMaxLength(500);
        why.setErrorMessage(getTranslation("promise.cancel.why.required"));
        Formats formats = Formats.current();
        addToBody(new Paragraph(getTranslation("promise.cancel.text", formats.money(promise.amount()), formats.day(promise.dueOn()))), why);
    }

    @Override
    protected void act() {
        why.setInvalid(why.getValue().isBlank());
        if (why.isInvalid()) {
            return;
        }
        promises.cancel(promise.id(), why.getValue().strip(), signedIn.actor()).map(this::inWords).ifPresentOrElse(this::refused, () -> done(changed));
    }

    private String inWords(Refusal refusal) {
        return refusal.message(getLocale());
    }
}
