package io.acuerdo.ui.security;

import com.vaadin.flow.spring.security.AuthenticationContext;
import io.acuerdo.shared.Actor;
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

    public boolean hasAnyRole(String... roles) {
        return authentication.hasAnyRole(roles);
    }

    public void signOut() {
        authentication.logout();
    }
}
