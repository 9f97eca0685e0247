package io.acuerdo.ui.staff;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.acuerdo.staff.NewUser;
import io.acuerdo.staff.Role;
import io.acuerdo.staff.UserResult;
import io.acuerdo.staff.Users;
import io.acuerdo.ui.component.ActionDialog;
import io.acuerdo.ui.security.SignedIn;

/** Lets a person in: name, password, roles and groups. */
class CreateUserDialog extends ActionDialog {

    private final TextField username = new TextField(getTranslation("login.user"));
    private final TextField displayName = new TextField(getTranslation("user.name"));
    private final PasswordField password = new PasswordField(getTranslation("login.password"));
    private final MultiSelectComboBox<Role> roles = new MultiSelectComboBox<>(getTranslation("user.roles"));
    private final TextField groups = new TextField(getTranslation("user.groups"));
    private final transient Users users;
    private final transient SignedIn signedIn;
    private final transient Runnable changed;

    CreateUserDialog(Users users, SignedIn signedIn, Runnable changed) {
        super("user.create", "user.create.confirm");
        this.users = users;
        this.signedIn = signedIn;
        this.changed = changed;
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(role -> getTranslation("role." + role));
        groups.setHelperText(getTranslation("user.groups.help"));
        addToBody(username, displayName, password, roles, groups);
    }

    @Override
    protected void act() {
        NewUser user = new NewUser(username.getValue(), displayName.getValue(), password.getValue(), roles.getValue(), groups(groups.getValue()));
        switch (users.create(user, signedIn.actor())) {
            case UserResult.Done done -> done(changed);
            case UserResult.Refused(var reason) -> refused(getTranslation("user.refusal." + reason));
        }
    }

    static Set<String> groups(String text) {
        return Arrays.stream(text.split("[,;\\s]+")).filter(name -> !name.isBlank()).collect(Collectors.toSet());
    }
}
