package io.acuerdo.ui.agreement;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import io.acuerdo.agreement.AgreementDetails;
import io.acuerdo.agreement.AmendAgreement;
import io.acuerdo.agreement.AmendingAgreement;
import io.acuerdo.agreement.OverdueCharges;
import io.acuerdo.agreement.Payoff;
import io.acuerdo.agreement.ProposalResult;
import io.acuerdo.ui.component.ActionDialog;
import io.acuerdo.ui.component.Formats;
import io.acuerdo.ui.component.PercentField;
import io.acuerdo.ui.security.SignedIn;

/** New terms for an agreement in force, on what pays it off today. */
class AmendAgreementDialog extends ActionDialog {

    private final PercentField rate = new PercentField(getTranslation("proposal.rate"), "% TNA");
    private final IntegerField installments = new IntegerField(getTranslation("proposal.installments"));
    private final DatePicker firstDueOn = new DatePicker(getTranslation("proposal.firstDueOn"));
    private final Select<OverdueCharges> charges = new Select<>();
    private final transient AmendingAgreement amending;
    private final transient SignedIn signedIn;
    private final AgreementDetails agreement;
    private final transient Runnable changed;

    AmendAgreementDialog(AmendingAgreement amending, SignedIn signedIn, AgreementDetails agreement, Payoff payoff, Runnable changed) {
        super("amendment.title", "amendment.confirm");
        this.amending = amending;
        this.signedIn = signedIn;
        this.agreement = agreement;
        this.changed = changed;
        Formats formats = Formats.current();
        rate.setPct(agreement.terms().ratePct());
        installments.setMin(1);
        installments.setMax(120);
        installments.setValue(agreement.terms().installments());
        installments.setStepButtonsVisible(true);
        firstDueOn.setMin(payoff.on().plusDays(1));
        firstDueOn.setValue(payoff.on().plusMonths(1));
        firstDueOn.setLocale(getLocale());
        charges.setLabel(getTranslation("amendment.charges"));
        charges.setItems(OverdueCharges.CAPITALISE, OverdueCharges.WAIVE);
        charges.setItemLabelGenerator(choice -> getTranslation("amendment.charges." + choice));
        charges.setValue(OverdueCharges.CAPITALISE);
        addToBody(new Paragraph(getTranslation("amendment.text", formats.money(payoff.principal()), formats.money(payoff.charges()), formats.day(payoff.on()))),
                new FormLayout(rate, installments, firstDueOn, charges));
    }

    @Override
    protected void act() {
        if (rate.pct().isEmpty() || installments.isEmpty() || firstDueOn.isEmpty()) {
            refused(getTranslation("proposal.incomplete"));
            return;
        }
        var wish = new AmendAgreement(agreement.id(), charges.getValue(), rate.pct().orElseThrow(), installments.getValue(), firstDueOn.getValue(), signedIn.actor());
        switch (amending.propose(wish)) {
            case ProposalResult.Proposed proposed -> done(changed);
            case ProposalResult.Refused refusal -> refused(refusal.reason());
        }
    }
}
