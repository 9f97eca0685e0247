package io.acuerdo.ui.security;

import com.vaadin.flow.spring.security.AuthenticationContext;
import io.acuerdo.shared.Actor;
import io.acuerdo.staff.Right;
import io.acuerdo.staff.Role;
import io.acuerdo.staff.Users;
import org.springframework.stereotype.Component;

/** The person whose session this is, with roles and groups as they are now. */
@Component
public class SignedIn {

    private final AuthenticationContext authentication;
    private final Users users;

    SignedIn(AuthenticationContext authentication, Users users) {
        this.authentication = authentication;
        this.users = users;
    }

    /** @throws IllegalStateException without a signed-in person: a view that asks must be guarded */
    public Actor actor() {
        String name = authentication.getPrincipalName().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
        return users.actor(name).orElseThrow(() -> new IllegalStateException("No such user any more: " + name));
    }

    public boolean isSomebody() {
        return authentication.isAuthenticated();
    }

    /** True when one of the person's roles has this right. */
    public boolean may(Right right) {
        return authentication.hasAnyRole(right.roles().stream().map(Role::name).toList());
    }

    public void signOut() {
        authentication.logout();
    }
}
