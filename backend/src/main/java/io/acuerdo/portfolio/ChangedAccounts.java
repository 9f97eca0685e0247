package io.acuerdo.portfolio;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import io.acuerdo.portfolio.AccountStore.Account;
import io.acuerdo.portfolio.AccountStore.Judged;
import io.acuerdo.portfolio.FilePayments.Held;
import io.acuerdo.portfolio.KnownAccounts.KnownAccount;

/**
 * Brings accounts to what a newer file says. Payments that reached us after the file stay on top of it, unless the file lists their reference.
 * What was open before, is not any more and was paid by no payment we know is taken for a payment that the file has seen.
 */
@Component
class ChangedAccounts {

    private final AccountStore accounts;
    private final FilePayments payments;
    private final AllocationOrders allocation;
    private final Clock clock;

    ChangedAccounts(AccountStore accounts, FilePayments payments, AllocationOrders allocation, Clock clock) {
        this.accounts = accounts;
        this.payments = payments;
        this.allocation = allocation;
        this.clock = clock;
    }

    record Change(AccountDraft draft, KnownAccount known) {
    }

    void apply(ImportJob job, PortfolioRow portfolio, List<Change> changes, ChunkWriter.Outcome outcome) {
        if (changes.isEmpty()) {
            return;
        }
        Map<UUID, Account> before = accounts.lock(changes.stream().map(change -> change.known().id()).toList());
        Map<UUID, List<Held>> held = payments.onTop(before.keySet());
        Map<String, UUID> listed = payments.known(portfolio, changes.stream().map(Change::draft).toList());
        List<Judged> judged = new ArrayList<>(changes.size());
        FilePayments.Booking booking = payments.booking(portfolio, job);
        LocalDate today = portfolio.today(clock);
        for (Change change : changes) {
            Account old = before.get(change.known().id());
            List<Held> mine = held.getOrDefault(old.id(), List.of());
            Map<String, BigDecimal> fresh = new HashMap<>();
            for (AccountDraft.SeenPayment seen : change.draft().payments()) {
                if (!listed.containsKey(seen.reference())) {
                    listed.put(seen.reference(), old.id());
                    fresh.put(seen.reference(), seen.amount());
                    outcome.payments.add(booking.seen(old, seen));
                }
            }
            BigDecimal paidSince = BigDecimal.ZERO;
            BigDecimal included = sum(fresh);
            for (Held payment : mine) {
                boolean inFile = !payment.receivedAt().isAfter(job.countedUntil(portfolio))
                        || change.draft().payments().stream().anyMatch(seen -> seen.reference().equals(payment.reference()));
                if (inFile) {
                    booking.includedInFile(payment.id());
                    included = included.add(payment.amount());
                } else {
                    paidSince = paidSince.add(payment.amount());
                }
            }
            BigDecimal vanished = vanished(old, change.draft(), job.asOf()).subtract(included);
            if (vanished.signum() > 0) {
                outcome.payments.add(booking.vanished(old, vanished));
            }
            Account now = new Account(old.id(), old.portfolioId(), old.debtorId(), old.externalId(), change.draft().product(), change.draft().terms(),
                    paidSince, job.asOf(), job.balancesAsOf(portfolio), job.countedUntil(portfolio), change.draft().contentHash(), job.id().value(),
                    old.pastDueBefore());
            Judged one = new Judged(now, now.terms().on(today, paidSince, portfolio.digits(), allocation.of(now.product())));
            judged.add(one);
            tell(one, outcome);
        }
        accounts.replace(judged);
        booking.write();
        outcome.updated += judged.size();
    }

    private static void tell(Judged one, ChunkWriter.Outcome outcome) {
        UUID debtor = one.account().debtorId();
        outcome.debtorsChanged.add(debtor);
        if (one.isInArrears()) {
            outcome.debtorsToTell.add(debtor);
        } else if (one.account().pastDueBefore().signum() > 0) {
            outcome.cureCandidates.add(debtor);
        }
    }

    /** How much of the instalments that were due by the file's day was open in the last file and is not in this one. */
    private static BigDecimal vanished(Account old, AccountDraft draft, LocalDate asOf) {
        Map<Integer, BigDecimal> open = new HashMap<>();
        draft.instalments().forEach(it -> open.put(it.number(), it.amount()));
        BigDecimal vanished = BigDecimal.ZERO;
        for (Instalment instalment : old.terms().instalments()) {
            if (!instalment.dueOn().isAfter(asOf)) {
                vanished = vanished.add(instalment.amount().subtract(open.getOrDefault(instalment.number(), BigDecimal.ZERO)).max(BigDecimal.ZERO));
            }
        }
        return vanished;
    }

    private static BigDecimal sum(Map<String, BigDecimal> amounts) {
        return amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
