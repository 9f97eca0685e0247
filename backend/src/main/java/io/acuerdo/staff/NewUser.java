package io.acuerdo.staff;

import java.util.Set;

/** What is needed to let a person in. The user name is kept in lower case. */
public record NewUser(String username, String displayName, String password, Set<Role> roles, Set<String> groups) {

    /** Leaves the password out: this ends up in logs. */
    @Override
    public String toString() {
        return "NewUser[" + username + ", " + roles + ", " + groups + "]";
    }
}
