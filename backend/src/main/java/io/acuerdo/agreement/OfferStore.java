package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import io.acuerdo.cases.CaseId;
import io.acuerdo.shared.Ids;
import io.acuerdo.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Offers as they were given; rows are only ever added. */
@Component
class OfferStore {

    private final JdbcClient jdbc;

    OfferStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An offer without its words, which depend on who reads it. */
    record Given(UUID id, CaseId caseId, OfferType type, OfferLimits limits, Instant validFrom, Instant validUntil, String ruleId, int tableVersion, String reason,
                 String facts) {

        boolean isValid(Instant now) {
            return now.isBefore(validUntil);
        }

        boolean saysTheSameAs(Given other) {
            return type == other.type && limits.minAmount().equals(other.limits.minAmount()) && limits.maxAmount().equals(other.limits.maxAmount())
                    && limits.maxHaircutPct().compareTo(other.limits.maxHaircutPct()) == 0 && limits.maxInstallments() == other.limits.maxInstallments()
                    && limits.minDownPaymentPct().compareTo(other.limits.minDownPaymentPct()) == 0 && sameRate(limits.minRatePct(), other.limits.minRatePct())
                    && sameRate(limits.maxRatePct(), other.limits.maxRatePct())
                    && ruleId.equals(other.ruleId) && tableVersion == other.tableVersion && reason.equals(other.reason);
        }

        private static boolean sameRate(BigDecimal one, BigDecimal other) {
            return one == null ? other == null : other != null && one.compareTo(other) == 0;
        }
    }

    /** The last one of its kind that was given in this case. */
    Optional<Given> last(CaseId caseId, OfferType type) {
        return jdbc.sql("SELECT * FROM offer WHERE case_id = ? AND type = ? ORDER BY id DESC LIMIT 1").params(caseId.value(), type.name())
                .query(OfferStore::read).optional();
    }

    Optional<Given> find(UUID id) {
        return jdbc.sql("SELECT * FROM offer WHERE id = ?").param(id).query(OfferStore::read).optional();
    }

    Given add(Given offer) {
        var limits = offer.limits();
        UUID id = Ids.next();
        jdbc.sql("""
                INSERT INTO offer (id, case_id, type, currency, min_amount, max_amount, max_haircut_pct, min_down_payment_pct, max_installments, min_rate_pct,
                       max_rate_pct, valid_from, valid_until, rule_id, table_version, reason, facts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, offer.caseId().value(), offer.type().name(), limits.maxAmount().currency().getCurrencyCode(), limits.minAmount().amount(),
                        limits.maxAmount().amount(), limits.maxHaircutPct(), limits.minDownPaymentPct(), limits.maxInstallments(), limits.minRatePct(), limits.maxRatePct(),
                        utc(offer.validFrom()), utc(offer.validUntil()), offer.ruleId(), offer.tableVersion(), offer.reason(), offer.facts()).update();
        return find(id).orElseThrow();
    }

    private static Given read(ResultSet row, int number) throws SQLException {
        String currency = row.getString("currency");
        var limits = new OfferLimits(Money.of(row.getBigDecimal("min_amount"), currency), Money.of(row.getBigDecimal("max_amount"), currency),
                plain(row.getBigDecimal("max_haircut_pct")), plain(row.getBigDecimal("min_down_payment_pct")), row.getInt("max_installments"),
                plain(row.getBigDecimal("min_rate_pct")), plain(row.getBigDecimal("max_rate_pct")));
        return new Given(row.getObject("id", UUID.class), new CaseId(row.getObject("case_id", UUID.class)), OfferType.valueOf(row.getString("type")), limits,
                moment(row, "valid_from"), moment(row, "valid_until"), row.getString("rule_id"), row.getInt("table_version"), row.getString("reason"),
                row.getString("facts"));
    }

    private static BigDecimal plain(BigDecimal number) {
        return number == null ? null : new BigDecimal(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
