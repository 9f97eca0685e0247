package io.acuerdo.promise;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.CaseStanding;
import io.acuerdo.cases.Stage;
import io.acuerdo.portfolio.DebtorId;
import io.acuerdo.shared.BusinessCalendar;
import io.acuerdo.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PromisePolicyTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");
    private final PromisePolicy policy = new PromisePolicy(new PromiseSettings(BigDecimal.valueOf(100), 1, 30, 2));

    @ParameterizedTest
    @CsvSource({
            "EARLY_REMINDERS, false, 250.00 COP, 2026-03-31, ",
            "EARLY_REMINDERS, false, 250.00 COP, 2026-03-02, ",
            "EARLY_REMINDERS, false, 250.00 COP, 2026-04-01, ",
            "EARLY_REMINDERS, false, 250.00 COP, 2026-04-02, DAY_TOO_FAR",
            "EARLY_REMINDERS, false, 250.00 COP, 2026-03-01, DAY_IN_THE_PAST",
            "EARLY_REMINDERS, false, 0.00 COP, 2026-03-31, AMOUNT_NOT_POSITIVE",
            "EARLY_REMINDERS, false, -1.00 COP, 2026-03-31, AMOUNT_NOT_POSITIVE",
            "EARLY_REMINDERS, false, 1000.00 COP, 2026-03-31, ",
            "EARLY_REMINDERS, false, 1000.01 COP, 2026-03-31, AMOUNT_OVER_PAYOFF",
            "EARLY_REMINDERS, false, 250.00 USD, 2026-03-31, OTHER_CURRENCY",
            "EARLY_REMINDERS, true, 250.00 COP, 2026-03-31, CASE_ON_HOLD",
            "REFINANCING, false, 250.00 COP, 2026-03-31, AGREEMENT_IN_PROGRESS",
            "AGREEMENT, false, 250.00 COP, 2026-03-31, AGREEMENT_IN_PROGRESS",
            "LEGAL, false, 250.00 COP, 2026-03-31, CASE_IN_LEGAL",
            "CURED, false, 250.00 COP, 2026-03-31, CASE_ENDED",
            "CLOSED, true, 250.00 COP, 2026-03-31, CASE_ENDED"})
    void aPromiseIsTakenOrRefusedWithItsReason(Stage stage, boolean onHold, String amount, LocalDate dueOn, PromiseRefusal expected) {
        var facts = new PromisePolicy.Facts(standing(stage, onHold), false, false, Money.of("1000.00", "COP"), TODAY);
        assertThat(policy.refuse(money(amount), dueOn, facts).map(Refusal::reason)).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void aCaseHasOneOpenPromise() {
        var facts = new PromisePolicy.Facts(standing(Stage.PROMISE, false), true, false, Money.of("1000.00", "COP"), TODAY);
        assertThat(policy.refuse(money("250.00 COP"), TODAY, facts).map(Refusal::reason)).contains(PromiseRefusal.PROMISE_ALREADY_OPEN);
    }

    @Test
    void aBrokenPromiseIsRenegotiatedOnce() {
        var first = new PromisePolicy.Facts(standing(Stage.BROKEN_PROMISE, false), false, false, Money.of("1000.00", "COP"), TODAY);
        var second = new PromisePolicy.Facts(standing(Stage.BROKEN_PROMISE, false), false, true, Money.of("1000.00", "COP"), TODAY);
        assertThat(policy.refuse(money("250.00 COP"), TODAY, first)).isEmpty();
        assertThat(policy.refuse(money("250.00 COP"), TODAY, second).map(Refusal::reason)).contains(PromiseRefusal.RENEGOTIATION_USED);
    }

    @Test
    void itIsJudgedWhenTheDayAfterGraceBeginsWhereTheDebtorLives() {
        LocalDate graceEndsOn = policy.graceEndsOn(LocalDate.parse("2026-03-31"));
        assertThat(graceEndsOn).isEqualTo("2026-04-01");
        assertThat(PromisePolicy.judgeAt(graceEndsOn, BOGOTA)).isEqualTo("2026-04-02T05:00:00Z");
    }

    @Test
    void ofSeveralZonesTheOneCountsWhereTheDayEndsLast() {
        var zones = List.of(ZoneId.of("America/New_York"), ZoneId.of("America/Los_Angeles"), ZoneId.of("America/Chicago"));
        assertThat(PromisePolicy.zoneOf(zones, Instant.parse("2026-03-02T15:00:00Z"))).isEqualTo(ZoneId.of("America/Los_Angeles"));
    }

    @ParameterizedTest
    @CsvSource({"100, 250.00, KEPT", "100, 249.99, PARTIALLY_KEPT", "100, 0.01, PARTIALLY_KEPT", "100, 0.00, BROKEN", "100, 300.00, KEPT",
            "80, 200.00, KEPT", "80, 199.99, PARTIALLY_KEPT"})
    void theThresholdDecides(BigDecimal pct, String paid, PromiseStatus verdict) {
        assertThat(PromisePolicy.judge(money("250.00 COP"), pct, Money.of(paid, "COP"))).isEqualTo(verdict);
    }

    @Test
    void theFollowUpIsCountedFromTheDueTimeOfTheVerdictNotFromWhenItWasGiven() {
        Instant judgeAt = Instant.parse("2026-03-12T05:00:00Z");   // Thursday 00:00
        assertThat(followUp(judgeAt, judgeAt, Optional.empty())).isEqualTo("2026-03-13T23:00:00Z");
        assertThat(followUp(judgeAt, judgeAt.plusSeconds(3600), Optional.empty())).isEqualTo("2026-03-13T23:00:00Z");
    }

    @Test
    void theFollowUpSkipsWeekendsAndHolidays() {
        Instant friday = Instant.parse("2026-03-20T05:00:00Z");   // Monday the 23rd is a holiday in Colombia
        assertThat(followUp(friday, friday, Optional.empty())).isEqualTo("2026-03-24T23:00:00Z");
    }

    @Test
    void aHoldStopsTheTimeForTheFollowUp() {
        Instant judgeAt = Instant.parse("2026-03-12T05:00:00Z");
        assertThat(followUp(judgeAt, judgeAt, Optional.of(Instant.parse("2026-04-07T13:00:00Z")))).isEqualTo("2026-04-08T23:00:00Z");
        assertThat(followUp(judgeAt, judgeAt, Optional.of(Instant.parse("2026-03-01T13:00:00Z")))).isEqualTo("2026-03-13T23:00:00Z");
    }

    @Test
    void aVerdictGivenAfterTheFollowUpWouldHaveBeenDueLeavesItItsFullTime() {
        Instant judgeAt = Instant.parse("2026-03-12T05:00:00Z");
        assertThat(followUp(judgeAt, Instant.parse("2026-04-07T05:00:00Z"), Optional.empty())).isEqualTo("2026-04-08T23:00:00Z");
    }

    private Instant followUp(Instant judgeAt, Instant settledAt, Optional<Instant> lifted) {
        return policy.followUpDueAt(judgeAt, settledAt, lifted, BusinessCalendar.of("CO"), BOGOTA);
    }

    private static CaseStanding standing(Stage stage, boolean onHold) {
        return new CaseStanding(CaseId.next(), DebtorId.next(), stage, null, Instant.parse("2026-03-01T12:00:00Z"), Instant.parse("2026-03-01T12:00:00Z"), onHold);
    }

    private static Money money(String text) {
        return Money.of(text.split(" ")[0], text.split(" ")[1]);
    }
}
