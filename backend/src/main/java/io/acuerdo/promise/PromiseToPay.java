package io.acuerdo.promise;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

import io.acuerdo.cases.CaseId;
import io.acuerdo.portfolio.DebtorId;
import io.acuerdo.shared.Actor;
import io.acuerdo.shared.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import static io.acuerdo.promise.PromiseStatus.BROKEN;
import static io.acuerdo.promise.PromiseStatus.CANCELLED;
import static io.acuerdo.promise.PromiseStatus.KEPT;
import static io.acuerdo.promise.PromiseStatus.OPEN;
import static io.acuerdo.promise.PromiseStatus.PARTIALLY_KEPT;
import static io.acuerdo.promise.PromiseStatus.SUPERSEDED;

/** A debtor's word: so much until that day. Its terms are those of the day it was given, whatever the settings say later. */
@Entity
@Table(name = "promise_to_pay")
class PromiseToPay {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID caseId;
    private UUID debtorId;
    private BigDecimal amount;
    private String currency;
    private BigDecimal thresholdPct;
    private String zone;
    private LocalDate recordedOn;
    private LocalDate dueOn;
    private LocalDate graceEndsOn;
    private Instant judgeAt;
    @Enumerated(EnumType.STRING)
    private PromiseStatus status;
    private BigDecimal paidBefore;
    private BigDecimal paid;
    private Instant recordedAt;
    private String recordedBy;
    private Instant settledAt;
    private UUID renegotiates;

    protected PromiseToPay() {
    }

    PromiseToPay(CaseId caseId, DebtorId debtorId, Money amount, LocalDate dueOn, PromisePolicy policy, ZoneId zone, Money paidBefore,
                 Optional<PromiseId> renegotiates, Actor by, Instant at) {
        this.id = PromiseId.next().value();
        this.caseId = caseId.value();
        this.debtorId = debtorId.value();
        this.amount = amount.amount();
        this.currency = amount.currency().getCurrencyCode();
        this.thresholdPct = policy.thresholdPct();
        this.zone = zone.getId();
        this.recordedOn = LocalDate.ofInstant(at, zone);
        this.dueOn = dueOn;
        this.graceEndsOn = policy.graceEndsOn(dueOn);
        this.judgeAt = PromisePolicy.judgeAt(graceEndsOn, zone);
        this.status = OPEN;
        this.paidBefore = paidBefore.amount();
        this.paid = BigDecimal.ZERO;
        this.recordedAt = at;
        this.recordedBy = by.username();
        this.renegotiates = renegotiates.map(PromiseId::value).orElse(null);
    }

    PromiseId id() {
        return new PromiseId(id);
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    DebtorId debtorId() {
        return new DebtorId(debtorId);
    }

    PromiseStatus status() {
        return status;
    }

    boolean isOpen() {
        return status == OPEN;
    }

    boolean isRenegotiation() {
        return renegotiates != null;
    }

    LocalDate recordedOn() {
        return recordedOn;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    LocalDate graceEndsOn() {
        return graceEndsOn;
    }

    Instant judgeAt() {
        return judgeAt;
    }

    Instant settledAt() {
        return settledAt;
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    Money amount() {
        return Money.of(amount, currency);
    }

    Money paid() {
        return Money.of(paid, currency);
    }

    Instant recordedAt() {
        return recordedAt;
    }

    boolean counts(LocalDate paidOn) {
        return !paidOn.isBefore(recordedOn) && !paidOn.isAfter(graceEndsOn);
    }

    /**
     * Takes in what was paid in its time by now. An open promise is settled when that is enough; one judged before is judged again.
     * {@code paidInAll} is all money of the counted days. Empty when the verdict stays.
     */
    Optional<PromiseStatus> countMoney(Money paidInAll, Instant at) {
        paid = paidInAll.amount().subtract(paidBefore).max(BigDecimal.ZERO);
        PromiseStatus verdict = PromisePolicy.judge(amount(), thresholdPct, paid());
        boolean settles = switch (status) {
            case OPEN -> verdict == KEPT;
            case BROKEN -> verdict != BROKEN;
            case PARTIALLY_KEPT -> verdict == KEPT;
            case KEPT, CANCELLED, SUPERSEDED -> false;
        };
        if (!settles) {
            return Optional.empty();
        }
        status = verdict;
        settledAt = at;
        return Optional.of(verdict);
    }

    /**
     * Counts again without money that bounced; {@code knownBefore} is the part of it that was known when the promise was given. A verdict that rested
     * on the money is given anew: by what is left when the time is over, else the promise is open again. Empty when it stays.
     *
     * @param mayBeOpen whether the case can wait for the money once more; if not, a promise that would be open again is cancelled
     */
    Optional<PromiseStatus> loseMoney(Money paidInAll, Money knownBefore, boolean mayBeOpen, Instant at) {
        paidBefore = paidBefore.subtract(knownBefore.amount()).max(BigDecimal.ZERO);
        paid = paidInAll.amount().subtract(paidBefore).max(BigDecimal.ZERO);
        PromiseStatus verdict = PromisePolicy.judge(amount(), thresholdPct, paid());
        if (status == OPEN || verdict == status || !(status == KEPT || status == PARTIALLY_KEPT)) {
            return Optional.empty();
        }
        status = !at.isBefore(judgeAt) ? verdict : mayBeOpen ? OPEN : CANCELLED;
        settledAt = status == OPEN ? null : at;
        return Optional.of(status);
    }

    /** The verdict once the time is over. */
    PromiseStatus judge(Instant now) {
        if (status != OPEN) {
            throw new IllegalStateException("Cannot judge a promise that is " + status);
        }
        if (now.isBefore(judgeAt)) {
            throw new IllegalStateException("Grace runs until " + graceEndsOn);
        }
        status = PromisePolicy.judge(amount(), thresholdPct, paid());
        settledAt = now;
        return status;
    }

    void cancel(Instant at) {
        leave(CANCELLED, at);
    }

    void supersede(Instant at) {
        leave(SUPERSEDED, at);
    }

    private void leave(PromiseStatus end, Instant at) {
        if (status != OPEN) {
            throw new IllegalStateException("A promise that is " + status + " cannot become " + end);
        }
        status = end;
        settledAt = at;
    }

    boolean wasNotKept() {
        return status == BROKEN || status == PARTIALLY_KEPT;
    }

    PromiseDetails details() {
        return new PromiseDetails(id(), caseId(), debtorId(), amount(), dueOn, graceEndsOn, judgeAt, status, paid(), recordedAt, recordedBy, settledAt,
                renegotiates == null ? null : new PromiseId(renegotiates));
    }
}
