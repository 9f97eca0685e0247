package io.acuerdo.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import io.acuerdo.sandbox.MovableClock;
import io.acuerdo.shared.Actor;
import io.acuerdo.shared.StandIn;
import io.acuerdo.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class DelegationsTest {

    private static final String PASSWORD = "una frase bastante larga";
    private static final Actor ADMIN = new Actor("somebody-else", Set.of("ADMIN"), Set.of());

    @Autowired
    private Delegations delegations;
    @Autowired
    private Users users;
    @Autowired
    private MovableClock clock;

    private final String away = "ana-" + UUID.randomUUID();
    private final String present = "beto-" + UUID.randomUUID();
    private final String third = "caro-" + UUID.randomUUID();
    private Duration offset;

    @BeforeEach
    void people() {
        offset = clock.offset();
        create(away, Role.SUPERVISOR, Set.of("refinancing-approval", "legal"));
        create(present, Role.SUPERVISOR, Set.of());
        create(third, Role.MANAGER, Set.of());
    }

    @AfterEach
    void putTheClockBack() {
        clock.setOffset(offset);
    }

    @Test
    void aDelegateActsInTheGroupsThatWereHandedOverUntilTheEnd() {
        assertThat(delegate(away, present, Set.of("refinancing-approval"), Duration.ofDays(3), actor(away))).isNull();
        assertThat(actor(present).standsInFor()).containsExactly(new StandIn(away, Set.of("refinancing-approval")));
        assertThat(actor(present).groups()).doesNotContain("refinancing-approval");
        assertThat(actor(present).mayActIn("refinancing-approval")).isTrue();
        assertThat(actor(present).mayActIn("legal")).isFalse();

        clock.moveTo(clock.instant().plus(Duration.ofDays(3)));
        assertThat(actor(present).standsInFor()).isEmpty();
    }

    @Test
    void aDelegationIsTakenBackByThoseItConcernsAndByNobodyElse() {
        delegate(away, present, Set.of("legal"), Duration.ofDays(3), actor(away));
        var made = delegations.notEnded(actor(present)).getFirst();

        assertThat(delegations.notEnded(actor(third))).noneMatch(one -> one.id().equals(made.id()));
        assertThat(delegations.revoke(made.id(), actor(third))).isFalse();
        assertThat(delegations.revoke(made.id(), actor(present))).isTrue();
        assertThat(actor(present).standsInFor()).isEmpty();
        assertThat(delegations.revoke(made.id(), actor(away))).as("twice is no fault").isTrue();
    }

    @Test
    void nobodyHandsOnWhatTheyHoldForAnother() {
        delegate(away, present, Set.of("refinancing-approval"), Duration.ofDays(3), actor(away));

        assertThat(delegate(present, third, Set.of("refinancing-approval"), Duration.ofDays(1), actor(present))).isEqualTo(DelegationRefusal.NOT_OWN_GROUP);
    }

    @Test
    void whoWasLetOutOrLostAGroupHasNothingToHandOver() {
        delegate(away, present, Set.of("refinancing-approval", "legal"), Duration.ofDays(3), actor(away));
        users.setGroups(away, Set.of("legal"), ADMIN);
        assertThat(actor(present).standsInFor()).containsExactly(new StandIn(away, Set.of("legal")));
        users.disable(away, ADMIN);
        assertThat(actor(present).standsInFor()).isEmpty();
    }

    @Test
    void whatCannotBeDelegatedIsRefusedByName() {
        var agent = "dani-" + UUID.randomUUID();
        create(agent, Role.AGENT, Set.of("early-arrears"));
        var group = Set.of("legal");
        Duration day = Duration.ofDays(1);
        assertThat(delegate(away, away, group, day, actor(away))).isEqualTo(DelegationRefusal.SELF);
        assertThat(delegate(away, "nobody", group, day, actor(away))).isEqualTo(DelegationRefusal.UNKNOWN_DELEGATE);
        assertThat(delegate("nobody", present, group, day, actor(present))).isEqualTo(DelegationRefusal.UNKNOWN_DELEGATOR);
        assertThat(delegate(away, present, group, day, actor(third))).isEqualTo(DelegationRefusal.NOT_YOURS);
        assertThat(delegate(away, present, Set.of(), day, actor(away))).isEqualTo(DelegationRefusal.NO_GROUP);
        assertThat(delegate(away, present, Set.of("committee"), day, actor(away))).isEqualTo(DelegationRefusal.NOT_OWN_GROUP);
        assertThat(delegate(away, agent, group, day, actor(away))).isEqualTo(DelegationRefusal.NOT_A_DECIDER);
        assertThat(delegate(away, present, group, Duration.ZERO, actor(away))).isEqualTo(DelegationRefusal.UNTIL_PAST);
        assertThat(delegate(away, present, group, Duration.ofDays(91), actor(away))).isEqualTo(DelegationRefusal.TOO_LONG);
        assertThat(DelegationRefusal.TOO_LONG.message(Locale.of("es"))).isEqualTo("Una delegación dura como máximo 90 días.");
    }

    @Test
    void aCoordinatorDelegatesForWhoIsAwayButNotTowardsThemselves() {
        var coordinator = "eva-" + UUID.randomUUID();
        create(coordinator, Role.COORDINATOR, Set.of());

        assertThat(delegate(away, coordinator, Set.of("legal"), Duration.ofDays(1), actor(coordinator))).isEqualTo(DelegationRefusal.TO_ONESELF);
        assertThat(delegate(away, present, Set.of("legal"), Duration.ofDays(1), actor(coordinator))).isNull();
        assertThat(delegations.notEnded(actor(coordinator))).anySatisfy(one -> assertThat(one.madeBy()).isEqualTo(coordinator));
    }

    /** The refusal, or null. */
    private DelegationRefusal delegate(String from, String to, Set<String> groups, Duration time, Actor by) {
        Instant now = clock.instant();
        return switch (delegations.delegate(new NewDelegation(from, to, groups, null, now.plus(time)), by)) {
            case DelegationResult.Done done -> null;
            case DelegationResult.Refused(var reason) -> reason;
        };
    }

    private Actor actor(String name) {
        return users.actor(name).orElseThrow();
    }

    private void create(String name, Role role, Set<String> groups) {
        assertThat(users.create(new NewUser(name, "Nombre", PASSWORD, Set.of(role), groups), ADMIN)).isInstanceOf(UserResult.Done.class);
    }
}
