package io.acuerdo.ui.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.acuerdo.agreement.AgreementDetails;
import io.acuerdo.agreement.AmendAgreement;
import io.acuerdo.agreement.AmendingAgreement;
import io.acuerdo.agreement.ApprovalsToDecide;
import io.acuerdo.agreement.Authority;
import io.acuerdo.agreement.FieldProblem;
import io.acuerdo.agreement.OverdueCharges;
import io.acuerdo.agreement.Payoff;
import io.acuerdo.agreement.ProposalPreview;
import io.acuerdo.agreement.ProposalResult;
import io.acuerdo.shared.BusinessCalendar;
import io.acuerdo.ui.component.ActionDialog;
import io.acuerdo.ui.component.DayField;
import io.acuerdo.ui.component.Facts;
import io.acuerdo.ui.component.Formats;
import io.acuerdo.ui.component.GroupNames;
import io.acuerdo.ui.component.PercentField;
import io.acuerdo.ui.security.SignedIn;

/** New terms for an agreement in force, on what pays it off today; what they come to follows at once. */
class AmendAgreementDialog extends ActionDialog {

    private static final int MOST_INSTALMENTS = 120;

    private final PercentField rate;
    private final IntegerField installments = new IntegerField(getTranslation("proposal.installments"));
    private final DayField firstDueOn = new DayField(getTranslation("proposal.firstDueOn"));
    private final Select<OverdueCharges> charges = new Select<>();
    private final Facts preview = new Facts();
    private final Formats formats = Formats.current();
    private final Paragraph decides = new Paragraph();
    private final transient AmendingAgreement amending;
    private final transient ApprovalsToDecide approvals;
    private final transient SignedIn signedIn;
    private final AgreementDetails agreement;
    private final transient Runnable changed;

    /** @param country whose working days the first instalment keeps */
    AmendAgreementDialog(AmendingAgreement amending, ApprovalsToDecide approvals, SignedIn signedIn, AgreementDetails agreement, Payoff payoff, String country, Runnable changed) {
        super("amendment.title", "amendment.confirm");
        this.amending = amending;
        this.approvals = approvals;
        this.signedIn = signedIn;
        this.agreement = agreement;
        this.changed = changed;
        rate = new PercentField(getTranslation("proposal.rate"), "% " + agreement.terms().conditions().rateType());
        rate.setPct(agreement.terms().ratePct());
        rate.setVisible(agreement.type().setsARate());
        installments.setMin(1);
        installments.setMax(MOST_INSTALMENTS);
        long left = agreement.rows().stream().filter(row -> row.payment().minus(row.paid()).minus(row.waived()).isPositive()).count();
        installments.setValue((int) left);
        installments.setStepButtonsVisible(true);
        installments.setValueChangeMode(ValueChangeMode.LAZY);
        firstDueOn.setMin(payoff.on().plusDays(1));
        firstDueOn.setValue(BusinessCalendar.of(country).workingDayFrom(payoff.on().plusMonths(1)));
        charges.setLabel(getTranslation("amendment.charges"));
        charges.setItems(OverdueCharges.CAPITALISE, OverdueCharges.WAIVE);
        charges.setItemLabelGenerator(choice -> getTranslation("amendment.charges." + choice));
        charges.setValue(OverdueCharges.CAPITALISE);
        charges.setVisible(payoff.charges().isPositive());
        rate.addValueChangeListener(change -> show());
        installments.addValueChangeListener(change -> show());
        firstDueOn.addValueChangeListener(change -> show());
        charges.addValueChangeListener(change -> show());
        addToBody(new Paragraph(getTranslation("amendment.text", formats.money(payoff.principal()), formats.money(payoff.charges()), formats.day(payoff.on()))),
                new FormLayout(rate, installments, firstDueOn, charges), preview, decides);
        show();
    }

    private boolean complete() {
        return (!rate.isVisible() || rate.pct().isPresent()) && !installments.isEmpty() && !firstDueOn.isEmpty();
    }

    private AmendAgreement wish() {
        LocalDate first = firstDueOn.getValue();
        return new AmendAgreement(agreement.id(), charges.getValue(), rate.isVisible() ? rate.pct().orElseThrow() : null, installments.getValue(), first, signedIn.actor());
    }

    private void show() {
        preview.removeAll();
        decides.setText("");
        fields().values().forEach(field -> field.setInvalid(false));
        if (!complete()) {
            return;
        }
        switch (amending.preview(wish())) {
            case ProposalPreview.Impossible(var problems) -> point(problems);
            case ProposalPreview.Possible(var after) -> show(after);
        }
    }

    private void show(AgreementDetails after) {
        preview.with(getTranslation("proposal.instalment"), getTranslation("amendment.change", formats.money(agreement.proposal().instalment()),
                        formats.money(after.proposal().instalment())))
                .with(getTranslation("proposal.total"), formats.money(after.paidInAll()))
                .with(getTranslation("proposal.last"), getTranslation("amendment.change", formats.day(agreement.proposal().endsOn()),
                        formats.day(after.proposal().endsOn())));
        decides.setText(approvals.authority(after.facts()).map(this::whose).orElse(""));
    }

    private String whose(Authority authority) {
        return authority.group().equals(Authority.AUTOMATIC) ? getTranslation("proposal.automatic")
                : getTranslation("proposal.decides", GroupNames.of(authority.group()));
    }

    @Override
    protected void act() {
        if (!complete()) {
            refused(getTranslation("proposal.incomplete"));
            return;
        }
        switch (amending.propose(wish())) {
            case ProposalResult.Proposed proposed -> done(changed);
            case ProposalResult.Refused refusal -> point(refusal.problems());
        }
    }

    /** Each problem at its field, or below all of them where it has none. */
    private void point(List<FieldProblem> problems) {
        Map<String, HasValidation> fields = fields();
        problems.stream().filter(problem -> fields.containsKey(problem.field())).forEach(problem -> {
            fields.get(problem.field()).setErrorMessage(problem.message());
            fields.get(problem.field()).setInvalid(true);
        });
        String rest = problems.stream().filter(problem -> !fields.containsKey(problem.field())).map(FieldProblem::message).collect(Collectors.joining(" "));
        if (!rest.isBlank()) {
            refused(rest);
        }
    }

    private Map<String, HasValidation> fields() {
        return Map.of("rate", rate, "installments", installments, "firstDueOn", firstDueOn, "overdueCharges", charges);
    }
}
