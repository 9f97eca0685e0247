package io.acuerdo.ui.shell;

import java.time.Instant;
import java.time.LocalDate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.acuerdo.shared.Actor;
import io.acuerdo.staff.DelegationResult;
import io.acuerdo.staff.DelegationSummary;
import io.acuerdo.staff.Delegations;
import io.acuerdo.staff.NewDelegation;
import io.acuerdo.staff.UserSummary;
import io.acuerdo.ui.component.ActionDialog;
import io.acuerdo.ui.component.Formats;
import io.acuerdo.ui.component.GroupNames;
import io.acuerdo.ui.component.StaffPage;
import io.acuerdo.ui.security.SignedIn;

/** Lets somebody act in one's groups while away, and shows what runs already. Days are the viewer's own. */
class DelegateDialog extends ActionDialog {

    private final transient Delegations delegations;
    private final transient SignedIn signedIn;
    private final Formats formats = Formats.current();
    private final Select<UserSummary> who = new Select<>();
    private final CheckboxGroup<String> groups = new CheckboxGroup<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker until = new DatePicker();
    private final Div running = new Div();

    DelegateDialog(Delegations delegations, SignedIn signedIn) {
        super("delegate.title", "delegate.confirm");
        this.delegations = delegations;
        this.signedIn = signedIn;
        Actor me = signedIn.actor();
        who.setLabel(getTranslation("delegate.who"));
        who.setItems(delegations.possibleDelegates(me));
        who.setItemLabelGenerator(person -> person == null ? "" : person.displayName() + " (" + person.username() + ")");
        groups.setLabel(getTranslation("delegate.groups"));
        groups.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        groups.setItems(me.groups().stream().sorted().toList());
        groups.setItemLabelGenerator(GroupNames::of);
        groups.setValue(me.groups());
        from.setLabel(getTranslation("delegate.from"));
        until.setLabel(getTranslation("delegate.until"));
        from.setLocale(getLocale());
        until.setLocale(getLocale());
        addToBody(new Paragraph(getTranslation("delegate.text")), who, groups, from, until, running);
        showRunning();
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
        return new Div(new Span(getTranslation("delegate.row", one.delegate(), one.delegator(), GroupNames.of(one.groups()), formats.moment(one.until()))), revoke);
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
        Actor me = signedIn.actor();
        var wish = new NewDelegation(me.username(), who.getValue().username(), groups.getValue(), start(from.getValue()), start(until.getValue().plusDays(1)));
        switch (delegations.delegate(wish, me)) {
            case DelegationResult.Done made -> done(() -> StaffPage.tell(getTranslation("delegate.done")));
            case DelegationResult.Refused(var reason) -> refused(reason.message(getLocale()));
        }
    }

    private Instant start(LocalDate day) {
        return day == null ? null : day.atStartOfDay(formats.zone()).toInstant();
    }
}
