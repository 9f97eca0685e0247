package io.acuerdo.ui.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.IntegerField;
import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.Agreements;
import io.acuerdo.agreement.FieldProblem;
import io.acuerdo.agreement.ProposalResult;
import io.acuerdo.agreement.ProposeAgreement;
import io.acuerdo.agreement.QuoteRequest;
import io.acuerdo.agreement.QuoteResult;
import io.acuerdo.cases.CaseId;
import io.acuerdo.portfolio.AccountSummary;
import io.acuerdo.shared.Money;
import io.acuerdo.ui.component.ActionDialog;
import io.acuerdo.ui.component.AmountField;
import io.acuerdo.ui.component.Facts;
import io.acuerdo.ui.component.Formats;
import io.acuerdo.ui.component.PercentField;
import io.acuerdo.ui.security.SignedIn;

/** The wish to refinance: accounts, principal, rate, instalments and first day, with the schedule's figures as they are typed. */
public class ProposeRefinancingDialog extends ActionDialog {

    /** Called with the new agreement. */
    @FunctionalInterface
    public interface Proposed {
        void agreement(AgreementId id);
    }

    private final CheckboxGroup<AccountSummary> accounts = new CheckboxGroup<>(getTranslation("proposal.accounts"));
    private final AmountField principal;
    private final PercentField rate = new PercentField(getTranslation("proposal.rate"), "% TNA");
    private final IntegerField installments = new IntegerField(getTranslation("proposal.installments"));
    private final DatePicker firstDueOn = new DatePicker(getTranslation("proposal.firstDueOn"));
    private final Facts preview = new Facts();
    private final Formats formats = Formats.current();
    private final transient Agreements agreements;
    private final transient SignedIn signedIn;
    private final CaseId caseId;
    private final String currency;
    private final transient Proposed proposed;

    public ProposeRefinancingDialog(Agreements agreements, SignedIn signedIn, CaseId caseId, List<AccountSummary> owed, LocalDate today, Proposed proposed) {
        super("proposal.title", "proposal.confirm");
        this.agreements = agreements;
        this.signedIn = signedIn;
        this.caseId = caseId;
        this.currency = owed.getFirst().payoff().currency().getCurrencyCode();
        this.proposed = proposed;
        accounts.setItems(owed);
        accounts.setItemLabelGenerator(account -> account.externalId() + " · " + account.product() + " · " + formats.money(account.payoff()));
        accounts.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        accounts.setValue(owed.stream().filter(account -> account.pastDue().isPositive()).collect(Collectors.toSet()));
        principal = new AmountField(getTranslation("proposal.principal"), owed.getFirst().payoff().currency());
        principal.setMoney(payoff());
        rate.setPct(new BigDecimal("18"));
        installments.setValue(12);
        installments.setMin(1);
        installments.setMax(120);
        installments.setStepButtonsVisible(true);
        firstDueOn.setMin(today.plusDays(1));
        firstDueOn.setValue(today.plusMonths(1));
        firstDueOn.setLocale(getLocale());
        accounts.addValueChangeListener(change -> principal.setMoney(payoff()));
        FormLayout fields = new FormLayout(principal, rate, installments, firstDueOn);
        addToBody(accounts, fields, preview);
        principal.addValueChangeListener(change -> showPreview());
        rate.addValueChangeListener(change -> showPreview());
        installments.addValueChangeListener(change -> showPreview());
        firstDueOn.addValueChangeListener(change -> showPreview());
        showPreview();
    }

    private Money payoff() {
        return accounts.getValue().stream().map(AccountSummary::payoff).reduce(Money.zero(currency), Money::plus);
    }

    private boolean complete() {
        return !accounts.isEmpty() && principal.money().isPresent() && rate.pct().isPresent() && !installments.isEmpty() && !firstDueOn.isEmpty();
    }

    private void showPreview() {
        preview.removeAll();
        if (!complete()) {
            return;
        }
        clear();
        QuoteRequest request = QuoteRequest.french(principal.money().orElseThrow(), rate.pct().orElseThrow(), firstDueOn.getValue(), installments.getValue());
        switch (agreements.quote(request)) {
            case QuoteResult.Quoted quote -> preview.with(getTranslation("proposal.instalment"), formats.money(quote.installment()))
                    .with(getTranslation("proposal.total"), formats.money(quote.totals().payment()))
                    .with(getTranslation("proposal.interest"), formats.money(quote.totals().interest()))
                    .with(getTranslation("proposal.last"), formats.day(quote.rows().getLast().dueOn()));
            case QuoteResult.Refused(List<FieldProblem> problems) -> point(problems).ifPresent(rest -> preview.with(getTranslation("proposal.problem"), rest));
        }
    }

    @Override
    protected void act() {
        if (!complete()) {
            refused(getTranslation("proposal.incomplete"));
            return;
        }
        List<String> chosen = accounts.getValue().stream().map(AccountSummary::externalId).sorted().toList();
        ProposeAgreement wish = ProposeAgreement.refinancing(caseId, chosen, principal.money().orElseThrow(), rate.pct().orElseThrow(),
                installments.getValue(), firstDueOn.getValue(), signedIn.actor());
        switch (agreements.propose(wish)) {
            case ProposalResult.Proposed(AgreementId id) -> done(() -> proposed.agreement(id));
            case ProposalResult.Refused refusal -> show(refusal);
        }
    }

    /** Each problem once: at its field, or below all of them where it has none. */
    private void show(ProposalResult.Refused refusal) {
        clear();
        preview.removeAll();
        point(refusal.problems()).ifPresent(this::refused);
    }

    private void clear() {
        fields().values().forEach(field -> field.setInvalid(false));
    }

    /** Says each problem at its field; what is left over comes back. */
    private Optional<String> point(List<FieldProblem> problems) {
        Map<String, HasValidation> fields = fields();
        problems.stream().filter(problem -> fields.containsKey(problem.field())).forEach(problem -> {
            HasValidation field = fields.get(problem.field());
            field.setErrorMessage(problem.message());
            field.setInvalid(true);
        });
        String rest = problems.stream().filter(problem -> !fields.containsKey(problem.field())).map(FieldProblem::message).collect(Collectors.joining(" "));
        return Optional.of(rest).filter(text -> !text.isBlank());
    }

    private Map<String, HasValidation> fields() {
        return Map.of("principal", principal, "rate", rate, "installments", installments, "firstDueOn", firstDueOn, "accounts", accounts);
    }
}
