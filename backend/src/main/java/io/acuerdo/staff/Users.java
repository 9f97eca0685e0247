package io.acuerdo.staff;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.acuerdo.shared.Actor;
import io.acuerdo.shared.StandIn;

/**
 * The people who may sign in: who they are, which roles and groups they have, whether they are let in. Who may call the administrative use
 * cases is guarded at the door (view or route); what may never happen, such as losing the last administrator, is refused here.
 */
@Service
@Transactional
public class Users {

    private static final Logger log = LoggerFactory.getLogger(Users.class);

    private final StaffUserRepository users;
    private final DelegationRepository delegations;
    private final PasswordEncoder passwords;
    private final Clock clock;

    Users(StaffUserRepository users, DelegationRepository delegations, PasswordEncoder passwords, Clock clock) {
        this.users = users;
        this.delegations = delegations;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** The person with today's roles, groups and those they stand in for; empty when there is no such user or it is disabled. */
    @Transactional(readOnly = true)
    public Optional<Actor> actor(String username) {
        return byName(username).filter(StaffUser::isEnabled).map(StaffUser::actor)
                .map(own -> new Actor(own.username(), own.roles(), own.groups(), standsInFor(own.username())));
    }

    /** Only in groups that the other still has: who was let out or lost a group has nothing to hand over. */
    private List<StandIn> standsInFor(String username) {
        var groups = new TreeMap<String, Set<String>>();
        for (Delegation one : delegations.runningOf(username, clock.instant())) {
            byName(one.delegator()).filter(StaffUser::isEnabled).map(StaffUser::actor).ifPresent(away -> {
                var kept = groups.computeIfAbsent(away.username(), any -> new HashSet<>());
                one.groups().stream().filter(away.groups()::contains).forEach(kept::add);
            });
        }
        return groups.entrySet().stream().map(one -> new StandIn(one.getKey(), one.getValue())).toList();
    }

    /** True while nothing about the person has changed since they signed in: not let out, no other roles, groups or password. */
    @Transactional(readOnly = true)
    public boolean isAsSignedIn(StaffPrincipal person) {
        return users.versionOfEnabled(person.getUsername()).filter(version -> version == person.version()).isPresent();
    }

    @Transactional(readOnly = true)
    public Optional<UserSummary> find(String username) {
        return byName(username).map(StaffUser::summary);
    }

    @Transactional(readOnly = true)
    public List<UserSummary> list() {
        return users.findAllByOrderByUsername().stream().map(StaffUser::summary).toList();
    }

    public UserResult create(NewUser asked, Actor by) {
        var user = new NewUser(normalised(asked.username()), asked.displayName(), asked.password(), asked.roles(), asked.groups());
        var refusal = UserPolicy.refuse(user);
        if (refusal.isPresent()) {
            return new UserResult.Refused(refusal.get());
        }
        if (users.findByUsername(user.username()).isPresent()) {
            return new UserResult.Refused(UserRefusal.USERNAME_TAKEN);
        }
        var now = clock.instant();
        var created = new StaffUser(user.username(), user.displayName().strip(), user.roles(), user.groups(), now);
        created.changePassword(passwords.encode(user.password()), by.username(), now);
        log.info("{} created user {} with roles {} and groups {}", by.username(), user.username(), user.roles(), user.groups());
        return new UserResult.Done(users.save(created).summary());
    }

    /** Keeps a person out from now on; nobody can do this to themselves, or to the last administrator. */
    public UserResult disable(String username, Actor by) {
        return change(username, by, "disabled", user -> user.setEnabled(false));
    }

    public UserResult enable(String username, Actor by) {
        return change(username, by, "enabled", user -> user.setEnabled(true));
    }

    public UserResult setRoles(String username, Set<Role> roles, Actor by) {
        return UserPolicy.refuseRoles(roles).<UserResult>map(UserResult.Refused::new)
                .orElseGet(() -> change(username, by, "gave roles " + roles + " to", user -> user.setRoles(roles)));
    }

    public UserResult setGroups(String username, Set<String> groups, Actor by) {
        return UserPolicy.refuseGroups(groups).<UserResult>map(UserResult.Refused::new)
                .orElseGet(() -> change(username, by, "gave groups " + groups + " to", user -> user.setGroups(groups)));
    }

    /** An administrator gives somebody a new password. */
    public UserResult resetPassword(String username, String password, Actor by) {
        return UserPolicy.refusePassword(password).<UserResult>map(UserResult.Refused::new)
                .orElseGet(() -> change(username, by, "gave a new password to", user -> give(user, password, by)));
    }

    /** A person changes their own password and has to know the old one. */
    public UserResult changePassword(String oldPassword, String password, Actor by) {
        var user = byName(by.username()).filter(StaffUser::isEnabled);
        if (user.isEmpty()) {
            return new UserResult.Refused(UserRefusal.UNKNOWN_USER);
        }
        if (oldPassword == null || !passwords.matches(oldPassword, user.get().passwordHash())) {
            return new UserResult.Refused(UserRefusal.WRONG_PASSWORD);
        }
        return resetPassword(by.username(), password, by);
    }

    /**
     * Makes the demo users that are missing and lets the others follow the demo password, as long as no person has changed theirs. One hash
     * serves them all: they share the password, and hashing is slow on purpose.
     */
    void provideDemoUsers(Collection<NewUser> demo, String password) {
        Map<String, Boolean> matches = new HashMap<>();
        String fresh = null;
        for (var wanted : demo) {
            var user = users.findByUsername(wanted.username())
                    .orElseGet(() -> new StaffUser(wanted.username(), wanted.displayName(), wanted.roles(), wanted.groups(), clock.instant()));
            boolean given = user.passwordHash() == null || Actor.SYSTEM.username().equals(user.passwordChangedBy());
            if (given && (user.passwordHash() == null
                    || !matches.computeIfAbsent(user.passwordHash(), hash -> passwords.matches(password, hash)))) {
                fresh = fresh == null ? passwords.encode(password) : fresh;
                user.changePassword(fresh, Actor.SYSTEM.username(), clock.instant());
                users.save(user);
            }
        }
    }

    @Transactional(readOnly = true)
    Optional<StaffUser> byName(String username) {
        return username == null ? Optional.empty() : users.findByUsername(normalised(username));
    }

    private UserResult change(String username, Actor by, String what, Consumer<StaffUser> change) {
        var admins = users.lockActiveAdmins();
        var found = byName(username);
        if (found.isEmpty()) {
            return new UserResult.Refused(UserRefusal.UNKNOWN_USER);
        }
        var user = found.get();
        boolean wasAdmin = user.isActiveAdmin();
        var enabledBefore = user.isEnabled();
        var rolesBefore = Set.copyOf(user.roles());
        change.accept(user);
        if (wasAdmin && !user.isActiveAdmin()) {
            var refusal = user.username().equals(by.username()) ? UserRefusal.OWN_ACCOUNT : admins.size() == 1 ? UserRefusal.LAST_ADMIN : null;
            if (refusal != null) {
                user.setEnabled(enabledBefore);
                user.setRoles(rolesBefore);
                return new UserResult.Refused(refusal);
            }
        }
        log.info("{} {} {}", by.username(), what, user.username());
        return new UserResult.Done(user.summary());
    }

    private void give(StaffUser user, String password, Actor by) {
        user.changePassword(passwords.encode(password), by.username(), clock.instant());
    }

    private static String normalised(String username) {
        return username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
    }
}
