package io.acuerdo.portfolio;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.acuerdo.portfolio.AccountStore.Account;
import io.acuerdo.shared.Money;
import io.acuerdo.shared.PaymentComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Rows of payments and of what each paid. */
@Component
class PaymentRows {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    PaymentRows(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Row(UUID id, UUID accountId, UUID debtorId, BigDecimal amount, String currency, LocalDate paidOn, String reference, Instant receivedAt,
            boolean onTop, boolean reversed) {
    }

    Optional<Row> find(PaymentId id) {
        return jdbc.query("SELECT * FROM payment WHERE id = ?", (row, number) -> new Row(id.value(), row.getObject("account_id", UUID.class),
                row.getObject("debtor_id", UUID.class), row.getBigDecimal("amount"), row.getString("currency"), row.getObject("paid_on", LocalDate.class),
                row.getString("reference"), Utc.read(row, "received_at"), row.getBoolean("on_top"), row.getObject("reversed_at") != null), id.value())
                .stream().findFirst();
    }

    void reverse(PaymentId id, LocalDate on, String reason, String by) {
        jdbc.update("UPDATE payment SET on_top = FALSE, reversed_on = ?, reversed_at = ?, reversed_by = ?, reversal_reason = ? WHERE id = ?", on,
                Utc.of(clock.instant()), by, reason, id.value());
    }

    /** Those that lie on top of the last file, in the order in which they count. */
    Map<UUID, BigDecimal> onTop(Account account) {
        Map<UUID, BigDecimal> amounts = new java.util.LinkedHashMap<>();
        jdbc.query("SELECT id, amount FROM payment WHERE account_id = ? AND on_top ORDER BY paid_on, received_at, id",
                row -> { amounts.put(row.getObject("id", UUID.class), row.getBigDecimal("amount")); }, account.id());
        return amounts;
    }

    List<PaymentAllocation> allocations(UUID payment) {
        return jdbc.query("SELECT component, amount, instalment, due_on FROM payment_allocation WHERE payment_id = ? ORDER BY position",
                (row, number) -> new PaymentAllocation(PaymentComponent.valueOf(row.getString("component")), row.getBigDecimal("amount"),
                        row.getObject("instalment", Integer.class), row.getObject("due_on", LocalDate.class)), payment);
    }

    /** Takes the place of what was kept for these payments. */
    void keep(Map<UUID, List<PaymentAllocation>> allocations) {
        Sql.inParts(allocations.keySet(), part -> jdbc.update("DELETE FROM payment_allocation WHERE payment_id IN (" + part + ")"));
        List<Object[]> rows = new ArrayList<>();
        allocations.forEach((payment, parts) -> {
            for (int i = 0; i < parts.size(); i++) {
                PaymentAllocation part = parts.get(i);
                rows.add(new Object[] {payment, i, part.component().name(), part.amount(), part.instalment(), part.dueOn()});
            }
        });
        jdbc.batchUpdate("INSERT INTO payment_allocation (payment_id, position, component, amount, instalment, due_on) VALUES (?, ?, ?, ?, ?, ?)", rows);
    }

    Optional<PaymentDetails> details(PaymentId id) {
        return jdbc.query("SELECT p.*, a.external_id FROM payment p JOIN account a ON a.id = p.account_id WHERE p.id = ?", (row, number) -> {
            String currency = row.getString("currency");
            var summary = new PaymentSummary(id, new AccountId(row.getObject("account_id", UUID.class)), row.getString("external_id"),
                    Money.of(row.getBigDecimal("amount"), currency), row.getObject("paid_on", LocalDate.class), row.getString("reference"),
                    Utc.read(row, "received_at"), row.getString("source"), row.getString("received_by"), row.getObject("reversed_on", LocalDate.class));
            var reversal = row.getObject("reversed_at") == null ? null : new PaymentDetails.Reversal(row.getObject("reversed_on", LocalDate.class),
                    Utc.read(row, "reversed_at"), row.getString("reversed_by"), row.getString("reversal_reason"));
            return new PaymentDetails(summary, reversal, allocations(id.value()).stream()
                    .map(it -> new PaymentDetails.Allocation(it.component(), Money.of(it.amount(), currency), it.instalment())).toList());
        }, id.value()).stream().findFirst();
    }

    /** What the payments on top of the creditor's file exceed the debt of each account by, of accounts where that is something. */
    Map<AccountId, Money> credits(UUID debtor) {
        Map<AccountId, Money> credits = new HashMap<>();
        jdbc.query("""
                SELECT p.account_id, p.currency, SUM(x.amount) credit FROM payment p JOIN payment_allocation x ON x.payment_id = p.id
                 WHERE p.debtor_id = ? AND p.on_top AND p.reversed_at IS NULL AND x.component = 'CREDIT' GROUP BY p.account_id, p.currency""", row -> {
            credits.put(new AccountId(row.getObject("account_id", UUID.class)), Money.of(row.getBigDecimal("credit"), row.getString("currency")));
        }, debtor);
        return credits;
    }
}
