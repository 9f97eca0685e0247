package io.acuerdo.portfolio;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads accounts with their terms, locked for the transaction, and writes what was judged of them. */
@Component
class AccountStore {

    private static final String OWN_COLUMNS = "id, debtor_id, external_id, product, past_due, outstanding, payoff, oldest_unpaid_due_on, "
            + "file_outstanding, file_payoff, paid_since, content_hash";
    private static final String ACCOUNT_COLUMNS = OWN_COLUMNS + ", portfolio_id, as_of, balances_as_of, counted_until, import_id";

    private final JdbcTemplate jdbc;
    private final BulkLoad bulk;

    AccountStore(JdbcTemplate jdbc, BulkLoad bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    /** Everything the row of an account says, apart from the balances that follow from it. */
    record Account(UUID id, int portfolioId, UUID debtorId, String externalId, String product, AccountTerms terms, BigDecimal paidSince,
            LocalDate asOf, Instant balancesAsOf, Instant countedUntil, long contentHash, UUID importId, BigDecimal pastDueBefore) {

        Account with(AccountTerms newTerms, BigDecimal newPaidSince) {
            return new Account(id, portfolioId, debtorId, externalId, product, newTerms, newPaidSince, asOf, balancesAsOf, countedUntil, contentHash,
                    importId, pastDueBefore);
        }
    }

    /** An account with the balances of a day. */
    record Judged(Account account, AccountTerms.Balances balances) {

        boolean isInArrears() {
            return balances.pastDue().signum() > 0;
        }
    }

    Map<UUID, Account> lock(Collection<UUID> ids) {
        Map<UUID, List<Instalment>> instalments = new HashMap<>();
        Map<UUID, InstalmentPlan> plans = new HashMap<>();
        Map<UUID, Account> accounts = new LinkedHashMap<>();
        Sql.inParts(ids.stream().sorted().toList(), part -> {
            List<AccountRow> rows = jdbc.query("SELECT * FROM account WHERE id IN (" + part + ") ORDER BY id FOR UPDATE",
                    (row, number) -> new AccountRow(row));
            jdbc.query("SELECT * FROM instalment WHERE account_id IN (" + part + ") ORDER BY account_id, due_on, number", row -> {
                instalments.computeIfAbsent(row.getObject("account_id", UUID.class), id -> new ArrayList<>()).add(instalment(row));
            });
            jdbc.query("SELECT * FROM instalment_plan WHERE account_id IN (" + part + ")", row -> {
                plans.put(row.getObject("account_id", UUID.class), plan(row));
            });
            rows.forEach(row -> accounts.put(row.account.id(), row.account.with(new AccountTerms(instalments.getOrDefault(row.account.id(), List.of()),
                    plans.get(row.account.id()), row.fileOutstanding, row.filePayoff), row.account.paidSince())));
        });
        return accounts;
    }

    /** New accounts of one portfolio and one load. */
    void insert(List<Judged> accounts) {
        if (accounts.isEmpty()) {
            return;
        }
        Tsv rows = new Tsv();
        accounts.forEach(judged -> addOwn(rows, judged).end());
        Account first = accounts.getFirst().account();
        Map<String, Object> common = new LinkedHashMap<>();
        common.put("portfolio_id", first.portfolioId());
        common.put("as_of", first.asOf());
        common.put("balances_as_of", Utc.of(first.balancesAsOf()));
        common.put("counted_until", Utc.of(first.countedUntil()));
        common.put("import_id", first.importId());
        bulk.insert("account", OWN_COLUMNS, common, rows);
        insertParts(accounts);
    }

    void replace(List<Judged> accounts) {
        if (accounts.isEmpty()) {
            return;
        }
        Sql.inParts(accounts.stream().map(it -> it.account().id()).toList(), part -> {
            jdbc.update("DELETE FROM instalment WHERE account_id IN (" + part + ")");
            jdbc.update("DELETE FROM instalment_plan WHERE account_id IN (" + part + ")");
            jdbc.update("DELETE FROM account_due WHERE account_id IN (" + part + ")");
        });
        bulk.replace("account", ACCOUNT_COLUMNS, rows(accounts));
        insertParts(accounts);
    }

    private static Tsv rows(List<Judged> accounts) {
        Tsv rows = new Tsv();
        for (Judged judged : accounts) {
            Account account = judged.account();
            addOwn(rows, judged).add(account.portfolioId()).add(account.asOf()).add(Utc.of(account.balancesAsOf()))
                    .add(Utc.of(account.countedUntil())).add(account.importId()).end();
        }
        return rows;
    }

    private static Tsv addOwn(Tsv rows, Judged judged) {
        Account account = judged.account();
        AccountTerms.Balances balances = judged.balances();
        return rows.add(account.id()).add(account.debtorId()).add(account.externalId()).add(account.product()).add(balances.pastDue())
                .add(balances.outstanding()).add(balances.payoff()).add(balances.oldestUnpaidDueOn()).add(account.terms().outstanding())
                .add(account.terms().payoff()).add(account.paidSince()).add(account.contentHash());
    }

    private void insertParts(List<Judged> accounts) {
        Tsv instalments = new Tsv();
        Tsv plans = new Tsv();
        Tsv dues = new Tsv();
        for (Judged judged : accounts) {
            UUID id = judged.account().id();
            if (judged.balances().nextDueOn() != null) {
                dues.add(id).add(judged.account().portfolioId()).add(judged.balances().nextDueOn()).end();
            }
            for (Instalment it : judged.balances().instalments()) {
                instalments.add(id).add(it.number()).add(it.dueOn()).add(it.amount()).add(it.charges()).add(it.paid()).end();
            }
            InstalmentPlan plan = judged.balances().plan();
            if (plan != null) {
                plans.add(id).add(plan.anchorOn()).add(plan.anchorNumber()).add(plan.nextNumber()).add(plan.lastNumber()).add(plan.amount())
                        .add(plan.monthlyRate()).add(plan.balance()).end();
            }
        }
        bulk.insert("instalment", "account_id, number, due_on, amount, charges, paid", instalments);
        bulk.insert("instalment_plan", "account_id, anchor_on, anchor_number, next_number, last_number, amount, monthly_rate, balance", plans);
        bulk.insert("account_due", "account_id, portfolio_id, next_due_on", dues);
    }

    List<Instalment> instalments(UUID account) {
        return jdbc.query("SELECT * FROM instalment WHERE account_id = ? ORDER BY due_on, number", (row, number) -> instalment(row), account);
    }

    InstalmentPlan planOf(UUID account) {
        return jdbc.query("SELECT * FROM instalment_plan WHERE account_id = ?", (row, number) -> plan(row), account).stream().findFirst().orElse(null);
    }

    private static Instalment instalment(ResultSet row) throws SQLException {
        return new Instalment(row.getInt("number"), row.getObject("due_on", LocalDate.class), row.getBigDecimal("amount"),
                row.getBigDecimal("charges"), row.getBigDecimal("paid"));
    }

    private static InstalmentPlan plan(ResultSet row) throws SQLException {
        return new InstalmentPlan(row.getObject("anchor_on", LocalDate.class), row.getInt("anchor_number"), row.getInt("next_number"),
                row.getInt("last_number"), row.getBigDecimal("amount"), row.getBigDecimal("monthly_rate"), row.getBigDecimal("balance"));
    }

    private static final class AccountRow {

        private final Account account;
        private final BigDecimal fileOutstanding;
        private final BigDecimal filePayoff;

        AccountRow(ResultSet row) throws SQLException {
            account = new Account(row.getObject("id", UUID.class), row.getInt("portfolio_id"), row.getObject("debtor_id", UUID.class),
                    row.getString("external_id"), row.getString("product"), null, row.getBigDecimal("paid_since"),
                    row.getObject("as_of", LocalDate.class), Utc.read(row, "balances_as_of"), Utc.read(row, "counted_until"),
                    row.getLong("content_hash"), row.getObject("import_id", UUID.class), row.getBigDecimal("past_due"));
            fileOutstanding = row.getBigDecimal("file_outstanding");
            filePayoff = row.getBigDecimal("file_payoff");
        }
    }
}
