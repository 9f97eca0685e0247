package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntUnaryOperator;

import io.acuerdo.agreement.quote.Frequency;

/**
 * The instalments of one agreement and the money on them. Payments are laid out in the order of the day they were paid on, first on the down
 * payment, then on the oldest instalment, and all anew with each payment: so a backdated one ends up where it belongs, one that bounced leaves
 * no trace, and an earlier judgement is revised. Whoever pays what would end the agreement on that day has ended it.
 */
final class InstalmentPlan {

    private static final Comparator<Receipt> BY_DAY = Comparator.comparing(Receipt::paidOn).thenComparing(Receipt::receivedAt).thenComparing(Receipt::paymentId);

    private final List<Instalment> instalments;

    InstalmentPlan(Collection<Instalment> instalments) {
        this.instalments = instalments.stream().sorted(Comparator.comparingInt(Instalment::number)).toList();
    }

    /** Where a part of a payment went: {@code before} was paid of the instalment already. Without an instalment it is a down payment or credit. */
    record Part(UUID paymentId, Kind kind, Instalment instalment, BigDecimal before, BigDecimal amount) {

        enum Kind {
            DOWN_PAYMENT, INSTALMENT, CREDIT
        }
    }

    /**
     * What laying out all payments again came to.
     *
     * @param paid      open before, paid now
     * @param reopened  paid before, open now
     * @param forgiven  counted as missed, and paid in time after all
     * @param settledOn the day the agreement was paid off before its time, else null
     */
    record LaidOut(List<Instalment> paid, List<Instalment> reopened, List<Instalment> forgiven, boolean missedOnePaid, LocalDate settledOn, List<Part> parts) {

        BigDecimal credit() {
            return parts.stream().filter(part -> part.kind() == Part.Kind.CREDIT).map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** @param settling how an agreement in force is paid off early; null when it cannot be */
    LaidOut layOut(Collection<Receipt> receipts, AwaitedDownPayment first, PayoffPolicy settling) {
        var wasOpen = instalments.stream().filter(i -> !i.isPaid()).toList();
        var wasMissed = wasOpen.stream().filter(Instalment::wasMissed).toList();
        instalments.forEach(Instalment::clear);
        if (first != null) {
            first.clear();
        }
        var parts = new ArrayList<Part>();
        LocalDate settledOn = null;
        for (Receipt receipt : receipts.stream().sorted(BY_DAY).toList()) {
            BigDecimal left = payFirst(receipt, first, parts);
            if (settling != null && next().isPresent() && (first == null || first.isMet())) {
                BigDecimal payoff = settling.payoff(instalments, receipt.paidOn()).max(BigDecimal.ZERO);
                if (left.compareTo(payoff) >= 0) {
                    boolean early = receipt.paidOn().isBefore(instalments.getLast().dueOn());
                    settle(receipt, payoff, settling, parts);
                    settledOn = early ? receipt.paidOn() : null;
                    left = left.subtract(payoff);
                }
            }
            left = pay(receipt, left, parts);
            if (left.signum() > 0) {
                parts.add(new Part(receipt.paymentId(), Part.Kind.CREDIT, null, BigDecimal.ZERO, left));
            }
        }
        var forgiven = instalments.stream().filter(Instalment::wasMissed).filter(Instalment::isInTime).toList();
        forgiven.forEach(Instalment::forgiveMiss);
        var paid = wasOpen.stream().filter(Instalment::isPaid).toList();
        return new LaidOut(paid, instalments.stream().filter(i -> !i.isPaid() && !wasOpen.contains(i)).toList(), forgiven,
                paid.stream().anyMatch(wasMissed::contains), settledOn, parts);
    }

    private static BigDecimal payFirst(Receipt receipt, AwaitedDownPayment first, List<Part> parts) {
        if (first == null || first.isMet()) {
            return receipt.amount();
        }
        BigDecimal taken = first.take(receipt.amount());
        parts.add(new Part(receipt.paymentId(), Part.Kind.DOWN_PAYMENT, null, BigDecimal.ZERO, taken));
        return receipt.amount().subtract(taken);
    }

    private BigDecimal pay(Receipt receipt, BigDecimal money, List<Part> parts) {
        BigDecimal left = money;
        for (Instalment instalment : instalments) {
            if (left.signum() > 0 && !instalment.isPaid()) {
                BigDecimal before = instalment.paid();
                BigDecimal rest = instalment.take(left, receipt.paidOn());
                parts.add(new Part(receipt.paymentId(), Part.Kind.INSTALMENT, instalment, before, left.subtract(rest)));
                left = rest;
            }
        }
        return left;
    }

    /** Money that had paid interest of the future ahead fills what this payment leaves open. */
    private void settle(Receipt receipt, BigDecimal payoff, PayoffPolicy settling, List<Part> parts) {
        BigDecimal left = payoff;
        LocalDate begins = null;
        for (Instalment instalment : instalments) {
            BigDecimal owed = settling.owed(instalment, begins, receipt.paidOn());
            BigDecimal before = instalment.paid();
            BigDecimal part = owed.subtract(before).max(BigDecimal.ZERO).min(left);
            if (part.signum() > 0) {
                parts.add(new Part(receipt.paymentId(), Part.Kind.INSTALMENT, instalment, before, part));
                left = left.subtract(part);
            }
            instalment.settle(owed, receipt.paidOn());
            begins = instalment.dueOn();
        }
    }

    Optional<Instalment> next() {
        return instalments.stream().filter(i -> !i.isPaid()).findFirst();
    }

    Instalment get(int number) {
        return instalments.stream().filter(i -> i.number() == number).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The agreement has no instalment " + number));
    }

    List<Instalment> inOrder() {
        return instalments;
    }

    long missed() {
        return instalments.stream().filter(Instalment::isMissed).count();
    }

    /** Instalments paid on time in a row, the last ones, up to the first that is neither paid nor missed. */
    int onTimeInARow() {
        return onTime(false);
    }

    /** The longest row of instalments paid on time so far. */
    int mostOnTimeInARow() {
        return onTime(true);
    }

    private int onTime(boolean longest) {
        int row = 0;
        int most = 0;
        for (Instalment instalment : instalments) {
            if (!instalment.isPaid() && !instalment.isMissed()) {
                break;
            }
            row = instalment.isInTime() ? row + 1 : 0;
            most = Math.max(most, row);
        }
        return longest ? most : row;
    }

    /** Whether some instalment's tolerance has passed without its money, as of a moment. */
    boolean isBehind(Instant now, Collection<ZoneId> zones) {
        return instalments.stream().anyMatch(i -> !i.isPaid() && !now.isBefore(judgeAt(i, zones)));
    }

    /** Whether every instalment whose tolerance has passed was paid within it. */
    boolean wasAlwaysKept(Instant now, Collection<ZoneId> zones) {
        return instalments.stream().filter(i -> !now.isBefore(judgeAt(i, zones))).allMatch(Instalment::isInTime);
    }

    /** Whether everything whose tolerance had passed by that moment was paid by that day. */
    boolean wasCaughtUp(LocalDate day, Instant end, Collection<ZoneId> zones) {
        return instalments.stream().filter(i -> !end.isBefore(judgeAt(i, zones))).allMatch(i -> i.isPaid() && !i.paidOn().isAfter(day));
    }

    /**
     * Moves what is not paid yet by so many periods, each counted from the first due day: after February an instalment of the 31st is due on the
     * 31st again. {@code before} is how many periods each instalment has moved already.
     */
    void shift(Frequency frequency, LocalDate firstDueOn, int fromNumber, int periods, IntUnaryOperator before) {
        instalments.stream().filter(i -> i.number() >= fromNumber)
                .forEach(i -> i.shiftTo(frequency.from(firstDueOn, i.number() - 1 + before.applyAsInt(i.number()) + periods)));
    }

    /** 00:00 of the day after the tolerance, in the debtor's zone; of several zones where that day begins last. */
    static Instant judgeAt(Instalment instalment, Collection<ZoneId> zones) {
        return endOf(instalment.toleratedUntil(), zones);
    }

    /** When that day has ended in all of the zones. */
    static Instant endOf(LocalDate day, Collection<ZoneId> zones) {
        return zones.stream().map(zone -> day.plusDays(1).atStartOfDay(zone).toInstant()).max(Comparator.naturalOrder()).orElseThrow();
    }
}
