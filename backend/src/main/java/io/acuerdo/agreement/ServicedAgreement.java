package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import io.acuerdo.agreement.quote.DayCount;
import io.acuerdo.agreement.quote.Frequency;
import io.acuerdo.cases.CaseId;
import io.acuerdo.shared.Money;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import org.hibernate.annotations.BatchSize;

/**
 * What happens to an agreement after the debtor's yes: a down payment, money in and money that bounced, judgement, payment holidays, notice and
 * breach, the end. Part of {@link Agreement}, which leads it there. A step that is not allowed throws {@link IllegalStateException}.
 */
@MappedSuperclass
abstract class ServicedAgreement {

    static final String DOWN_PAYMENT_MISSED = "DOWN_PAYMENT_MISSED";

    UUID caseId;
    @Enumerated(EnumType.STRING)
    AgreementType type;
    @Enumerated(EnumType.STRING)
    AgreementStatus status;
    String currency;
    BigDecimal principal;
    @Embedded
    Conditions conditions;
    int installments;
    LocalDate firstDueOn;
    @Embedded
    TodayTerms today;
    String reason;
    @Embedded
    Acceptance acceptance;
    @Embedded
    AwaitedDownPayment downPayment;
    @Embedded
    WatchPeriod watch;
    @Embedded
    BreachNotice notice;
    UUID amends;
    UUID amendedBy;
    BigDecimal haircutBefore;
    LocalDate settledOn;
    Instant endedAt;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "agreement_id", nullable = false)
    @OrderBy("number")
    @BatchSize(size = 50)
    List<Instalment> rows = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "agreement_receipt", joinColumns = @JoinColumn(name = "agreement_id"))
    Set<Receipt> receipts = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "agreement_holiday", joinColumns = @JoinColumn(name = "agreement_id"))
    @OrderColumn(name = "position")
    List<Holiday> holidays = new ArrayList<>();

    /** @param watchNeeded instalments in a row that are to be paid on time before days past due count as cured */
    void activate(Collection<ZoneId> zones, int watchNeeded) {
        expect(AgreementStatus.ACCEPTED);
        if (awaitsDownPayment()) {
            throw new IllegalStateException("The down payment has not come");
        }
        status = AgreementStatus.ACTIVE;
        watch = new WatchPeriod(Math.min(watchNeeded, installments));
        watch(zones);
    }

    private void watch(Collection<ZoneId> zones) {
        rows.forEach(row -> row.watch(zones));
    }

    boolean awaitsDownPayment() {
        return downPayment != null && !downPayment.isMet();
    }

    /** Takes money paid on or after the day of acceptance, each payment once. */
    Change receive(Receipt receipt) {
        boolean tooLate = isVoidForItsDownPayment() && receipt.paidOn().isAfter(downPayment.dueOn());
        if (!takesPayments() || tooLate || receipt.paidOn().isBefore(acceptance.on()) || !receipts.add(receipt)) {
            return Change.NONE;
        }
        return layOut(receipt.paidOn());
    }

    /** Forgets money that bounced. */
    Change lose(UUID paymentId, LocalDate today) {
        return receipts.removeIf(receipt -> receipt.paymentId().equals(paymentId)) ? layOut(today) : Change.NONE;
    }

    private Change layOut(LocalDate day) {
        boolean awaited = awaitsDownPayment();
        var laidOut = plan().layOut(receipts, downPayment, status == AgreementStatus.BREACHED ? null : settling());
        Money spared = spared();
        boolean settles = laidOut.settledOn() != null && spared.isPositive();
        boolean settlesNow = settles && settledOn == null;
        settledOn = settles ? laidOut.settledOn() : null;
        return new Change(read(laidOut.paid()), read(laidOut.reopened()), read(laidOut.forgiven()), laidOut.missedOnePaid(),
                awaited && !awaitsDownPayment(), !awaited && awaitsDownPayment(), settlesNow ? spared : null, judgeWatch(day));
    }

    private Boolean judgeWatch(LocalDate day) {
        if (watch == null || watch.isPassed() == plan().mostOnTimeInARow() >= watch.needed()) {
            return null;
        }
        if (watch.isPassed()) {
            watch.goOn();
        } else {
            watch.pass(day);
        }
        return watch.isPassed();
    }

    private List<AgreementInstalment> read(List<Instalment> some) {
        return some.stream().map(row -> row.read(currency)).toList();
    }

    private boolean takesPayments() {
        return status.isServiced() || status == AgreementStatus.BREACHED || isVoidForItsDownPayment();
    }

    /** Accepted, and void because its down payment did not come by its day. */
    boolean isVoidForItsDownPayment() {
        return status == AgreementStatus.CANCELLED && DOWN_PAYMENT_MISSED.equals(reason) && acceptance != null;
    }

    /** The down payment came by its day after all; it takes force anew. */
    void revive() {
        if (!isVoidForItsDownPayment() || awaitsDownPayment()) {
            throw new IllegalStateException("The down payment has not come by its day");
        }
        status = AgreementStatus.ACCEPTED;
        reason = null;
        endedAt = null;
    }

    /** Interest is counted as the schedule was calculated. */
    private PayoffPolicy settling() {
        return new PayoffPolicy(DayCount.of(conditions.dayCount()).orElseThrow(), frequency(), Currency.getInstance(currency).getDefaultFractionDigits());
    }

    private Frequency frequency() {
        return Frequency.valueOf(conditions.frequency());
    }

    /** What pays it off on that day; nothing when it is not in force. */
    Optional<Payoff> payoff(LocalDate on) {
        if (!status.isServiced()) {
            return Optional.empty();
        }
        var plan = plan();
        BigDecimal first = downPayment == null ? BigDecimal.ZERO : downPayment.amount().subtract(downPayment.paid());
        Money total = money(settling().payoff(plan.inOrder(), on).max(BigDecimal.ZERO).add(first));
        Money open = sumOf(Instalment::open).plus(money(first));
        Money principal = sumOf(row -> row.isPaid() ? BigDecimal.ZERO : row.principal().min(row.open())).min(total);
        return Optional.of(new Payoff(on, principal, total.minus(principal), total, open.minus(total)));
    }

    void miss(int number, Instant now) {
        expect(AgreementStatus.ACTIVE);
        plan().get(number).miss(now);
    }

    void grantTime(int number, LocalDate until, Collection<ZoneId> zones) {
        expect(AgreementStatus.ACTIVE);
        plan().get(number).tolerateUntil(until);
        watch(zones);
    }

    /** Moves everything that is not paid by so many periods; the day of the month stays that of the first instalment. Answers the first that moved. */
    AgreementInstalment takeHoliday(int periods, String by, Instant now, Collection<ZoneId> zones) {
        expect(AgreementStatus.ACTIVE);
        int from = plan().next().orElseThrow(() -> new IllegalStateException("Everything is paid")).number();
        plan().shift(frequency(), firstDueOn, from, periods, this::shifted);
        holidays.add(new Holiday(from, periods, now, by));
        watch(zones);
        return plan().get(from).read(currency);
    }

    /** Where a holiday would put the next and the last instalment. */
    HolidayPreview.Possible afterHoliday(int periods, int left) {
        var next = plan().next().orElseThrow();
        return new HolidayPreview.Possible(next.number(), next.dueOn(), moved(next.number(), periods), moved(rows.getLast().number(), periods), left);
    }

    private LocalDate moved(int number, int periods) {
        return frequency().from(firstDueOn, number - 1 + shifted(number) + periods);
    }

    /** Takes over money that came for the predecessor since this one was calculated. */
    void carryOver(Collection<Receipt> since, LocalDate today) {
        receipts.addAll(since);
        layOut(today);
    }

    List<Receipt> receiptsSince(Instant moment) {
        return receipts.stream().filter(receipt -> receipt.receivedAt().isAfter(moment)).toList();
    }

    private int shifted(int number) {
        return holidays.stream().filter(holiday -> holiday.fromNumber() <= number).mapToInt(Holiday::instalments).sum();
    }

    int periodsOfHoliday() {
        return holidays.stream().mapToInt(Holiday::instalments).sum();
    }

    void complete(Instant now) {
        expect(AgreementStatus.ACTIVE);
        if (plan().next().isPresent()) {
            throw new IllegalStateException("Instalment " + plan().next().get().number() + " is not paid");
        }
        end(AgreementStatus.COMPLETED, now);
    }

    /** The money that had completed it bounced; it goes on in this case, which may be a later one of the debtor's. */
    void goOn(CaseId caseId, Collection<ZoneId> zones) {
        expect(AgreementStatus.COMPLETED);
        this.caseId = caseId.value();
        backInForce(zones);
    }

    /** Tells the debtor what is broken and until when it can be cured. A second notice changes nothing. */
    void notice(LocalDate sentOn, LocalDate cureEndsOn) {
        expect(AgreementStatus.ACTIVE);
        if (notice == null) {
            notice = new BreachNotice(sentOn, cureEndsOn);
        }
    }

    Optional<LocalDate> cureEndsOn() {
        return Optional.ofNullable(notice).map(BreachNotice::cureEndsOn);
    }

    /** What each payment went to, by payment. */
    List<InstalmentPlan.Part> parts(UUID paymentId) {
        return plan().layOut(receipts, downPayment, status == AgreementStatus.BREACHED ? null : settling()).parts().stream()
                .filter(part -> part.paymentId().equals(paymentId)).toList();
    }

    void cure() {
        expect(AgreementStatus.ACTIVE);
        notice = null;
    }

    /** What was waived is owed again from here on; answers that. */
    Money breach(String reason, Instant now) {
        expect(AgreementStatus.ACTIVE, AgreementStatus.COMPLETED);
        this.reason = reason;
        if (notice == null) {
            notice = new BreachNotice(null, null);
        }
        notice.revoke(haircut().amount());
        end(AgreementStatus.BREACHED, now);
        return haircut();
    }

    /** The debt of the day of the proposal less what is asked for of it, where that gives the rest up; with what the agreements before it had given up. */
    Money haircut() {
        BigDecimal asked = downPayment == null ? principal : principal.add(downPayment.amount());
        BigDecimal own = type.mayWaive() ? today.read(currency).debt().amount().subtract(asked).max(BigDecimal.ZERO) : BigDecimal.ZERO;
        return money(haircutBefore == null ? own : own.add(haircutBefore));
    }

    /** Whether what came to be known since shows that it was kept after all, or that what was past due was paid within the days of the notice. */
    boolean wasBrokenByMistake(Instant now, Collection<ZoneId> zones) {
        return status == AgreementStatus.BREACHED && (plan().wasAlwaysKept(now, zones)
                || cureEndsOn().filter(day -> plan().wasCaughtUp(day, InstalmentPlan.endOf(day, zones), zones)).isPresent());
    }

    /** A payment that came to be known later shows that it was not broken. */
    void reinstate(Instant now, Collection<ZoneId> zones) {
        expect(AgreementStatus.BREACHED);
        if (!wasBrokenByMistake(now, zones)) {
            throw new IllegalStateException("It was broken");
        }
        notice = null;
        backInForce(zones);
    }

    private void backInForce(Collection<ZoneId> zones) {
        status = AgreementStatus.ACTIVE;
        endedAt = null;
        watch(zones);
    }

    Optional<AgreementId> amends() {
        return Optional.ofNullable(amends).map(AgreementId::new);
    }

    AgreementLife life() {
        BigDecimal received = receipts.stream().map(Receipt::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        Money first = money(downPayment == null ? BigDecimal.ZERO : downPayment.paid());
        Money credit = money(received).minus(paid()).minus(first);
        return new AgreementLife(amends().orElse(null), amendedBy == null ? null : new AgreementId(amendedBy),
                downPayment == null ? null : new DownPayment(money(downPayment.amount()), downPayment.dueOn()), first,
                notice == null ? null : notice.noticeSentOn(), notice == null ? null : notice.cureEndsOn(),
                money(notice == null || notice.haircutRevoked() == null ? BigDecimal.ZERO : notice.haircutRevoked()), watched().orElse(null), settledOn,
                settledOn == null ? Money.zero(currency) : spared(), credit, List.copyOf(holidays));
    }

    Optional<AgreementLife.Watch> watched() {
        return Optional.ofNullable(watch).map(it -> new AgreementLife.Watch(plan().onTimeInARow(), it.needed(), it.passedOn()));
    }

    private Money spared() {
        return sumOf(Instalment::waived);
    }

    private Money sumOf(Function<Instalment, BigDecimal> amount) {
        return money(rows.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    Money paid() {
        return sumOf(Instalment::paid);
    }

    void end(AgreementStatus last, Instant now) {
        status = last;
        endedAt = now;
        rows.forEach(Instalment::stopWatching);
    }

    void expect(AgreementStatus... allowed) {
        if (!Arrays.asList(allowed).contains(status)) {
            throw new IllegalStateException("An agreement that is " + status + " cannot take this step, only " + Arrays.toString(allowed));
        }
    }

    InstalmentPlan plan() {
        return new InstalmentPlan(rows);
    }

    Money money(BigDecimal amount) {
        return Money.of(amount, currency);
    }
}
