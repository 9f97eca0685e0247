package io.acuerdo.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

import io.acuerdo.shared.Actor;
import io.acuerdo.testing.DatabaseTest;

@DatabaseTest
class UsersTest {

    private static final String PASSWORD = "una frase bastante larga";
    private static final Actor ADMIN = new Actor("somebody-else", Set.of("ADMIN"), Set.of());

    @Autowired
    private Users users;
    @Autowired
    private AuthenticationProvider signIn;
    @Autowired
    private StaffUserRepository rows;

    private final String name = "ana-" + UUID.randomUUID();

    @Test
    void aPersonSignsInAndHasRolesAndTheGroupsThatComeWithThem() {
        create(Set.of(Role.PROCESS_OWNER, Role.AGENT), Set.of("early-arrears"));
        var signedIn = signIn(name.toUpperCase(), PASSWORD);
        assertThat(signedIn.getName()).isEqualTo(name);
        assertThat(signedIn.getAuthorities()).extracting(Object::toString).contains("ROLE_PROCESS_OWNER", "ROLE_AGENT");
        assertThat(users.actor(name)).contains(new Actor(name, Set.of("PROCESS_OWNER", "AGENT"), Set.of("early-arrears", "process-owner", "agent")));
    }

    @Test
    void thePasswordIsKeptAsAnArgon2idHash() {
        create(Set.of(Role.AGENT), Set.of());
        assertThat(rows.findByUsername(name).orElseThrow().passwordHash()).startsWith("$argon2id$").doesNotContain(PASSWORD);
        assertThatThrownBy(() -> signIn(name, PASSWORD + "x")).isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> signIn("no-" + name, PASSWORD)).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void whoIsDisabledIsKeptOutAndCanComeBack() {
        create(Set.of(Role.AGENT), Set.of());
        users.disable(name, ADMIN);
        assertThatThrownBy(() -> signIn(name, PASSWORD)).isInstanceOf(DisabledException.class);
        assertThat(users.actor(name)).isEmpty();
        users.enable(name, ADMIN);
        assertThat(signIn(name, PASSWORD).isAuthenticated()).isTrue();
    }

    @Test
    void whoGuessesHasToWait() {
        create(Set.of(Role.AGENT), Set.of());
        for (int i = 0; i < LoginThrottle.FREE_FAILURES; i++) {
            assertThatThrownBy(() -> signIn(name, "wrong")).isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> signIn(name, PASSWORD)).isInstanceOf(LockedException.class);
    }

    @Test
    void namesRolesGroupsAndPasswordsThatCannotBeAreRefused() {
        assertRefused(UserRefusal.USERNAME_INVALID, new NewUser("Ana López", "Ana", PASSWORD, Set.of(Role.AGENT), Set.of()));
        assertRefused(UserRefusal.USERNAME_RESERVED, new NewUser("api", "Ana", PASSWORD, Set.of(Role.AGENT), Set.of()));
        assertRefused(UserRefusal.DISPLAY_NAME_INVALID, new NewUser(name, " ", PASSWORD, Set.of(Role.AGENT), Set.of()));
        assertRefused(UserRefusal.NO_ROLE, new NewUser(name, "Ana", PASSWORD, Set.of(), Set.of()));
        assertRefused(UserRefusal.GROUP_INVALID, new NewUser(name, "Ana", PASSWORD, Set.of(Role.AGENT), Set.of("Not A Group")));
        assertRefused(UserRefusal.PASSWORD_TOO_SHORT, new NewUser(name, "Ana", "short", Set.of(Role.AGENT), Set.of()));
        create(Set.of(Role.AGENT), Set.of());
        assertRefused(UserRefusal.USERNAME_TAKEN, new NewUser(name, "Ana", PASSWORD, Set.of(Role.AGENT), Set.of()));
    }

    @Test
    void rolesAndGroupsAreReplaced() {
        create(Set.of(Role.AGENT), Set.of("early-arrears"));
        users.setRoles(name, Set.of(Role.SUPERVISOR), ADMIN);
        users.setGroups(name, Set.of("legal"), ADMIN);
        assertThat(users.actor(name).orElseThrow().groups()).containsExactlyInAnyOrder("supervisor", "legal");
        assertThat(users.list()).extracting(UserSummary::username).contains(name);
    }

    @Test
    void anAdministratorCannotTakeTheirOwnAccessAway() {
        create(Set.of(Role.ADMIN), Set.of());
        var self = users.actor(name).orElseThrow();
        assertThat(users.disable(name, self)).isEqualTo(new UserResult.Refused(UserRefusal.OWN_ACCOUNT));
        assertThat(users.setRoles(name, Set.of(Role.AGENT), self)).isEqualTo(new UserResult.Refused(UserRefusal.OWN_ACCOUNT));
        assertThat(users.actor(name).orElseThrow().roles()).containsExactly("ADMIN");
    }

    @Test
    void aPersonChangesTheirPasswordKnowingTheOldOne() {
        create(Set.of(Role.AGENT), Set.of());
        var self = users.actor(name).orElseThrow();
        assertThat(users.changePassword("wrong", PASSWORD + "2", self)).isEqualTo(new UserResult.Refused(UserRefusal.WRONG_PASSWORD));
        assertThat(users.changePassword(PASSWORD, PASSWORD + "2", self)).isInstanceOf(UserResult.Done.class);
        assertThat(signIn(name, PASSWORD + "2").isAuthenticated()).isTrue();
    }

    @Test
    void demoUsersFollowTheDemoPasswordUntilAPersonChangesTheirs() {
        var demo = List.of(new NewUser(name, "Demo", null, Set.of(Role.AGENT), Set.of()), new NewUser(name + "-b", "Demo", null, Set.of(Role.AGENT), Set.of()));
        users.provideDemoUsers(demo, "demo1");
        assertThat(signIn(name, "demo1").isAuthenticated()).isTrue();
        users.resetPassword(name, PASSWORD, ADMIN);
        users.provideDemoUsers(demo, "demo2");
        assertThat(signIn(name, PASSWORD).isAuthenticated()).isTrue();
        assertThat(signIn(name + "-b", "demo2").isAuthenticated()).isTrue();
    }

    @Test
    void everyRoleHasSomebodyInTheDemo() {
        assertThat(DemoUsers.ALL).flatExtracting(NewUser::roles).contains(Role.values());
    }

    private void create(Set<Role> roles, Set<String> groups) {
        assertThat(users.create(new NewUser(name, "Ana Agudelo", PASSWORD, roles, groups), ADMIN)).isInstanceOf(UserResult.Done.class);
    }

    private void assertRefused(UserRefusal reason, NewUser user) {
        assertThat(users.create(user, ADMIN)).isEqualTo(new UserResult.Refused(reason));
    }

    private Authentication signIn(String username, String password) {
        return signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, password));
    }
}
