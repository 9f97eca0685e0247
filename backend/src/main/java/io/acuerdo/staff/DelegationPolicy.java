package io.acuerdo.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.acuerdo.shared.Actor;

/**
 * Who may hand over what to whom (ADR 0014): one's own groups and not those one holds for another, with an end within 90 days, to somebody else;
 * who may decide on proposals only to whoever may as well. A coordinator or administrator may do it for somebody who is away already, but not
 * towards themselves.
 */
final class DelegationPolicy {

    static final Duration LONGEST = Duration.ofDays(90);

    private DelegationPolicy() {
    }

    /** @param from already filled in; @param delegator and {@code delegate} with their own groups alone */
    static Optional<DelegationRefusal> refuse(NewDelegation wish, Actor delegator, Actor delegate, Actor by, Instant from, Instant now) {
        if (delegator.username().equals(delegate.username())) {
            return Optional.of(DelegationRefusal.SELF);
        }
        if (!mayManage(delegator.username(), by)) {
            return Optional.of(DelegationRefusal.NOT_YOURS);
        }
        if (by.username().equals(delegate.username())) {
            return Optional.of(DelegationRefusal.TO_ONESELF);
        }
        if (wish.groups().isEmpty()) {
            return Optional.of(DelegationRefusal.NO_GROUP);
        }
        if (!delegator.groups().containsAll(wish.groups())) {
            return Optional.of(DelegationRefusal.NOT_OWN_GROUP);
        }
        if (Right.SEE_APPROVALS.isOf(delegator) && !Right.SEE_APPROVALS.isOf(delegate)) {
            return Optional.of(DelegationRefusal.NOT_A_DECIDER);
        }
        if (wish.until() == null) {
            return Optional.of(DelegationRefusal.UNTIL_MISSING);
        }
        if (!wish.until().isAfter(from) || !wish.until().isAfter(now)) {
            return Optional.of(DelegationRefusal.UNTIL_PAST);
        }
        return Duration.between(from, wish.until()).compareTo(LONGEST) > 0 ? Optional.of(DelegationRefusal.TOO_LONG) : Optional.empty();
    }

    static boolean mayManage(String delegator, Actor by) {
        return delegator.equals(by.username()) || managesOthers(by);
    }

    static boolean managesOthers(Actor by) {
        return by.hasRole(Role.COORDINATOR.name()) || by.hasRole(Role.ADMIN.name());
    }
}
