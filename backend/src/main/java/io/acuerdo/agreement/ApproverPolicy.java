package io.acuerdo.agreement;

import java.util.List;
import java.util.Set;

import io.acuerdo.shared.Actor;
import io.acuerdo.shared.StandIn;

/**
 * Who may decide on a proposal, and for whom (ADR 0014): nobody on what they, or a person they stand in for, have made or revised; nobody twice, for
 * themselves or for others; and no seat of a committee speaks twice.
 */
final class ApproverPolicy {

    private ApproverPolicy() {
    }

    sealed interface Seat {
        /** {@code onBehalfOf} is null for one's own seat. */
        record Taken(String onBehalfOf) implements Seat {
        }

        record Refused(Problem why) implements Seat {
        }
    }

    /** @param makers everybody who made or revised the proposal; @param votes of this round */
    static Seat seat(Actor actor, String group, Set<String> makers, List<Vote> votes) {
        if (makers.contains(actor.username())) {
            return refused("makerIsChecker");
        }
        var makerBehind = actor.standsInFor().stream().map(StandIn::username).filter(makers::contains).findFirst();
        if (makerBehind.isPresent()) {
            return refused("makerBehindChecker", makerBehind.get());
        }
        if (!actor.mayActIn(group)) {
            return refused("notTheAuthority", group);
        }
        if (votes.stream().anyMatch(vote -> vote.isOf(actor.username()))) {
            return refused("votedAlready");
        }
        if (actor.groups().contains(group)) {
            return new Seat.Taken(null);
        }
        return actor.standsInFor().stream().filter(one -> one.groups().contains(group)).map(StandIn::username)
                .filter(one -> votes.stream().noneMatch(vote -> vote.isOf(one))).findFirst().<Seat>map(Seat.Taken::new).orElseGet(() -> refused("votedAlready"));
    }

    private static Seat refused(String key, Object... values) {
        return new Seat.Refused(new Problem("agreementId", key, values));
    }
}
