package io.acuerdo.ui.staff;

import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.acuerdo.staff.Role;
import io.acuerdo.staff.UserRefusal;
import io.acuerdo.staff.UserResult;
import io.acuerdo.staff.UserSummary;
import io.acuerdo.staff.Users;
import io.acuerdo.ui.component.ActionDialog;
import io.acuerdo.ui.security.SignedIn;

/** Changes a person's roles and groups, and the password where a new one is given. */
class EditUserDialog extends ActionDialog {

    private final MultiSelectComboBox<Role> roles = new MultiSelectComboBox<>(getTranslation("user.roles"));
    private final TextField groups = new TextField(getTranslation("user.groups"));
    private final PasswordField password = new PasswordField(getTranslation("user.newPassword"));
    private final transient Users users;
    private final transient SignedIn signedIn;
    private final UserSummary user;
    private final transient Runnable changed;

    EditUserDialog(Users users, SignedIn signedIn, UserSummary user, Runnable changed) {
        super("user.edit", "action.save");
        this.users = users;
        this.signedIn = signedIn;
        this.user = user;
        this.changed = changed;
        setHeaderTitle(user.username() + " · " + user.displayName());
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(role -> getTranslation("role." + role));
        roles.setValue(user.roles());
        groups.setHelperText(getTranslation("user.groups.help"));
        groups.setValue(String.join(", ", user.groups()));
        password.setHelperText(getTranslation("user.newPassword.help"));
        addToBody(roles, groups, password);
    }

    @Override
    protected void act() {
        var me = signedIn.actor();
        Optional<UserRefusal> refusal = List.of(users.setRoles(user.username(), roles.getValue(), me),
                        users.setGroups(user.username(), CreateUserDialog.groups(groups.getValue()), me)).stream()
                .filter(UserResult.Refused.class::isInstance).map(result -> ((UserResult.Refused) result).reason()).findFirst();
        if (refusal.isEmpty() && !password.isEmpty()) {
            refusal = users.resetPassword(user.username(), password.getValue(), me) instanceof UserResult.Refused(var reason) ? Optional.of(reason)
                    : Optional.empty();
        }
        refusal.ifPresentOrElse(reason -> refused(getTranslation("user.refusal." + reason)), () -> done(changed));
    }
}
