package io.acuerdo.ui.staff;

import java.util.stream.Collectors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.acuerdo.engine.Outbox;
import io.acuerdo.engine.ParkedMessage;
import io.acuerdo.staff.UserResult;
import io.acuerdo.staff.UserSummary;
import io.acuerdo.staff.Users;
import io.acuerdo.ui.component.Formats;
import io.acuerdo.ui.component.GroupNames;
import io.acuerdo.ui.component.StaffPage;
import io.acuerdo.ui.component.Status;
import io.acuerdo.ui.security.SignedIn;
import jakarta.annotation.security.RolesAllowed;

/** People, their roles and groups; and messages to the engine that were parked after too many tries. */
@Route("administracion")
@Menu(title = "nav.administration", icon = "COG_O", order = 90)
@RolesAllowed("ADMIN")
public class AdministrationView extends StaffPage {

    private final transient Users users;
    private final transient Outbox outbox;
    private final transient SignedIn signedIn;
    private final Formats formats = Formats.current();
    private final Grid<UserSummary> people = new Grid<>();
    private final Grid<ParkedMessage> parked = new Grid<>();

    AdministrationView(Users users, Outbox outbox, SignedIn signedIn) {
        super("administration.title");
        this.users = users;
        this.outbox = outbox;
        this.signedIn = signedIn;
        Button create = new Button(getTranslation("user.create"), VaadinIcon.PLUS.create(), click -> new CreateUserDialog(users, signedIn, this::refresh).open());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        addToHead(create);
        add(people(), new H3(getTranslation("parked.title")), parked());
        refresh();
    }

    private Grid<UserSummary> people() {
        people.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        people.addColumn(UserSummary::username).setHeader(getTranslation("login.user")).setSortable(true).setAutoWidth(true);
        people.addColumn(UserSummary::displayName).setHeader(getTranslation("user.name")).setAutoWidth(true);
        people.addColumn(user -> user.roles().stream().map(role -> getTranslation("role." + role)).collect(Collectors.joining(", ")))
                .setHeader(getTranslation("user.roles")).setAutoWidth(true);
        people.addColumn(user -> GroupNames.of(user.groups())).setHeader(getTranslation("user.groups")).setFlexGrow(2);
        people.addComponentColumn(user -> user.enabled() ? new Status(VaadinIcon.CHECK, getTranslation("user.enabled"), Status.Tone.GOOD)
                : new Status(VaadinIcon.BAN, getTranslation("user.disabled"), Status.Tone.QUIET)).setHeader(getTranslation("outbox.status")).setAutoWidth(true);
        people.addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0);
        people.setAllRowsVisible(true);
        return people;
    }

    private Component actions(UserSummary user) {
        Button edit = new Button(getTranslation("user.edit"), click -> new EditUserDialog(users, signedIn, user, this::refresh).open());
        Button toggle = user.enabled()
                ? new Button(getTranslation("user.disable"), click -> new DisableUserDialog(users, signedIn, user, this::refresh).open())
                : new Button(getTranslation("user.enable"), click -> answer(users.enable(user.username(), signedIn.actor())));
        edit.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        toggle.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return new Div(edit, toggle);
    }

    private void answer(UserResult result) {
        if (result instanceof UserResult.Refused(var reason)) {
            refuse(getTranslation("user.refusal." + reason));
        }
        refresh();
    }

    private Grid<ParkedMessage> parked() {
        parked.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        parked.addColumn(ParkedMessage::name).setHeader(getTranslation("parked.message")).setAutoWidth(true);
        parked.addColumn(ParkedMessage::businessKey).setHeader(getTranslation("parked.key")).setAutoWidth(true);
        parked.addColumn(ParkedMessage::attempts).setHeader(getTranslation("parked.attempts")).setAutoWidth(true);
        parked.addColumn(ParkedMessage::problem).setHeader(getTranslation("parked.problem")).setFlexGrow(3);
        parked.addColumn(message -> formats.moment(message.parkedAt())).setHeader(getTranslation("parked.at")).setAutoWidth(true);
        parked.addComponentColumn(message -> new Div(
                new Button(getTranslation("parked.retry"), click -> decided(outbox.retry(message.id()))),
                new Button(getTranslation("parked.discard"), click -> decided(outbox.discard(message.id()))))).setAutoWidth(true).setFlexGrow(0);
        parked.setAllRowsVisible(true);
        parked.setEmptyStateText(getTranslation("parked.empty"));
        return parked;
    }

    private void decided(boolean done) {
        tell(getTranslation(done ? "parked.done" : "parked.gone"));
        refresh();
    }

    private void refresh() {
        people.setItems(users.list());
        parked.setItems(outbox.parked());
    }
}
