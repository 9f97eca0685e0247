package io.acuerdo.staff;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import io.acuerdo.shared.Ids;

/** That one person acts in groups of another until a moment. It is never changed, only revoked. */
@Entity
@Table(name = "staff_delegation")
class Delegation {

    @Id
    private UUID id;
    private String delegator;
    private String delegate;
    private Instant fromAt;
    private Instant untilAt;
    private String madeBy;
    private Instant madeAt;
    private Instant revokedAt;
    private String revokedBy;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "staff_delegation_group", joinColumns = @JoinColumn(name = "delegation_id"))
    @Column(name = "group_name")
    private Set<String> groups = new HashSet<>();

    @Version
    private long version;

    protected Delegation() {
    }

    Delegation(String delegator, String delegate, Set<String> groups, Instant from, Instant until, String madeBy, Instant now) {
        this.id = Ids.next();
        this.delegator = delegator;
        this.delegate = delegate;
        this.groups.addAll(groups);
        this.fromAt = from;
        this.untilAt = until;
        this.madeBy = madeBy;
        this.madeAt = now;
    }

    /** Revoking twice keeps the first moment. */
    void revoke(String by, Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
            revokedBy = by;
        }
    }

    boolean concerns(String username) {
        return username.equals(delegator) || username.equals(delegate);
    }

    String delegator() {
        return delegator;
    }

    Set<String> groups() {
        return groups;
    }

    DelegationSummary summary() {
        return new DelegationSummary(id, delegator, delegate, new TreeSet<>(groups), fromAt, untilAt, madeBy, madeAt, revokedAt, revokedBy);
    }
}
