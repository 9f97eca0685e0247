package io.acuerdo.ui.agreement;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.GrantingHoliday;
import io.acuerdo.agreement.HolidayPreview;
import io.acuerdo.agreement.HolidayResult;
import io.acuerdo.ui.component.ActionDialog;
import io.acuerdo.ui.component.Facts;
import io.acuerdo.ui.component.Formats;
import io.acuerdo.ui.security.SignedIn;

/** Moves everything that is not paid by one to three periods, and says before which days they would be. */
class GrantHolidayDialog extends ActionDialog {

    private static final int MOST = 3;

    private final IntegerField instalments = new IntegerField(getTranslation("holiday.instalments"));
    private final Facts effect = new Facts();
    private final Formats formats = Formats.current();
    private final transient GrantingHoliday holidays;
    private final transient SignedIn signedIn;
    private final AgreementId agreement;
    private final transient Runnable changed;

    GrantHolidayDialog(GrantingHoliday holidays, SignedIn signedIn, AgreementId agreement, Runnable changed) {
        super("holiday.title", "holiday.confirm");
        this.holidays = holidays;
        this.signedIn = signedIn;
        this.agreement = agreement;
        this.changed = changed;
        instalments.setMin(1);
        instalments.setMax(MOST);
        instalments.setValue(1);
        instalments.setStepButtonsVisible(true);
        instalments.setValueChangeMode(ValueChangeMode.LAZY);
        instalments.addValueChangeListener(change -> show());
        addToBody(new Paragraph(getTranslation("holiday.text")), instalments, effect);
        show();
    }

    private void show() {
        effect.removeAll();
        instalments.setInvalid(false);
        if (instalments.isEmpty()) {
            return;
        }
        switch (holidays.preview(agreement, instalments.getValue())) {
            case HolidayPreview.Impossible(String why) -> {
                instalments.setErrorMessage(why);
                instalments.setInvalid(true);
            }
            case HolidayPreview.Possible after -> {
                instalments.setHelperText(getTranslation("holiday.left", after.left()));
                effect.with(getTranslation("holiday.next", after.number()), getTranslation("holiday.moves", formats.day(after.on()), formats.day(after.until())))
                        .with(getTranslation("proposal.last"), formats.day(after.endsOn()));
            }
        }
    }

    @Override
    protected void act() {
        if (instalments.isEmpty()) {
            instalments.focus();
            return;
        }
        switch (holidays.grant(agreement, instalments.getValue(), signedIn.actor())) {
            case HolidayResult.Granted granted -> done(changed);
            case HolidayResult.Refused(var problems) -> refused(problems.getFirst().message());
        }
    }
}
