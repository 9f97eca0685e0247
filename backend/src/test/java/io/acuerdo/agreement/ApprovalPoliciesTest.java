package io.acuerdo.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.acuerdo.agreement.ApproverPolicy.Seat;
import io.acuerdo.shared.Actor;
import io.acuerdo.shared.BusinessCalendar;
import io.acuerdo.shared.Money;
import io.acuerdo.shared.StandIn;
import org.junit.jupiter.api.Test;

class ApprovalPoliciesTest {

    private static final Set<String> MAKERS = Set.of("agent1", "supervisor2");
    private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");
    private static final ApprovalTime ON_THE_CLOCK = new ApprovalTime(ApprovalTime.Counted.CLOCK, BusinessCalendar.of("CO"), BOGOTA);
    private static final ApprovalTime WORKING = new ApprovalTime(ApprovalTime.Counted.WORKING, BusinessCalendar.of("CO"), BOGOTA);
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void whoeverMadeOrRevisedAProposalNeverDecides() {
        assertThat(why(member("agent1", "committee"), List.of())).isEqualTo("makerIsChecker");
        assertThat(why(member("supervisor2", "committee"), List.of())).isEqualTo("makerIsChecker");
        assertThat(seat(member("manager1", "committee"), List.of())).isEqualTo(new Seat.Taken(null));
    }

    @Test
    void whoeverStandsInForAMakerDecidesNeitherInTheirPlaceNorInTheirOwn() {
        assertThat(why(standIn("supervisor3", "supervisor2", "committee"), List.of())).isEqualTo("makerBehindChecker");
        var alsoMember = new Actor("committee1", Set.of(), Set.of("committee"), List.of(new StandIn("supervisor2", Set.of("legal"))));
        assertThat(why(alsoMember, List.of())).isEqualTo("makerBehindChecker");
    }

    @Test
    void aDelegateActsInTheGroupsThatWereHandedOverAndNoOthers() {
        assertThat(seat(standIn("manager1", "committee1", "committee"), List.of())).isEqualTo(new Seat.Taken("committee1"));
        assertThat(why(standIn("manager1", "committee1", "legal"), List.of())).isEqualTo("notTheAuthority");
    }

    @Test
    void nobodySpeaksTwiceAndNoSeatDoes() {
        var first = List.of(new Vote("committee1", null, true));
        assertThat(why(member("committee1", "committee"), first)).isEqualTo("votedAlready");
        assertThat(why(standIn("manager1", "committee1", "committee"), first)).as("the seat has spoken").isEqualTo("votedAlready");
        assertThat(seat(member("committee2", "committee"), first)).isEqualTo(new Seat.Taken(null));

        var byDelegate = List.of(new Vote("manager1", "committee1", true));
        assertThat(why(member("committee1", "committee"), byDelegate)).as("back again").isEqualTo("votedAlready");
        assertThat(why(standIn("manager1", "committee2", "committee"), byDelegate)).as("for a second one").isEqualTo("votedAlready");
        assertThat(why(standIn("manager2", "committee1", "committee"), byDelegate)).as("another delegate of the same").isEqualTo("votedAlready");
    }

    @Test
    void whoIsInTheGroupThemselvesVotesForThemselves() {
        var both = new Actor("committee2", Set.of(), Set.of("committee"), List.of(new StandIn("committee1", Set.of("committee"))));
        assertThat(seat(both, List.of())).isEqualTo(new Seat.Taken(null));
    }

    @Test
    void twoVoicesDecideEitherWay() {
        Vote yes = new Vote("a", null, true);
        Vote no = new Vote("b", null, false);
        assertThat(CommitteePolicy.outcome(List.of(yes))).isEqualTo(ApprovalOutcome.OPEN);
        assertThat(CommitteePolicy.outcome(List.of(yes, no))).isEqualTo(ApprovalOutcome.OPEN);
        assertThat(CommitteePolicy.outcome(List.of(yes, no, new Vote("c", null, true)))).isEqualTo(ApprovalOutcome.APPROVE);
        assertThat(CommitteePolicy.outcome(List.of(yes, no, new Vote("c", null, false)))).isEqualTo(ApprovalOutcome.REJECT);
        assertThat(CommitteePolicy.decidesByVotes("manager")).isFalse();
    }

    @Test
    void whatWaitsTooLongGoesUpOneStepAndTheCommitteeIsReminded() {
        assertThat(EscalationPolicy.next("refinancing-approval")).isEqualTo("manager");
        assertThat(EscalationPolicy.next("manager")).isEqualTo("committee");
        assertThat(EscalationPolicy.next("committee")).isEqualTo("committee");
        assertThat(EscalationPolicy.next("somebody")).isEqualTo("committee");
        assertThat(EscalationPolicy.time("refinancing-approval", Map.of())).isEqualTo(Duration.ofHours(24));
        assertThat(EscalationPolicy.time("manager", Map.of("manager", Duration.ofHours(4)))).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void theNewTimeCountsFromTheEndOfTheOldOneAndSkipsWhatNobodyCouldUse() {
        Duration twoDays = Duration.ofDays(2);
        assertThat(EscalationPolicy.until(NOON, twoDays, NOON.plusSeconds(5), ON_THE_CLOCK)).isEqualTo(NOON.plus(twoDays));
        assertThat(EscalationPolicy.until(NOON, twoDays, NOON.plus(Duration.ofDays(7)), ON_THE_CLOCK)).isEqualTo(NOON.plus(Duration.ofDays(8)));
        assertThat(EscalationPolicy.until(NOON, twoDays, NOON.plus(Duration.ofDays(2)), ON_THE_CLOCK)).as("never now").isEqualTo(NOON.plus(Duration.ofDays(4)));
    }

    @Test
    void theEnginesClockMayBeALittleAhead() {
        assertThat(EscalationPolicy.isOver(NOON, NOON.minusSeconds(30))).isTrue();
        assertThat(EscalationPolicy.isOver(NOON, NOON.minusSeconds(61))).isFalse();
    }

    @Test
    void whatIsUnusualIsNamed() {
        assertThat(unusual("20", "10", 0, "LOW")).isEmpty();
        assertThat(unusual("20.01", "10.01", 1, "MIDDLE")).containsExactly("haircutPct", "npvLossPct", "restructureCount", "amount");
        assertThat(unusual("0", "0", 0, null)).as("an amount that the table does not know").containsExactly("amount");
        assertThat(UnusualPolicy.reasons(facts("25", "0", 0), "LOW").getFirst().inWords().message()).isEqualTo("La quita de 25 % pasa de 20 %");
    }

    @Test
    void workingTimeRestsAtNightOnWeekendsAndOnHolidays() {
        Duration oneDay = Duration.ofHours(24);
        assertThat(working("2026-11-27T17:00", oneDay)).as("Friday afternoon").isEqualTo("2026-11-30T17:00");
        assertThat(working("2026-11-27T19:30", oneDay)).as("Friday evening: all of Monday").isEqualTo("2026-11-30T18:00");
        assertThat(working("2026-11-28T11:00", oneDay)).as("Saturday").isEqualTo("2026-11-30T18:00");
        assertThat(working("2026-12-07T17:00", oneDay)).as("before the Immaculate Conception").isEqualTo("2026-12-09T17:00");
        assertThat(working("2026-12-04T09:00", Duration.ofHours(72))).as("three working days").isEqualTo("2026-12-10T09:00");
        assertThat(working("2026-11-27T16:00", Duration.ofHours(4))).as("hours are hours of work").isEqualTo("2026-11-30T10:00");
        assertThat(working("2026-11-26T16:00", Duration.ofHours(26))).as("a day and two hours").isEqualTo("2026-11-27T18:00");
    }

    @Test
    void afterAnOutageWorkingSpansThatNobodyCouldUseAreSkipped() {
        Instant last = bogota("2026-11-27T17:00");
        assertThat(EscalationPolicy.until(last, Duration.ofHours(24), bogota("2026-12-02T12:00"), WORKING)).isEqualTo(bogota("2026-12-02T17:00"));
    }

    private static String working(String from, Duration time) {
        return WORKING.after(bogota(from), time).atZone(BOGOTA).toLocalDateTime().toString();
    }

    private static Instant bogota(String moment) {
        return LocalDateTime.parse(moment).atZone(BOGOTA).toInstant();
    }

    private static List<String> unusual(String haircut, String loss, int restructures, String band) {
        return UnusualPolicy.reasons(facts(haircut, loss, restructures), band).stream().map(Problem::field).toList();
    }

    private static ProposalFacts facts(String haircut, String loss, int restructures) {
        return new ProposalFacts(Money.of("1000.00", "USD"), new BigDecimal(haircut), new BigDecimal(loss), BigDecimal.ZERO, 12, restructures,
                AgreementType.REFINANCING, false);
    }

    private static Actor member(String name, String group) {
        return new Actor(name, Set.of(), Set.of(group));
    }

    private static Actor standIn(String name, String away, String group) {
        return new Actor(name, Set.of(), Set.of(), List.of(new StandIn(away, Set.of(group))));
    }

    private static Seat seat(Actor actor, List<Vote> votes) {
        return ApproverPolicy.seat(actor, "committee", MAKERS, votes);
    }

    private static String why(Actor actor, List<Vote> votes) {
        return seat(actor, votes) instanceof Seat.Refused(Problem why) ? why.key() : "may";
    }
}
