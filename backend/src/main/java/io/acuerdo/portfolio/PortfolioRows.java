package io.acuerdo.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import io.acuerdo.shared.TimeZones;

@Component
class PortfolioRows {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    PortfolioRows(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<PortfolioRow> all() {
        return jdbc.query("SELECT * FROM portfolio ORDER BY name", PortfolioRows::read);
    }

    Optional<PortfolioRow> find(String name) {
        return jdbc.query("SELECT * FROM portfolio WHERE name = ?", PortfolioRows::read, name).stream().findFirst();
    }

    PortfolioRow of(int id) {
        return jdbc.queryForObject("SELECT * FROM portfolio WHERE id = ?", PortfolioRows::read, id);
    }

    /** The portfolio of that name, opened with this owner when it is new. */
    PortfolioRow require(AccountDraft.Owner owner) {
        return find(owner.portfolio()).orElseGet(() -> {
            String creditor = owner.creditor() == null ? owner.portfolio() : owner.creditor();
            jdbc.update("INSERT INTO portfolio (name, creditor, country, currency, zone, opened_at) VALUES (?, ?, ?, ?, ?, ?)", owner.portfolio(),
                    creditor, owner.country(), owner.currency(), TimeZones.ofCreditor(owner.country()).getId(), Utc.of(clock.instant()));
            return find(owner.portfolio()).orElseThrow();
        });
    }

    private static PortfolioRow read(ResultSet row, int number) throws SQLException {
        return new PortfolioRow(row.getInt("id"), row.getString("name"), row.getString("creditor"), row.getString("country"),
                row.getString("currency"), ZoneId.of(row.getString("zone")));
    }
}
