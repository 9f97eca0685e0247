package io.acuerdo.ui.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.RangeInput;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.acuerdo.agreement.AgreementType;
import io.acuerdo.agreement.Conditions;
import io.acuerdo.agreement.Offer;
import io.acuerdo.agreement.OverdueCharges;
import io.acuerdo.agreement.ProposeAgreement;
import io.acuerdo.agreement.Upfront;
import io.acuerdo.cases.CaseId;
import io.acuerdo.shared.Actor;
import io.acuerdo.shared.Money;
import io.acuerdo.ui.component.AmountField;
import io.acuerdo.ui.component.DayField;
import io.acuerdo.ui.component.PercentField;

/** The terms of a proposal as they are moved: only the fields that its type has, each within what the offer allows. */
class ProposalTerms extends Div {

    private static final int MOST_INSTALMENTS = 120;

    private final AmountField principal;
    private final PercentField rate = new PercentField(getTranslation("proposal.rate"), "% TNA");
    private final IntegerField installments = new IntegerField();
    private final RangeInput slide = new RangeInput();
    private final DayField firstDueOn = new DayField(getTranslation("proposal.firstDueOn"));
    private final Select<String> method = choice("method", "FRENCH", "GERMAN", "AMERICAN", "FLAT");
    private final Select<String> rateType = choice("rateType", "TNA", "TEM", "TEA");
    private final Select<String> frequency = choice("frequency", "MONTHLY", "BIWEEKLY", "WEEKLY");
    private final IntegerField gracePrincipal = grace("gracePrincipal");
    private final IntegerField graceInterest = grace("graceInterest");
    private final AmountField roundTo;
    private final AmountField downPayment;
    private final DayField downPaymentDueOn = new DayField(getTranslation("proposal.downPaymentDueOn"));
    private final Select<OverdueCharges> charges = new Select<>();
    private final Details more;
    private final transient Runnable moved;
    private AgreementType type = AgreementType.REFINANCING;
    private BigDecimal leastDownPaymentPct = BigDecimal.ZERO;
    private boolean quiet;

    ProposalTerms(Money payoff, LocalDate today, Runnable moved) {
        this.moved = moved;
        addClassName("proposal-terms");
        principal = new AmountField(getTranslation("proposal.principal"), payoff.currency());
        roundTo = new AmountField(getTranslation("proposal.roundTo"), payoff.currency());
        downPayment = new AmountField(getTranslation("proposal.downPayment"), payoff.currency());
        charges.setLabel(getTranslation("proposal.charges"));
        charges.setItems(OverdueCharges.values());
        charges.setItemLabelGenerator(choice -> getTranslation("proposal.charges." + choice));
        charges.setValue(OverdueCharges.CAPITALISE);
        installments.setMin(1);
        installments.setStepButtonsVisible(true);
        installments.setValueChangeMode(ValueChangeMode.LAZY);
        slide.setMin(1.0);
        slide.setStep(1.0);
        slide.setValueChangeMode(ValueChangeMode.TIMEOUT);
        slide.setAriaLabel(getTranslation("proposal.installments"));
        firstDueOn.setMin(today.plusDays(1));
        downPaymentDueOn.setMin(today);
        downPaymentDueOn.setClearButtonVisible(true);
        installments.setWidthFull();
        slide.setWidthFull();
        Div count = new Div(installments, slide);
        FormLayout main = new FormLayout(principal, rate, count, firstDueOn, downPayment, downPaymentDueOn);
        main.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("360px", 2));
        FormLayout rest = new FormLayout(charges, method, rateType, frequency, roundTo, gracePrincipal, graceInterest);
        rest.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("360px", 2));
        more = new Details(getTranslation("proposal.more"), rest);
        add(main, more);
        principal.addValueChangeListener(change -> tell());
        rate.addValueChangeListener(change -> tell());
        installments.addValueChangeListener(change -> {
            if (change.getValue() != null && change.getValue() <= slide.getMax()) {
                slide.setValue(change.getValue().doubleValue());
            }
            tell();
        });
        slide.addValueChangeListener(change -> installments.setValue(change.getValue().intValue()));
        firstDueOn.addValueChangeListener(change -> tell());
        rateType.addValueChangeListener(change -> rate.setUnit("% " + change.getValue()));
        List.of(method, rateType, frequency).forEach(select -> select.addValueChangeListener(change -> tell()));
        List.of(gracePrincipal, graceInterest).forEach(field -> field.addValueChangeListener(change -> tell()));
        downPaymentDueOn.addValueChangeListener(change -> tell());
        roundTo.addValueChangeListener(change -> tell());
        downPayment.addValueChangeListener(change -> {
            showDownPayment();
            tell();
        });
        charges.addValueChangeListener(change -> {
            showDownPayment();
            tell();
        });
    }

    private Select<String> choice(String key, String... values) {
        Select<String> select = new Select<>();
        select.setLabel(getTranslation("proposal." + key));
        select.setItems(values);
        select.setItemLabelGenerator(value -> getTranslation("proposal." + key + "." + value));
        select.setValue(values[0]);
        return select;
    }

    private IntegerField grace(String key) {
        IntegerField field = new IntegerField(getTranslation("proposal." + key));
        field.setValue(0);
        field.setMin(0);
        field.setStepButtonsVisible(true);
        return field;
    }

    private void tell() {
        if (!quiet) {
            moved.run();
        }
    }

    /** Begins anew with what an offer suggests. */
    void begin(AgreementType chosen, Offer offer, Money amount, LocalDate firstDay) {
        quiet = true;
        type = chosen;
        int most = offer == null ? mostOf(chosen) : offer.limits().maxInstallments();
        installments.setLabel(getTranslation(type == AgreementType.HOLIDAY ? "proposal.skipped" : "proposal.installments"));
        installments.setMax(mostOf(type));
        slide.setMax((double) most);
        installments.setValue(Math.min(most, 12));
        slide.setValue((double) Math.min(most, 12));
        principal.setVisible(type != AgreementType.HOLIDAY && type != AgreementType.RESCHEDULE);
        downPayment.clear();
        downPaymentDueOn.clear();
        leastDownPaymentPct = offer == null ? BigDecimal.ZERO : offer.limits().minDownPaymentPct();
        suggest(amount);
        rate.setVisible(type.setsARate());
        rate.setPct(offer == null || offer.limits().minRatePct() == null ? new BigDecimal("18") : offer.limits().minRatePct());
        firstDueOn.setVisible(type != AgreementType.HOLIDAY);
        firstDueOn.setValue(firstDay);
        more.setVisible(type != AgreementType.HOLIDAY);
        rateType.setVisible(type.setsARate());
        charges.setVisible(type.setsARate());
        showDownPayment();
        quiet = false;
    }

    /** An offer's own limit is the slider's end; beyond it the proposal needs a higher authority. */
    private static int mostOf(AgreementType type) {
        return switch (type) {
            case HOLIDAY -> 3;
            case VERBAL -> 12;
            default -> MOST_INSTALMENTS;
        };
    }

    private boolean hasDownPayment() {
        return type != AgreementType.HOLIDAY && (!type.setsARate() || charges.getValue() != OverdueCharges.COLLECT_FIRST);
    }

    /** Its day is asked for once there is an amount; left out it is the usual one, which the preview tells. */
    private void showDownPayment() {
        downPayment.setVisible(hasDownPayment());
        downPaymentDueOn.setVisible(hasDownPayment() && downPayment.money().filter(Money::isPositive).isPresent());
    }

    private Upfront upfront() {
        OverdueCharges choice = type.setsARate() ? charges.getValue() : null;
        Money first = downPayment.isVisible() ? downPayment.money().filter(Money::isPositive).orElse(null) : null;
        return new Upfront(choice, first, first == null ? null : downPaymentDueOn.getValue());
    }

    /**
     * Only a settlement says by itself how much it is; any other amount, left out, is what is owed less what is settled upfront. A down payment
     * begins with the least that the offer asks for.
     */
    void suggest(Money amount) {
        if (leastDownPaymentPct.signum() > 0 && hasDownPayment()) {
            downPayment.setMoney(amount.times(leastDownPaymentPct.movePointLeft(2), RoundingMode.UP));
        }
        if (type == AgreementType.SETTLEMENT) {
            principal.setMoney(amount);
        } else {
            principal.clear();
        }
        principal.setSuggestion(amount);
    }

    boolean complete() {
        return (!principal.isVisible() || principal.isEmpty() || principal.money().isPresent()) && (!rate.isVisible() || rate.pct().isPresent()) && !installments.isEmpty()
                && (!firstDueOn.isVisible() || !firstDueOn.isEmpty());
    }

    ProposeAgreement wish(CaseId caseId, List<String> accounts, UUID offerId, Actor maker) {
        return new ProposeAgreement(caseId, type, accounts, principal.isVisible() ? principal.money().orElse(null) : null,
                rate.isVisible() ? rate.pct().orElse(null) : null, conditions(), Optional.ofNullable(installments.getValue()).orElse(0),
                firstDueOn.isVisible() ? firstDueOn.getValue() : null, upfront(), offerId, maker);
    }

    private Conditions conditions() {
        return new Conditions(method.getValue(), rateType.getValue(), null, null, frequency.getValue(), gracePrincipal.getValue(), graceInterest.getValue(),
                roundTo.money().map(Money::amount).orElse(null), null, null).whole();
    }

    /** By the names of the proposal's problems. */
    Map<String, HasValidation> fields() {
        Map<String, HasValidation> fields = new LinkedHashMap<>();
        fields.put("principal", principal);
        fields.put("rate", rate);
        fields.put("rate.pct", rate);
        fields.put("installments", installments);
        fields.put("firstDueOn", firstDueOn);
        fields.put("gracePrincipalInstallments", gracePrincipal);
        fields.put("graceInterestPaymentInstallments", graceInterest);
        fields.put("roundInstallmentToMultipleOf", roundTo);
        fields.put("downPayment", downPayment);
        fields.put("downPaymentDueOn", downPaymentDueOn);
        fields.put("overdueCharges", charges);
        return fields;
    }
}
