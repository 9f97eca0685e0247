package io.acuerdo.ui.agreement;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.GrantingHoliday;
import io.acuerdo.agreement.HolidayResult;
import io.acuerdo.ui.component.ActionDialog;
import io.acuerdo.ui.security.SignedIn;

/** Moves everything that is not paid by one to three months. */
class GrantHolidayDialog extends ActionDialog {

    private static final int MOST = 3;

    private final IntegerField instalments = new IntegerField(getTranslation("holiday.instalments"));
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
        addToBody(new Paragraph(getTranslation("holiday.text")), instalments);
    }

    @Override
    protected void act() {
        if (instalments.isEmpty() || instalments.isInvalid()) {
            instalments.focus();
            return;
        }
        switch (holidays.grant(agreement, instalments.getValue(), signedIn.actor())) {
            case HolidayResult.Granted granted -> done(changed);
            case HolidayResult.Refused(var problems) -> refused(problems.getFirst().message());
        }
    }
}
