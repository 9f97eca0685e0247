package io.acuerdo.ui.staff;

import com.vaadin.flow.component.html.Paragraph;
import io.acuerdo.staff.UserResult;
import io.acuerdo.staff.UserSummary;
import io.acuerdo.staff.Users;
import io.acuerdo.ui.component.ActionDialog;
import io.acuerdo.ui.security.SignedIn;

/** Keeps a person out, once somebody has read whom and what that means. */
class DisableUserDialog extends ActionDialog {

    private final transient Users users;
    private final transient SignedIn signedIn;
    private final UserSummary user;
    private final transient Runnable changed;

    DisableUserDialog(Users users, SignedIn signedIn, UserSummary user, Runnable changed) {
        super("user.disable.title", "user.disable");
        this.users = users;
        this.signedIn = signedIn;
        this.user = user;
        this.changed = changed;
        addToBody(new Paragraph(getTranslation("user.disable.text", user.displayName(), user.username())));
    }

    @Override
    protected void act() {
        switch (users.disable(user.username(), signedIn.actor())) {
            case UserResult.Done done -> done(changed);
            case UserResult.Refused(var reason) -> refused(getTranslation("user.refusal." + reason));
        }
    }
}
