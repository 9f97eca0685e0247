package io.acuerdo.portfolio;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import io.acuerdo.portfolio.AccountStore.Account;
import io.acuerdo.portfolio.AccountStore.Judged;
import io.acuerdo.shared.Money;

/** Payments that a file lists or lets us see. They are part of its balances already, so none of them lies on top. */
@Component
class FilePayments {

    private static final String COLUMNS = "id, portfolio_id, account_id, debtor_id, amount, currency, paid_on, reference, source, on_top, received_at, "
            + "received_by";

    private final JdbcTemplate jdbc;
    private final BulkLoad bulk;

    FilePayments(JdbcTemplate jdbc, BulkLoad bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    /** A payment that lies on top of the last file. */
    record Held(UUID id, String reference, BigDecimal amount, Instant receivedAt) {
    }

    Map<UUID, List<Held>> onTop(Collection<UUID> accounts) {
        Map<UUID, List<Held>> held = new HashMap<>();
        Sql.inParts(accounts, part -> jdbc.query("SELECT id, account_id, reference, amount, received_at FROM payment WHERE on_top AND account_id IN ("
                + part + ")", row -> {
                    held.computeIfAbsent(row.getObject("account_id", UUID.class), id -> new ArrayList<>())
                            .add(new Held(row.getObject("id", UUID.class), row.getString("reference"), row.getBigDecimal("amount"),
                                    Utc.read(row, "received_at")));
                }));
        return held;
    }

    /** Which of the listed references are booked already, and to which account. */
    Map<String, UUID> known(PortfolioRow portfolio, Collection<AccountDraft> drafts) {
        Set<String> references = new HashSet<>();
        drafts.forEach(draft -> draft.payments().forEach(payment -> references.add(payment.reference())));
        Map<String, UUID> known = new HashMap<>();
        List<String> all = List.copyOf(references);
        for (int from = 0; from < all.size(); from += Sql.IDS_A_QUERY) {
            List<Object> arguments = new ArrayList<>(all.subList(from, Math.min(all.size(), from + Sql.IDS_A_QUERY)));
            String marks = Sql.marks(arguments.size());
            arguments.addFirst(portfolio.id());
            jdbc.query("SELECT reference, account_id FROM payment WHERE portfolio_id = ? AND reference IN (" + marks + ")", row -> {
                known.put(row.getString("reference"), row.getObject("account_id", UUID.class));
            }, arguments.toArray());
        }
        return known;
    }

    /** A new account's payments are history: nobody waits for them, so nobody is told. */
    void keepOfNewAccounts(PortfolioRow portfolio, List<Judged> judged, List<Chunk.Entry> entries, Instant receivedAt) {
        Map<String, UUID> known = known(portfolio, entries.stream().map(Chunk.Entry::draft).toList());
        Tsv rows = new Tsv();
        for (int i = 0; i < entries.size(); i++) {
            Account account = judged.get(i).account();
            for (AccountDraft.SeenPayment seen : entries.get(i).draft().payments()) {
                if (known.putIfAbsent(seen.reference(), account.id()) == null) {
                    row(rows, PaymentId.next(), portfolio, account, seen.amount(), seen.paidOn(), seen.reference(), "FILE", receivedAt);
                }
            }
        }
        bulk.insert("payment", COLUMNS, rows);
    }

    Booking booking(PortfolioRow portfolio, ImportJob job) {
        return new Booking(portfolio, job);
    }

    private static void row(Tsv rows, PaymentId id, PortfolioRow portfolio, Account account, BigDecimal amount, LocalDate paidOn, String reference,
            String source, Instant receivedAt) {
        rows.add(id.value()).add(portfolio.id()).add(account.id()).add(account.debtorId()).add(amount).add(portfolio.currency()).add(paidOn)
                .add(reference).add(source).add(0).add(Utc.of(receivedAt)).add("acuerdo").end();
    }

    /** Collects the payments of a chunk and writes them together. */
    final class Booking {

        private final PortfolioRow portfolio;
        private final ImportJob job;
        private final Tsv rows = new Tsv();
        private final List<UUID> included = new ArrayList<>();

        private Booking(PortfolioRow portfolio, ImportJob job) {
            this.portfolio = portfolio;
            this.job = job;
        }

        PaymentReceived seen(Account account, AccountDraft.SeenPayment seen) {
            return book(account, PaymentId.next(), seen.amount(), seen.paidOn(), seen.reference(), "FILE");
        }

        /** Paid at the latest on the file's day; the reference is ours. */
        PaymentReceived vanished(Account account, BigDecimal amount) {
            PaymentId id = PaymentId.next();
            return book(account, id, amount, job.asOf(), "SALDO-" + job.asOf() + "-" + id, "BALANCE");
        }

        private PaymentReceived book(Account account, PaymentId id, BigDecimal amount, LocalDate paidOn, String reference, String source) {
            row(rows, id, portfolio, account, amount, paidOn, reference, source, job.receivedAt());
            return new PaymentReceived(id, new DebtorId(account.debtorId()), new AccountId(account.id()), Money.of(amount, portfolio.currency()), paidOn,
                    reference, Money.zero(portfolio.currency()));
        }

        void includedInFile(UUID payment) {
            included.add(payment);
        }

        void write() {
            bulk.insert("payment", COLUMNS, rows);
            Sql.inParts(included, part -> jdbc.update("UPDATE payment SET on_top = FALSE WHERE id IN (" + part + ")"));
        }
    }
}
