package io.acuerdo.ui.cases;

import java.time.LocalDate;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import io.acuerdo.cases.CaseSummary;
import io.acuerdo.promise.PromiseResult;
import io.acuerdo.promise.Promises;
import io.acuerdo.promise.RecordPromise;
import io.acuerdo.shared.Money;
import io.acuerdo.ui.component.ActionDialog;
import io.acuerdo.ui.component.Formats;
import io.acuerdo.ui.security.SignedIn;

/** How much, until which day: what the debtor promised. Whether it may be promised is the promise module's to say. */
class RecordPromiseDialog extends ActionDialog {

    private final BigDecimalField amount = new BigDecimalField(getTranslation("promise.amount"));
    private final DatePicker dueOn = new DatePicker(getTranslation("promise.dueOn"));
    private final transient Promises promises;
    private final transient SignedIn signedIn;
    private final CaseSummary summary;
    private final transient Runnable changed;

    RecordPromiseDialog(Promises promises, SignedIn signedIn, CaseSummary summary, LocalDate today, Runnable changed) {
        super("promise.title", "promise.confirm");
        this.promises = promises;
        this.signedIn = signedIn;
        this.summary = summary;
        this.changed = changed;
        amount.setValue(summary.pastDue().amount());
        amount.setLocale(getLocale());
        amount.setSuffixComponent(new com.vaadin.flow.component.html.Span(summary.pastDue().currency().getCurrencyCode()));
        dueOn.setLocale(getLocale());
        dueOn.setMin(today);
        dueOn.setValue(today.plusDays(7));
        addToBody(new Paragraph(getTranslation("promise.text", Formats.current().money(summary.pastDue()))), amount, dueOn);
    }

    @Override
    protected void act() {
        amount.setInvalid(amount.isEmpty());
        amount.setErrorMessage(getTranslation("promise.amount.required"));
        dueOn.setInvalid(dueOn.isEmpty());
        dueOn.setErrorMessage(getTranslation("promise.dueOn.required"));
        if (amount.isInvalid() || dueOn.isInvalid()) {
            return;
        }
        Money promised = new Money(amount.getValue(), summary.pastDue().currency());
        switch (promises.record(new RecordPromise(summary.id(), promised, dueOn.getValue(), signedIn.actor()))) {
            case PromiseResult.Recorded recorded -> done(changed);
            case PromiseResult.Refused refusal -> refused(refusal.message(getLocale()));
        }
    }
}
