package io.acuerdo.portfolio;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import io.acuerdo.shared.Money;

/** Sums the accounts of debtors. */
@Component
class Positions {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Positions(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<DebtorPosition> of(Collection<UUID> debtors) {
        List<DebtorPosition> positions = new ArrayList<>();
        Sql.inParts(debtors, part -> positions.addAll(jdbc.query("""
                SELECT a.debtor_id, p.name, p.country, p.currency, p.zone, SUM(a.past_due) past_due, SUM(a.outstanding) outstanding,
                       SUM(a.payoff) payoff, MIN(a.oldest_unpaid_due_on) oldest, MIN(a.balances_as_of) balances_as_of
                  FROM account a JOIN portfolio p ON p.id = a.portfolio_id
                 WHERE a.debtor_id IN (""" + part + ") GROUP BY a.debtor_id, p.id", this::read)));
        return positions;
    }

    private DebtorPosition read(ResultSet row, int number) throws SQLException {
        String currency = row.getString("currency");
        LocalDate oldest = row.getObject("oldest", LocalDate.class);
        return new DebtorPosition(new DebtorId(row.getObject("debtor_id", UUID.class)), row.getString("name"), row.getString("country"), currency,
                daysPastDue(oldest, LocalDate.now(clock.withZone(ZoneId.of(row.getString("zone"))))), money(row.getBigDecimal("past_due"), currency),
                money(row.getBigDecimal("outstanding"), currency), money(row.getBigDecimal("payoff"), currency), oldest,
                Utc.read(row, "balances_as_of"));
    }

    static int daysPastDue(LocalDate oldest, LocalDate today) {
        return oldest == null ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(oldest, today));
    }

    private static Money money(BigDecimal amount, String currency) {
        return Money.of(amount, currency);
    }
}
