package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.UUID;

import io.acuerdo.shared.Ids;
import io.acuerdo.shared.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** One instalment of an agreement. Money reaches it through its agreement only, which decides the order. */
@Entity(name = "AgreementInstalment")
@Table(name = "agreement_instalment")
class Instalment {

    @Id
    private UUID id;
    private int number;
    private LocalDate dueOn;
    private BigDecimal principal;
    private BigDecimal interest;
    private BigDecimal tax;
    private BigDecimal insurance;
    private BigDecimal payment;
    private BigDecimal balance;
    private BigDecimal paid;
    private BigDecimal waived;
    private LocalDate paidOn;
    private LocalDate toleratedUntil;
    private Instant missedAt;
    private Instant judgeAt;
    @Version
    private long version;

    protected Instalment() {
    }

    Instalment(ScheduleRow row, int toleranceDays) {
        id = Ids.next();
        number = row.number();
        dueOn = row.dueOn();
        principal = row.principal().amount();
        interest = row.interest().amount();
        tax = row.tax().amount();
        insurance = row.insurance().amount();
        payment = row.payment().amount();
        balance = row.balance().amount();
        paid = BigDecimal.ZERO;
        waived = BigDecimal.ZERO;
        toleratedUntil = dueOn.plusDays(toleranceDays);
    }

    int number() {
        return number;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    LocalDate toleratedUntil() {
        return toleratedUntil;
    }

    BigDecimal payment() {
        return payment;
    }

    BigDecimal principal() {
        return principal;
    }

    BigDecimal interest() {
        return interest;
    }

    BigDecimal paid() {
        return paid;
    }

    BigDecimal waived() {
        return waived;
    }

    BigDecimal open() {
        return payment.subtract(paid).subtract(waived);
    }

    boolean isPaid() {
        return open().signum() <= 0;
    }

    boolean isMissed() {
        return missedAt != null && !isPaid();
    }

    /** Also when it was paid late since. */
    boolean wasMissed() {
        return missedAt != null;
    }

    boolean isInTime() {
        return isPaid() && !paidOn.isAfter(toleratedUntil);
    }

    LocalDate paidOn() {
        return paidOn;
    }

    /** Forgets what was paid, before all payments are laid out again. */
    void clear() {
        paid = BigDecimal.ZERO;
        waived = BigDecimal.ZERO;
        paidOn = null;
    }

    /** Takes as much as is open and answers the rest. */
    BigDecimal take(BigDecimal money, LocalDate on) {
        BigDecimal taken = money.min(open());
        paid = paid.add(taken);
        if (isPaid() && paidOn == null) {
            paidOn = on;
        }
        return money.subtract(taken);
    }

    /** Pays it off for less than its payment: what is not owed on that day is waived. */
    void settle(BigDecimal owed, LocalDate on) {
        paid = owed;
        waived = payment.subtract(owed);
        if (paidOn == null) {
            paidOn = on;
        }
    }

    /** From now on it is missed when it is not paid by the end of its tolerance. */
    void watch(Collection<ZoneId> zones) {
        judgeAt = InstalmentPlan.judgeAt(this, zones);
    }

    void stopWatching() {
        judgeAt = null;
    }

    /** The whole schedule moved: the days of tolerance move with the due day. */
    void shiftTo(LocalDate day) {
        toleratedUntil = day.plusDays(ChronoUnit.DAYS.between(dueOn, toleratedUntil));
        dueOn = day;
        missedAt = null;
    }

    void miss(Instant at) {
        missedAt = at;
    }

    void forgiveMiss() {
        missedAt = null;
    }

    void tolerateUntil(LocalDate day) {
        toleratedUntil = day;
        missedAt = null;
    }

    AgreementInstalment read(String currency) {
        var status = isPaid() ? InstalmentStatus.PAID : isMissed() ? InstalmentStatus.MISSED : InstalmentStatus.PENDING;
        return new AgreementInstalment(number, dueOn, Money.of(principal, currency), Money.of(interest, currency), Money.of(tax, currency),
                Money.of(insurance, currency), Money.of(payment, currency), Money.of(balance, currency), Money.of(paid, currency), status, paidOn, toleratedUntil, Money.of(waived, currency));
    }
}
