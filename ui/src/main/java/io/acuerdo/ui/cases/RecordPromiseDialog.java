package io.acuerdo.ui.cases;

import java.time.LocalDate;

import com.vaadin.flow.component.html.Paragraph;
import io.acuerdo.cases.CaseSummary;
import io.acuerdo.promise.PromiseResult;
import io.acuerdo.promise.Promises;
import io.acuerdo.promise.RecordPromise;
import io.acuerdo.ui.component.ActionDialog;
import io.acuerdo.ui.component.AmountField;
import io.acuerdo.ui.component.DayField;
import io.acuerdo.ui.component.Formats;
import io.acuerdo.ui.security.SignedIn;

/** How much, until which day: what the debtor promised. Whether it may be promised is the promise module's to say. */
class RecordPromiseDialog extends ActionDialog {

    private final AmountField amount;
    private final DayField dueOn = new DayField(getTranslation("promise.dueOn"));
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
        amount = new AmountField(getTranslation("promise.amount"), summary.pastDue().currency());
        amount.setMoney(summary.pastDue());
        dueOn.setMin(today);
        dueOn.setValue(today.plusDays(7));
        addToBody(new Paragraph(getTranslation("promise.text", Formats.current().money(summary.pastDue()))), amount, dueOn);
    }

    @Override
    protected void act() {
        amount.isPositive(getTranslation("amount.required"));
        dueOn.setInvalid(dueOn.isEmpty());
        dueOn.setErrorMessage(getTranslation("promise.dueOn.required"));
        if (amount.isInvalid() || dueOn.isInvalid()) {
            return;
        }
        switch (promises.record(new RecordPromise(summary.id(), amount.money().orElseThrow(), dueOn.getValue(), signedIn.actor()))) {
            case PromiseResult.Recorded recorded -> done(changed);
            case PromiseResult.Refused refusal -> refused(refusal.message(getLocale()));
        }
    }
}
