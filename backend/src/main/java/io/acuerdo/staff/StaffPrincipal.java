package io.acuerdo.staff;

import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;

/** A signed-in person as a session remembers them: name, roles at sign-in, and the version of the row these were read from. */
public final class StaffPrincipal extends User {

    private static final long serialVersionUID = 1L;

    private final long version;

    StaffPrincipal(StaffUser user) {
        super(user.username(), user.passwordHash(), user.isEnabled(), true, true, true,
                AuthorityUtils.createAuthorityList(user.roles().stream().map(Role::authority).toList()));
        this.version = user.version();
    }

    long version() {
        return version;
    }
}
