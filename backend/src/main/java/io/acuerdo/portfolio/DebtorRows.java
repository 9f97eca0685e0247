package io.acuerdo.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import io.acuerdo.shared.Money;
import io.acuerdo.shared.TimeZones;

/** Debtors and accounts as they are shown. */
@Component
class DebtorRows {

    private static final String ACCOUNTS = """
            SELECT a.*, p.name portfolio, p.currency, p.zone FROM account a JOIN portfolio p ON p.id = a.portfolio_id WHERE %s
             ORDER BY p.name, a.external_id""";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    DebtorRows(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<AccountSummary> accounts(String where, Object... arguments) {
        return jdbc.query(ACCOUNTS.formatted(where), this::account, arguments);
    }

    private AccountSummary account(ResultSet row, int number) throws SQLException {
        String currency = row.getString("currency");
        LocalDate oldest = row.getObject("oldest_unpaid_due_on", LocalDate.class);
        int dpd = Positions.daysPastDue(oldest, LocalDate.now(clock.withZone(ZoneId.of(row.getString("zone")))));
        return new AccountSummary(new AccountId(row.getObject("id", UUID.class)), row.getString("external_id"),
                new DebtorId(row.getObject("debtor_id", UUID.class)), row.getString("portfolio"), row.getString("product"), dpd,
                Money.of(row.getBigDecimal("past_due"), currency), Money.of(row.getBigDecimal("outstanding"), currency),
                Money.of(row.getBigDecimal("payoff"), currency), oldest, Utc.read(row, "balances_as_of"));
    }

    Optional<DebtorDetails> details(DebtorId id) {
        List<AccountSummary> accounts = accounts("a.debtor_id = ?", id.value());
        return jdbc.query("SELECT d.*, p.name portfolio, p.country FROM debtor d JOIN portfolio p ON p.id = d.portfolio_id WHERE d.id = ?",
                (row, number) -> new DebtorDetails(id, row.getString("portfolio"), row.getString("external_id"), row.getString("name"),
                        row.getString("document"), row.getString("country"), row.getString("subdivision"), row.getString("language"),
                        TimeZones.of(row.getString("country"), row.getString("subdivision")),
                        contactPoints(id, row.getString("email"), row.getString("phone")), accounts),
                id.value()).stream().findFirst();
    }

    Optional<DebtorPlace> place(DebtorId id) {
        return jdbc.query("SELECT d.subdivision, p.country FROM debtor d JOIN portfolio p ON p.id = d.portfolio_id WHERE d.id = ?",
                (row, number) -> new DebtorPlace(id, row.getString("country"), row.getString("subdivision"), row.getString("country"),
                        TimeZones.of(row.getString("country"), row.getString("subdivision"))), id.value()).stream().findFirst();
    }

    private List<ContactPoint> contactPoints(DebtorId id, String email, String phone) {
        List<ContactPoint> further = jdbc.query("SELECT type, value, usable FROM contact_point WHERE debtor_id = ? ORDER BY type, value",
                (row, number) -> new ContactPoint(row.getString("type"), row.getString("value"), row.getBoolean("usable")), id.value());
        List<ContactPoint> points = new ArrayList<>();
        addMain(points, ContactPoint.EMAIL, email, further);
        addMain(points, ContactPoint.PHONE, phone, further);
        points.addAll(further);
        return points;
    }

    private static void addMain(List<ContactPoint> points, String type, String value, List<ContactPoint> further) {
        if (value != null && further.stream().noneMatch(point -> point.type().equals(type) && point.value().equals(value))) {
            points.add(new ContactPoint(type, value, true));
        }
    }

    List<DebtorHit> hits(Collection<UUID> ids) {
        Map<UUID, List<String>> accounts = new HashMap<>();
        List<DebtorHit> hits = new ArrayList<>();
        Sql.inParts(ids, part -> {
            jdbc.query("SELECT debtor_id, external_id FROM account WHERE debtor_id IN (" + part + ") ORDER BY external_id", row -> {
                accounts.computeIfAbsent(row.getObject("debtor_id", UUID.class), id -> new ArrayList<>()).add(row.getString("external_id"));
            });
            hits.addAll(jdbc.query("SELECT d.*, p.name portfolio FROM debtor d JOIN portfolio p ON p.id = d.portfolio_id WHERE d.id IN (" + part
                    + ") ORDER BY d.name, d.external_id", (row, number) -> {
                        UUID id = row.getObject("id", UUID.class);
                        return new DebtorHit(new DebtorId(id), row.getString("name"), row.getString("document"), row.getString("portfolio"),
                                row.getString("external_id"), accounts.getOrDefault(id, List.of()));
                    }));
        });
        return hits;
    }
}
