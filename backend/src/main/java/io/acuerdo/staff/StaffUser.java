package io.acuerdo.staff;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import io.acuerdo.shared.Actor;
import io.acuerdo.shared.Ids;

/** A person who works here, with the hash of a password, roles and groups. */
@Entity
@Table(name = "staff_user")
class StaffUser {

    @Id
    private UUID id;
    private String username;
    private String displayName;
    private String passwordHash;
    private Instant passwordChangedAt;
    private String passwordChangedBy;
    private boolean enabled;
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "staff_user_role", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "staff_user_group", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "group_name")
    private Set<String> groups = new HashSet<>();

    @Version
    private long version;

    protected StaffUser() {
    }

    StaffUser(String username, String displayName, Set<Role> roles, Set<String> groups, Instant createdAt) {
        this.id = Ids.next();
        this.username = username;
        this.displayName = displayName;
        this.roles.addAll(roles);
        this.groups.addAll(groups);
        this.enabled = true;
        this.createdAt = createdAt;
    }

    void changePassword(String hash, String by, Instant at) {
        passwordHash = hash;
        passwordChangedBy = by;
        passwordChangedAt = at;
    }

    void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    void setRoles(Collection<Role> now) {
        roles.retainAll(now);
        roles.addAll(now);
    }

    void setGroups(Collection<String> now) {
        groups.retainAll(now);
        groups.addAll(now);
    }

    String username() {
        return username;
    }

    long version() {
        return version;
    }

    String passwordHash() {
        return passwordHash;
    }

    String passwordChangedBy() {
        return passwordChangedBy;
    }

    boolean isEnabled() {
        return enabled;
    }

    Set<Role> roles() {
        return Collections.unmodifiableSet(roles);
    }

    boolean isActiveAdmin() {
        return enabled && roles.contains(Role.ADMIN);
    }

    Actor actor() {
        var inGroups = new TreeSet<>(groups);
        roles.forEach(role -> inGroups.add(role.group()));
        return new Actor(username, roles.stream().map(Role::name).collect(Collectors.toUnmodifiableSet()), Set.copyOf(inGroups));
    }

    UserSummary summary() {
        return new UserSummary(username, displayName, enabled, new TreeSet<>(roles), new TreeSet<>(groups), createdAt, passwordChangedAt);
    }
}
