package io.acuerdo.ui.agreement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.acuerdo.agreement.AgreementDetails;
import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.AgreementType;
import io.acuerdo.agreement.Agreements;
import io.acuerdo.agreement.ApprovalsToDecide;
import io.acuerdo.agreement.Authority;
import io.acuerdo.agreement.DownPayment;
import io.acuerdo.agreement.FieldProblem;
import io.acuerdo.agreement.Offer;
import io.acuerdo.agreement.Offers;
import io.acuerdo.agreement.ProposalPreview;
import io.acuerdo.agreement.ProposalResult;
import io.acuerdo.agreement.ProposeAgreement;
import io.acuerdo.cases.CaseId;
import io.acuerdo.portfolio.AccountSummary;
import io.acuerdo.shared.BusinessCalendar;
import io.acuerdo.shared.Money;
import io.acuerdo.ui.agreement.OfferCards.Choice;
import io.acuerdo.ui.component.ActionDialog;
import io.acuerdo.ui.component.Facts;
import io.acuerdo.ui.component.Formats;
import io.acuerdo.ui.component.GroupNames;
import io.acuerdo.ui.security.SignedIn;

/**
 * A proposal as a conversation: choose a way out, move amount, term and day; instalment, total, cost and end follow at once, and whose decision it
 * would be is said before it is sent.
 */
public class ProposeAgreementDialog extends ActionDialog {

    /** Called with the new agreement. */
    @FunctionalInterface
    public interface Proposed {
        void agreement(AgreementId id);
    }

    private final CheckboxGroup<AccountSummary> accounts = new CheckboxGroup<>(getTranslation("proposal.accounts"));
    private final OfferCards offers;
    private final ProposalTerms terms;
    private final Facts preview = new Facts();
    private final Paragraph decides = new Paragraph();
    private final Formats formats = Formats.current();
    private final transient Agreements agreements;
    private final transient ApprovalsToDecide approvals;
    private final transient SignedIn signedIn;
    private final CaseId caseId;
    private final LocalDate today;
    private final String country;
    private final transient Proposed proposed;

    /** @param owed the debtor's accounts; @param country whose working days the first instalment keeps */
    public ProposeAgreementDialog(Agreements agreements, Offers menu, ApprovalsToDecide approvals, SignedIn signedIn, CaseId caseId, List<AccountSummary> owed,
            LocalDate today, String country, Proposed proposed) {
        super("proposal.title", "proposal.confirm");
        this.agreements = agreements;
        this.approvals = approvals;
        this.signedIn = signedIn;
        this.caseId = caseId;
        this.today = today;
        this.country = country;
        this.proposed = proposed;
        setWidth("min(860px, 96vw)");
        offers = new OfferCards(menu.menu(caseId).orElseThrow());
        accounts.setItems(owed);
        accounts.setItemLabelGenerator(account -> account.externalId() + " · " + account.product() + " · " + formats.money(account.payoff()));
        accounts.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        accounts.setValue(owed.stream().filter(account -> account.pastDue().isPositive()).collect(Collectors.toSet()));
        terms = new ProposalTerms(owed.getFirst().payoff(), today, this::showPreview);
        decides.addClassName("proposal-decides");
        Div right = new Div(accounts, terms, preview, decides);
        Div columns = new Div(offers, right);
        columns.addClassName("proposal");
        addToBody(columns);
        offers.addValueChangeListener(change -> begin());
        accounts.addValueChangeListener(change -> {
            terms.suggest(suggested());
            showPreview();
        });
        begin();
    }

    private void begin() {
        offers.chosen().ifPresent(choice -> {
            chooseAccounts(choice);
            terms.begin(choice.type(), choice.offer(), suggested(), BusinessCalendar.of(country).workingDayFrom(today.plusMonths(1)));
            showPreview();
        });
    }

    /** What is about one account begins with one: of those that the offer is for, the one that owes most. */
    private void chooseAccounts(Choice choice) {
        boolean one = choice.type() == AgreementType.RESCHEDULE || choice.type() == AgreementType.HOLIDAY;
        List<AccountSummary> all = accounts.getListDataView().getItems().filter(account -> account.payoff().isPositive()).toList();
        if (one && accounts.getValue().size() != 1) {
            Set<String> offered = choice.offer() == null ? Set.of() : choice.offer().accounts().stream().map(Offer.AccountLimits::externalId).collect(Collectors.toSet());
            all.stream().filter(account -> offered.isEmpty() || offered.contains(account.externalId())).max(Comparator.comparing(AccountSummary::payoff))
                    .ifPresent(account -> accounts.setValue(Set.of(account)));
        } else if (choice.type() == AgreementType.CONSOLIDATION && accounts.getValue().size() < 2) {
            accounts.setValue(new HashSet<>(all));
        }
    }

    /** What the type is about, of the chosen accounts; a settlement begins with the least that the offer takes. */
    private Money suggested() {
        var choice = offers.chosen();
        String currency = accounts.getListDataView().getItems().findFirst().orElseThrow().payoff().currency().getCurrencyCode();
        boolean verbal = choice.filter(one -> one.type() == AgreementType.VERBAL).isPresent();
        Money owed = accounts.getValue().stream().map(account -> verbal ? account.pastDue() : account.payoff()).reduce(Money.zero(currency), Money::plus);
        return choice.filter(one -> one.type() == AgreementType.SETTLEMENT).map(Choice::offer).map(offer -> leastOf(offer, currency)).orElse(owed);
    }

    /** Of the chosen accounts, each as the offer says. */
    private Money leastOf(Offer offer, String currency) {
        Set<String> chosen = accounts.getValue().stream().map(AccountSummary::externalId).collect(Collectors.toSet());
        if (offer.accounts().stream().allMatch(account -> chosen.contains(account.externalId()))) {
            return offer.limits().minAmount();
        }
        return offer.accounts().stream().filter(account -> chosen.contains(account.externalId())).map(Offer.AccountLimits::minAmount)
                .reduce(Money.zero(currency), Money::plus);
    }

    /** Takes up the offer while the terms stay within it; beyond it the proposal goes to whoever may approve that. */
    private ProposeAgreement wish(boolean takesUp) {
        UUID offerId = takesUp ? offers.chosen().map(Choice::offer).map(Offer::id).orElse(null) : null;
        return terms.wish(caseId, accounts.getValue().stream().map(AccountSummary::externalId).sorted().toList(), offerId, signedIn.actor());
    }

    private void showPreview() {
        preview.removeAll();
        decides.setText("");
        clear();
        if (accounts.isEmpty() || !terms.complete()) {
            return;
        }
        switch (agreements.preview(wish(false))) {
            case ProposalPreview.Possible(var agreement) -> show(agreement);
            case ProposalPreview.Impossible(var problems) -> point(problems).ifPresent(rest -> preview.with(getTranslation("proposal.problem"), rest));
        }
    }

    private void show(AgreementDetails agreement) {
        preview.with(getTranslation("proposal.instalment"), formats.money(agreement.proposal().instalment()))
                .with(getTranslation("proposal.total"), formats.money(agreement.paidInAll()))
                .with(getTranslation("proposal.interest"), formats.money(agreement.totalInterest()));
        if (agreement.totalCostPct() != null) {
            preview.with(getTranslation("proposal.totalCost"), formats.number(agreement.totalCostPct(), 2) + " %");
        }
        DownPayment first = agreement.life().downPayment();
        if (first != null) {
            preview.with(getTranslation("proposal.downPayment"), formats.money(first.amount()) + " · " + formats.day(first.dueOn()));
        }
        if (agreement.waived().isPositive()) {
            preview.with(getTranslation("proposal.waived"), formats.money(agreement.waived()) + " (" + formats.number(agreement.facts().haircutPct(), 2) + " %)");
        }
        preview.with(getTranslation("proposal.last"), formats.day(agreement.proposal().endsOn()));
        String within = getTranslation(agreement.facts().withinOffer() ? "proposal.withinOffer" : "proposal.beyondOffer");
        decides.setText(within + " " + approvals.authority(agreement.facts()).map(this::whose).orElse(""));
    }

    private String whose(Authority authority) {
        if (authority.group().equals(Authority.AUTOMATIC)) {
            return getTranslation("proposal.automatic");
        }
        String group = getTranslation("proposal.decides", GroupNames.of(authority.group()));
        return authority.why() == null ? group : group + " (" + authority.why() + ")";
    }

    @Override
    protected void act() {
        if (accounts.isEmpty() || !terms.complete()) {
            refused(getTranslation("proposal.incomplete"));
            return;
        }
        boolean within = agreements.preview(wish(false)) instanceof ProposalPreview.Possible possible && possible.agreement().facts().withinOffer();
        switch (agreements.propose(wish(within))) {
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
        Map<String, HasValidation> fields = new HashMap<>(terms.fields());
        fields.put("accounts", accounts);
        return fields;
    }
}
