package io.acuerdo.portfolio;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import io.acuerdo.portfolio.AccountStore.Judged;
import io.acuerdo.portfolio.KnownAccounts.KnownAccount;

/**
 * Writes one chunk in two transactions of the caller: first its debtors, then its accounts: new ones by bulk load, changed ones judged again,
 * unchanged ones only dated, refused rows kept; then tells who is in arrears and what was paid. Debtors without their accounts harm nobody, so
 * those of the next chunk may be written while the accounts of this one still are.
 */
@Component
class ChunkWriter {

    private final JdbcTemplate jdbc;
    private final PortfolioRows portfolios;
    private final KnownAccounts known;
    private final DebtorWriter debtors;
    private final AccountStore accounts;
    private final ChangedAccounts changes;
    private final FilePayments payments;
    private final Positions positions;
    private final SearchTerms terms;
    private final BulkLoad bulk;
    private final AllocationOrders allocation;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChunkWriter(JdbcTemplate jdbc, PortfolioRows portfolios, KnownAccounts known, DebtorWriter debtors, AccountStore accounts,
            ChangedAccounts changes, FilePayments payments, Positions positions, SearchTerms terms, BulkLoad bulk,
            ApplicationEventPublisher events, AllocationOrders allocation, Clock clock) {
        this.jdbc = jdbc;
        this.portfolios = portfolios;
        this.known = known;
        this.debtors = debtors;
        this.accounts = accounts;
        this.changes = changes;
        this.payments = payments;
        this.positions = positions;
        this.terms = terms;
        this.bulk = bulk;
        this.allocation = allocation;
        this.events = events;
        this.clock = clock;
    }

    /** What a chunk adds to the counts of its load. Rows, accounts and cases. */
    record Counts(long read, long rejected, long unchanged, long created, long updated, long casesOpened) {
    }

    /** What came of the chunk so far. */
    static final class Outcome {

        final List<Chunk.RefusedRow> refused = new ArrayList<>();
        final List<UUID> debtorsToTell = new ArrayList<>();
        final List<UUID> debtorsChanged = new ArrayList<>();
        final List<UUID> cureCandidates = new ArrayList<>();
        final List<PaymentReceived> payments = new ArrayList<>();
        long unchanged;
        long created;
        long updated;

        void refuse(Chunk.Entry entry, MappedRow.Refused why) {
            entry.rows().forEach(row -> refused.add(new Chunk.RefusedRow(row, why)));
        }
    }

    /** {@code refused} rows are to be kept by the caller. */
    record Written(Counts counts, List<Chunk.RefusedRow> refused) {
    }

    /** The rows of one portfolio that may be written, what is known of their accounts, and their debtors, who are there by now. */
    private record Part(PortfolioRow portfolio, List<Chunk.Entry> usable, Map<String, KnownAccount> there, Map<String, UUID> debtorIds) {
    }

    /** A chunk whose debtors are written. */
    static final class Prepared {

        private final Outcome outcome = new Outcome();
        private final List<Part> parts = new ArrayList<>();
    }

    /** Writes the debtors. Doing so again changes nothing. */
    Prepared prepare(ImportJob job, Chunk chunk) {
        Prepared prepared = new Prepared();
        prepared.outcome.refused.addAll(chunk.refused());
        Map<AccountDraft.Owner, List<Chunk.Entry>> byOwner = chunk.entries().stream()
                .collect(Collectors.groupingBy(entry -> entry.draft().owner(), LinkedHashMap::new, Collectors.toList()));
        byOwner.forEach((owner, entries) -> prepare(job, owner, entries, prepared));
        return prepared;
    }

    private void prepare(ImportJob job, AccountDraft.Owner owner, List<Chunk.Entry> entries, Prepared prepared) {
        PortfolioRow portfolio = portfolios.require(owner);
        MappedRow.Refused foreign = foreign(owner, portfolio);
        if (foreign != null) {
            entries.forEach(entry -> prepared.outcome.refuse(entry, foreign));
            return;
        }
        Map<String, KnownAccount> there = known.accounts(portfolio.id(), ids(entries));
        List<Chunk.Entry> usable = usable(job, entries, there, prepared.outcome);
        prepared.parts.add(new Part(portfolio, usable, there, debtors.write(portfolio, usable)));
    }

    Written write(ImportJob job, Chunk chunk, Prepared prepared) {
        Outcome outcome = prepared.outcome;
        prepared.parts.forEach(part -> write(job, part, outcome));
        keepCureCandidates(job, outcome);
        int cases = tell(outcome);
        return new Written(new Counts(chunk.rows(), outcome.refused.size(), outcome.unchanged, outcome.created, outcome.updated, cases),
                outcome.refused);
    }

    private void write(ImportJob job, Part part, Outcome outcome) {
        List<Chunk.Entry> fresh = new ArrayList<>();
        List<ChangedAccounts.Change> changed = new ArrayList<>();
        List<UUID> confirmed = new ArrayList<>();
        for (Chunk.Entry entry : part.usable()) {
            UUID debtor = part.debtorIds().get(entry.draft().debtor().externalId());
            KnownAccount account = part.there().get(entry.draft().externalId());
            if (account == null) {
                fresh.add(entry);
            } else if (!account.debtorId().equals(debtor)) {
                outcome.refuse(entry, new MappedRow.Refused("row.movedDebtor", account.externalId()));
            } else if (isUnchanged(job, entry, account)) {
                outcome.unchanged += entry.rows().size();
                if (job.asOf().isAfter(account.asOf()) || job.completeFile()) {
                    confirmed.add(account.id());
                }
            } else {
                changed.add(new ChangedAccounts.Change(entry.draft(), account));
            }
        }
        insert(job, part.portfolio(), fresh, part.debtorIds(), outcome);
        changes.apply(job, part.portfolio(), changed, outcome);
        confirm(job, part.portfolio(), confirmed);
    }

    /** Older than what is known: the whole entry is refused before anything of it, its debtor included, is written. */
    private static List<Chunk.Entry> usable(ImportJob job, List<Chunk.Entry> entries, Map<String, KnownAccount> there, Outcome outcome) {
        return entries.stream().filter(entry -> {
            KnownAccount account = there.get(entry.draft().externalId());
            boolean older = account != null && job.asOf().isBefore(account.asOf()) && account.contentHash() != entry.draft().contentHash();
            if (older) {
                outcome.refuse(entry, new MappedRow.Refused("row.older", account.externalId(), account.asOf().toString(), job.asOf().toString()));
            }
            return !older;
        }).toList();
    }

    /** A newer file that says the same takes payments back that it should know by now: then the balance is judged again. */
    private static boolean isUnchanged(ImportJob job, Chunk.Entry entry, KnownAccount account) {
        return account.contentHash() == entry.draft().contentHash() && !(account.hasPaidSince() && job.asOf().isAfter(account.asOf()));
    }

    private static MappedRow.Refused foreign(AccountDraft.Owner owner, PortfolioRow portfolio) {
        if (!owner.currency().equals(portfolio.currency())) {
            return new MappedRow.Refused("row.otherCurrency", portfolio.name(), portfolio.currency(), owner.currency());
        }
        if (!owner.country().equals(portfolio.country())) {
            return new MappedRow.Refused("row.otherCountry", portfolio.name(), portfolio.country(), owner.country());
        }
        return owner.creditor() == null || owner.creditor().equals(portfolio.creditor()) ? null
                : new MappedRow.Refused("row.otherCreditor", portfolio.name(), portfolio.creditor(), owner.creditor());
    }

    private static Set<String> ids(List<Chunk.Entry> entries) {
        return entries.stream().map(entry -> entry.draft().externalId()).collect(Collectors.toSet());
    }

    private void insert(ImportJob job, PortfolioRow portfolio, List<Chunk.Entry> fresh, Map<String, UUID> debtorIds, Outcome outcome) {
        List<Judged> judged = new ArrayList<>(fresh.size());
        var today = portfolio.today(clock);
        var balancesAsOf = job.balancesAsOf(portfolio);
        var countedUntil = job.countedUntil(portfolio);
        for (Chunk.Entry entry : fresh) {
            AccountDraft draft = entry.draft();
            UUID debtor = debtorIds.get(draft.debtor().externalId());
            AccountStore.Account account = new AccountStore.Account(AccountId.next().value(), portfolio.id(), debtor, draft.externalId(), draft.product(),
                    draft.terms(), BigDecimal.ZERO, job.asOf(), balancesAsOf, countedUntil, draft.contentHash(), job.id().value(),
                    BigDecimal.ZERO);
            Judged one = new Judged(account, account.terms().on(today, account.paidSince(), portfolio.digits(), allocation.of(account.product())));
            judged.add(one);
            if (one.isInArrears()) {
                outcome.debtorsToTell.add(debtor);
            }
        }
        accounts.insert(judged);
        payments.keepOfNewAccounts(portfolio, judged, fresh, balancesAsOf);
        outcome.created += judged.size();
    }

    private void confirm(ImportJob job, PortfolioRow portfolio, List<UUID> confirmed) {
        Sql.inParts(confirmed, part -> jdbc.update("""
                UPDATE account SET as_of = GREATEST(as_of, ?), balances_as_of = GREATEST(balances_as_of, ?),
                       counted_until = GREATEST(counted_until, ?), import_id = ? WHERE id IN (""" + part + ")", job.asOf(),
                Utc.of(job.balancesAsOf(portfolio)), Utc.of(job.countedUntil(portfolio)), job.id().value()));
    }

    private void keepCureCandidates(ImportJob job, Outcome outcome) {
        Tsv rows = new Tsv();
        outcome.cureCandidates.forEach(debtor -> rows.add(job.id().value()).add(debtor).end());
        bulk.insertMissing("import_cure_candidate", "import_id, debtor_id", rows);
    }

    /** Arrears first: a payment may concern a case that opens only now. */
    private int tell(Outcome outcome) {
        AtomicInteger cases = new AtomicInteger();
        if (!outcome.debtorsToTell.isEmpty()) {
            List<DebtorPosition> inArrears = positions.of(Set.copyOf(outcome.debtorsToTell)).stream().filter(DebtorPosition::isInArrears).toList();
            terms.add(inArrears);
            events.publishEvent(new DebtorsInArrears(inArrears, cases::addAndGet));
        }
        outcome.payments.forEach(events::publishEvent);
        if (!outcome.debtorsChanged.isEmpty()) {
            events.publishEvent(new BalancesUpdated(positions.of(Set.copyOf(outcome.debtorsChanged))));
        }
        return cases.get();
    }
}
