package io.acuerdo.ui.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.acuerdo.staff.DelegationResult;
import io.acuerdo.staff.DelegationSummary;
import io.acuerdo.staff.Delegations;
import io.acuerdo.staff.NewDelegation;
import io.acuerdo.staff.UserSummary;
import io.acuerdo.ui.component.ActionDialog;
import io.acuerdo.ui.component.DayField;
import io.acuerdo.ui.component.Formats;
import io.acuerdo.ui.component.GroupNames;
import io.acuerdo.ui.component.StaffPage;
import io.acuerdo.ui.security.SignedIn;

/**
 * Lets somebody act in a person's groups while they are away, and shows what runs already: for oneself, and for anybody where a coordinator or administrator
 * arranges it. Days are the viewer's own.
 */
class DelegateDialog extends ActionDialog {

    private final transient Delegations delegations;
    private final transient SignedIn signedIn;
    private final String me;
    private final Formats formats = Formats.current();
    private final Select<UserSummary> away = new Select<>();
    private final Select<UserSummary> who = new Select<>();
    private final CheckboxGroup<String> groups = new CheckboxGroup<>();
    private final Paragraph noGroups = new Paragraph();
    private final DayField from = new DayField();
    private final DayField until = new DayField();
    private final Div running = new Div();

    DelegateDialog(Delegations delegations, SignedIn signedIn) {
        super(delegations.mayArrangeForOthers(signedIn.actor()) ? "delegate.title.others" : "delegate.title", "delegate.confirm");
        this.delegations = delegations;
        this.signedIn = signedIn;
        this.me = signedIn.actor().username();
        List<UserSummary> delegators = delegations.possibleDelegators(signedIn.actor());
        away.setLabel(getTranslation("delegate.away"));
        away.setItems(delegators);
        away.setItemLabelGenerator(person -> person == null ? "" : name(person));
        away.setVisible(delegators.size() > 1);
        who.setLabel(getTranslation(away.isVisible() ? "delegate.who.others" : "delegate.who"));
        who.setItemLabelGenerator(person -> person == null ? "" : name(person));
        groups.setLabel(getTranslation("delegate.groups"));
        groups.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        groups.setItemLabelGenerator(GroupNames::of);
        noGroups.setText(getTranslation("delegate.groups.none"));
        noGroups.addClassName("quiet");
        from.setLabel(getTranslation("delegate.from"));
        from.setPlaceholder(getTranslation("delegate.from.now"));
        until.setLabel(getTranslation("delegate.until"));
        until.setHelperText(getTranslation("delegate.until.most"));
        running.addClassName("delegations");
        addToBody(new Paragraph(getTranslation(away.isVisible() ? "delegate.text.others" : "delegate.text")), away, who, groups, noGroups, from, until, running);
        away.addValueChangeListener(change -> showPossible());
        delegators.stream().filter(one -> one.username().equals(me)).findFirst().ifPresent(away::setValue);
        showRunning();
    }

    /** What of the person who is away may go to whom. */
    private void showPossible() {
        String delegator = delegator();
        Set<String> own = delegations.ownGroups(delegator);
        who.setItems(delegations.possibleDelegates(delegator, signedIn.actor()));
        groups.setItems(own.stream().sorted().toList());
        groups.setValue(own);
        groups.setVisible(!own.isEmpty());
        noGroups.setVisible(own.isEmpty());
    }

    private String delegator() {
        return away.isEmpty() ? me : away.getValue().username();
    }

    private void showRunning() {
        running.removeAll();
        var now = delegations.notEnded(signedIn.actor());
        if (!now.isEmpty()) {
            running.add(new H4(getTranslation("delegate.running")));
            now.forEach(one -> running.add(row(one)));
        }
    }

    private Div row(DelegationSummary one) {
        Button revoke = new Button(getTranslation("delegate.revoke"), click -> {
            delegations.revoke(one.id(), signedIn.actor());
            StaffPage.tell(getTranslation("delegate.revoked"));
            showRunning();
        });
        revoke.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        revoke.setAriaLabel(getTranslation("delegate.revoke.of", one.delegate(), one.delegator()));
        Div words = new Div(new Span(getTranslation("delegate.row", one.delegate(), one.delegator(), GroupNames.of(one.groups()), end(one))));
        Span made = new Span(getTranslation("delegate.row.made", formats.moment(one.from()), one.madeBy()));
        made.addClassName("quiet");
        words.add(made);
        Div row = new Div(words, revoke);
        row.addClassName("delegation");
        return row;
    }

    /** The last day it runs, where it runs to the end of one. */
    private String end(DelegationSummary one) {
        LocalDateTime end = LocalDateTime.ofInstant(one.until(), formats.zone());
        return end.toLocalTime().equals(LocalTime.MIDNIGHT) ? getTranslation("delegate.row.day", formats.day(end.toLocalDate().minusDays(1))) : formats.moment(one.until());
    }

    @Override
    protected void act() {
        who.setErrorMessage(getTranslation("delegate.who.required"));
        who.setInvalid(who.isEmpty());
        until.setErrorMessage(getTranslation("delegate.until.required"));
        until.setInvalid(until.isEmpty());
        if (who.isInvalid() || until.isInvalid()) {
            return;
        }
        var wish = new NewDelegation(delegator(), who.getValue().username(), groups.getValue(), start(from.getValue()), start(until.getValue().plusDays(1)));
        switch (delegations.delegate(wish, signedIn.actor())) {
            case DelegationResult.Done made -> done(() -> StaffPage.tell(getTranslation("delegate.done")));
            case DelegationResult.Refused(var reason) -> refused(reason.message(getLocale()));
        }
    }

    private Instant start(LocalDate day) {
        return day == null ? null : day.atStartOfDay(formats.zone()).toInstant();
    }

    private static String name(UserSummary person) {
        return person.displayName() + " (" + person.username() + ")";
    }
}
