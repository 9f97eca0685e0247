package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The instalments of one agreement and the money on them. Payments are laid out in the order of the day they were paid on, oldest instalment
 * first, and all anew with each payment: so a backdated one ends up where it belongs and an earlier judgement is revised.
 */
final class InstalmentPlan {

    private static final Comparator<Receipt> BY_DAY = Comparator.comparing(Receipt::paidOn).thenComparing(Receipt::receivedAt).thenComparing(Receipt::paymentId);

    private final List<Instalment> instalments;

    InstalmentPlan(Collection<Instalment> instalments) {
        this.instalments = instalments.stream().sorted(Comparator.comparingInt(Instalment::number)).toList();
    }

    /** Lays out all receipts again; answers the instalments that were open before and are paid now. */
    List<Instalment> layOut(Collection<Receipt> receipts) {
        var wasOpen = instalments.stream().filter(i -> !i.isPaid()).toList();
        instalments.forEach(Instalment::clear);
        for (Receipt receipt : receipts.stream().sorted(BY_DAY).toList()) {
            BigDecimal left = receipt.amount();
            for (Instalment instalment : instalments) {
                if (left.signum() > 0 && !instalment.isPaid()) {
                    left = instalment.take(left, receipt.paidOn());
                }
            }
        }
        instalments.stream().filter(InstalmentPlan::isInTime).forEach(Instalment::forgiveMiss);
        return wasOpen.stream().filter(Instalment::isPaid).toList();
    }

    Optional<Instalment> next() {
        return instalments.stream().filter(i -> !i.isPaid()).findFirst();
    }

    Instalment get(int number) {
        return instalments.stream().filter(i -> i.number() == number).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The agreement has no instalment " + number));
    }

    /** Whether some instalment's tolerance has passed without its money, as of a moment. */
    boolean isBehind(Instant now, Collection<ZoneId> zones) {
        return instalments.stream().anyMatch(i -> !i.isPaid() && !now.isBefore(judgeAt(i, zones)));
    }

    /** Whether every instalment whose tolerance has passed was paid within it. */
    boolean wasAlwaysKept(Instant now, Collection<ZoneId> zones) {
        return instalments.stream().filter(i -> !now.isBefore(judgeAt(i, zones))).allMatch(InstalmentPlan::isInTime);
    }

    /** 00:00 of the day after the tolerance, in the debtor's zone; of several zones where that day begins last. */
    static Instant judgeAt(Instalment instalment, Collection<ZoneId> zones) {
        LocalDate day = instalment.toleratedUntil().plusDays(1);
        return zones.stream().map(zone -> day.atStartOfDay(zone).toInstant()).max(Comparator.naturalOrder()).orElseThrow();
    }

    private static boolean isInTime(Instalment instalment) {
        return instalment.isPaid() && !instalment.paidOn().isAfter(instalment.toleratedUntil());
    }
}
