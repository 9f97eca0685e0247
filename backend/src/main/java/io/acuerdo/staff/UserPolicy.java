package io.acuerdo.staff;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a user name, a password and a group may look like. Length is what makes a password strong (NIST SP 800-63B), so only length is asked for. */
final class UserPolicy {

    static final int SHORTEST_PASSWORD = 12;
    static final int LONGEST_PASSWORD = 200;

    /** Names under which the product itself and its machine clients act. */
    private static final Set<String> RESERVED = Set.of("acuerdo", "api", "system", "anonymous", "anonymoususer");
    private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9._-]{1,63}");
    private static final Pattern GROUP = Pattern.compile("[a-z][a-z0-9-]{1,63}");

    private UserPolicy() {
    }

    static Optional<UserRefusal> refuse(NewUser user) {
        if (!USERNAME.matcher(user.username()).matches()) {
            return Optional.of(UserRefusal.USERNAME_INVALID);
        }
        if (RESERVED.contains(user.username())) {
            return Optional.of(UserRefusal.USERNAME_RESERVED);
        }
        if (user.displayName() == null || user.displayName().isBlank() || user.displayName().length() > 120) {
            return Optional.of(UserRefusal.DISPLAY_NAME_INVALID);
        }
        return refuseRoles(user.roles()).or(() -> refuseGroups(user.groups())).or(() -> refusePassword(user.password()));
    }

    static Optional<UserRefusal> refuseRoles(Collection<Role> roles) {
        return roles.isEmpty() ? Optional.of(UserRefusal.NO_ROLE) : Optional.empty();
    }

    static Optional<UserRefusal> refuseGroups(Collection<String> groups) {
        return groups.stream().allMatch(group -> GROUP.matcher(group).matches()) ? Optional.empty() : Optional.of(UserRefusal.GROUP_INVALID);
    }

    static Optional<UserRefusal> refusePassword(String password) {
        if (password == null || password.codePointCount(0, password.length()) < SHORTEST_PASSWORD) {
            return Optional.of(UserRefusal.PASSWORD_TOO_SHORT);
        }
        return password.length() > LONGEST_PASSWORD ? Optional.of(UserRefusal.PASSWORD_TOO_LONG) : Optional.empty();
    }
}
