package io.acuerdo.promise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

import io.acuerdo.cases.CaseStanding;
import io.acuerdo.cases.Stage;
import io.acuerdo.shared.BusinessCalendar;
import io.acuerdo.shared.Money;
import org.springframework.stereotype.Component;

import static io.acuerdo.promise.PromiseRefusal.AGREEMENT_IN_PROGRESS;
import static io.acuerdo.promise.PromiseRefusal.AMOUNT_NOT_POSITIVE;
import static io.acuerdo.promise.PromiseRefusal.AMOUNT_OVER_PAYOFF;
import static io.acuerdo.promise.PromiseRefusal.CASE_ENDED;
import static io.acuerdo.promise.PromiseRefusal.CASE_IN_LEGAL;
import static io.acuerdo.promise.PromiseRefusal.CASE_ON_HOLD;
import static io.acuerdo.promise.PromiseRefusal.DAY_IN_THE_PAST;
import static io.acuerdo.promise.PromiseRefusal.DAY_TOO_FAR;
import static io.acuerdo.promise.PromiseRefusal.OTHER_CURRENCY;
import static io.acuerdo.promise.PromiseRefusal.PROMISE_ALREADY_OPEN;
import static io.acuerdo.promise.PromiseRefusal.RENEGOTIATION_USED;

/** Which promises are taken, when each is judged and what the money paid makes of it. */
@Component
class PromisePolicy {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final PromiseSettings settings;

    PromisePolicy(PromiseSettings settings) {
        this.settings = settings;
    }

    /**
     * What a new promise is held against.
     *
     * @param payoff what would end the whole debt, in its currency
     * @param renegotiationUsed whether the broken promise the case stands at took another one's place already
     */
    record Facts(CaseStanding standing, boolean promiseOpen, boolean renegotiationUsed, Money payoff, LocalDate today) {
    }

    /** Empty when the promise is taken. */
    Optional<Refusal> refuse(Money amount, LocalDate dueOn, Facts facts) {
        CaseStanding standing = facts.standing();
        if (!standing.isOpen()) {
            return refused(CASE_ENDED);
        }
        if (standing.onHold()) {
            return refused(CASE_ON_HOLD);
        }
        if (standing.stage() == Stage.REFINANCING || standing.stage() == Stage.AGREEMENT) {
            return refused(AGREEMENT_IN_PROGRESS);
        }
        if (standing.stage() == Stage.LEGAL) {
            return refused(CASE_IN_LEGAL);
        }
        if (facts.promiseOpen()) {
            return refused(PROMISE_ALREADY_OPEN);
        }
        if (standing.stage() == Stage.BROKEN_PROMISE && facts.renegotiationUsed()) {
            return refused(RENEGOTIATION_USED);
        }
        if (!amount.currency().equals(facts.payoff().currency())) {
            return refused(OTHER_CURRENCY, facts.payoff().currency().getCurrencyCode());
        }
        if (!amount.isPositive()) {
            return refused(AMOUNT_NOT_POSITIVE);
        }
        if (amount.compareTo(facts.payoff()) > 0) {
            return refused(AMOUNT_OVER_PAYOFF, facts.payoff());
        }
        if (dueOn.isBefore(facts.today())) {
            return refused(DAY_IN_THE_PAST, facts.today());
        }
        LocalDate latest = facts.today().plusDays(settings.mostDaysAhead());
        return dueOn.isAfter(latest) ? refused(DAY_TOO_FAR, latest) : Optional.empty();
    }

    BigDecimal thresholdPct() {
        return settings.thresholdPct();
    }

    LocalDate graceEndsOn(LocalDate dueOn) {
        return dueOn.plusDays(settings.graceDays());
    }

    /** 00:00 of the day after grace, where the debtor lives. */
    static Instant judgeAt(LocalDate graceEndsOn, ZoneId zone) {
        return graceEndsOn.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Of the zones a debtor may live in, the one where a day ends last: in doubt for the debtor. */
    static ZoneId zoneOf(Collection<ZoneId> zones, Instant at) {
        return zones.stream().min(Comparator.comparing(zone -> zone.getRules().getOffset(at).getTotalSeconds())).orElseThrow();
    }

    static boolean isKept(Money promised, BigDecimal thresholdPct, Money paid) {
        return paid.isPositive() && paid.compareTo(promised.times(thresholdPct.divide(HUNDRED), RoundingMode.HALF_UP)) >= 0;
    }

    /** The verdict when the time is over. */
    static PromiseStatus judge(Money promised, BigDecimal thresholdPct, Money paid) {
        if (isKept(promised, thresholdPct, paid)) {
            return PromiseStatus.KEPT;
        }
        return paid.isPositive() ? PromiseStatus.PARTIALLY_KEPT : PromiseStatus.BROKEN;
    }

    /**
     * Until when an agent has time to follow up: counted from the moment of the verdict's due time, or from when a hold was last lifted. Where
     * that had passed before the verdict could be given at all (the case was elsewhere), counted from the verdict.
     */
    Instant followUpDueAt(Instant judgeAt, Instant settledAt, Optional<Instant> holdLiftedAt, BusinessCalendar calendar, ZoneId zone) {
        Duration time = BusinessCalendar.WORKING_DAY.multipliedBy(settings.followUpWorkingDays());
        Instant from = holdLiftedAt.filter(judgeAt::isBefore).orElse(judgeAt);
        Instant due = calendar.plusWorkingTime(from, time, zone);
        return due.isAfter(settledAt) ? due : calendar.plusWorkingTime(settledAt, time, zone);
    }

    private static Optional<Refusal> refused(PromiseRefusal reason, Object... values) {
        return Optional.of(Refusal.of(reason, values));
    }
}
