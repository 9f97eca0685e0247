package io.acuerdo.staff;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.acuerdo.shared.Actor;

/**
 * Delegation while somebody is away: the delegate may act in the delegator's groups too, as {@link Actor#standsInFor()} says, until it ends or is taken back.
 * What they do is recorded as theirs, in the other's place. A right is never delegated, only groups; and nobody hands on what they hold for another.
 */
@Service
@Transactional
public class Delegations {

    private static final Logger log = LoggerFactory.getLogger(Delegations.class);

    private final DelegationRepository delegations;
    private final Users users;
    private final Clock clock;

    Delegations(DelegationRepository delegations, Users users, Clock clock) {
        this.delegations = delegations;
        this.users = users;
        this.clock = clock;
    }

    public DelegationResult delegate(NewDelegation wish, Actor by) {
        Optional<Actor> delegator = own(wish.delegator());
        Optional<Actor> delegate = own(wish.delegate());
        if (delegator.isEmpty() || delegate.isEmpty()) {
            return new DelegationResult.Refused(delegator.isEmpty() ? DelegationRefusal.UNKNOWN_DELEGATOR : DelegationRefusal.UNKNOWN_DELEGATE);
        }
        Instant now = clock.instant();
        Instant from = wish.from() == null || wish.from().isBefore(now) ? now : wish.from();
        return DelegationPolicy.refuse(wish, delegator.get(), delegate.get(), by, from, now).<DelegationResult>map(DelegationResult.Refused::new).orElseGet(() -> {
            var made = delegations.save(new Delegation(delegator.get().username(), delegate.get().username(), wish.groups(), from, wish.until(), by.username(), now));
            log.info("{} lets {} act for {} in {} until {}", by.username(), delegate.get().username(), delegator.get().username(), wish.groups(), wish.until());
            return new DelegationResult.Done(made.summary());
        });
    }

    /** By the delegator, the delegate who gives it back, a coordinator or an administrator. False when there is none that this person may revoke. */
    public boolean revoke(UUID id, Actor by) {
        Optional<Delegation> found = delegations.findById(id).filter(one -> one.concerns(by.username()) || DelegationPolicy.mayManage(one.delegator(), by));
        found.ifPresent(one -> {
            one.revoke(by.username(), clock.instant());
            log.info("{} revoked delegation {}", by.username(), id);
        });
        return found.isPresent();
    }

    /** Those that run or are to come: one's own, and everybody's for a coordinator or administrator. */
    @Transactional(readOnly = true)
    public List<DelegationSummary> notEnded(Actor asking) {
        return delegations.notEnded(clock.instant()).stream().filter(one -> one.concerns(asking.username()) || DelegationPolicy.mayManage(one.delegator(), asking))
                .map(Delegation::summary).toList();
    }

    /** Whether this person may arrange a delegation for somebody else who is away. */
    public boolean mayArrangeForOthers(Actor actor) {
        return DelegationPolicy.managesOthers(actor);
    }

    /** For whom this person may arrange a delegation: for themselves, and a coordinator or administrator for everybody else who has groups. */
    @Transactional(readOnly = true)
    public List<UserSummary> possibleDelegators(Actor by) {
        return users.list().stream().filter(UserSummary::enabled).filter(one -> DelegationPolicy.mayManage(one.username(), by))
                .filter(one -> one.username().equals(by.username()) || !ownGroups(one.username()).isEmpty()).toList();
    }

    /** To whom that person's groups may go when {@code by} arranges it: by the names of their accounts. */
    @Transactional(readOnly = true)
    public List<UserSummary> possibleDelegates(String delegator, Actor by) {
        boolean decides = own(delegator).filter(Right.SEE_APPROVALS::isOf).isPresent();
        return users.list().stream().filter(UserSummary::enabled).filter(one -> !one.username().equals(delegator) && !one.username().equals(by.username()))
                .filter(one -> !decides || one.roles().stream().anyMatch(Right.SEE_APPROVALS.roles()::contains)).toList();
    }

    /** What that person could hand over. */
    @Transactional(readOnly = true)
    public Set<String> ownGroups(String username) {
        return own(username).map(Actor::groups).orElse(Set.of());
    }

    private Optional<Actor> own(String username) {
        return users.byName(username).filter(StaffUser::isEnabled).map(StaffUser::actor);
    }
}
