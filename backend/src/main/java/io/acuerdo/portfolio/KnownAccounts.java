package io.acuerdo.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/**
 * What the tables know of the accounts and debtors of a chunk. Files are mostly sorted, so the keys between the chunk's first and last are asked
 * for at once; where there are far too many of them, the keys themselves are.
 */
@Component
class KnownAccounts {

    private static final int KEYS_A_QUERY = 1000;

    private final JdbcTemplate jdbc;

    KnownAccounts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    record KnownAccount(UUID id, String externalId, UUID debtorId, long contentHash, LocalDate asOf, boolean inArrears, boolean hasPaidSince) {
    }

    record KnownDebtor(UUID id, String externalId, long contentHash) {
    }

    Map<String, KnownAccount> accounts(int portfolioId, Collection<String> externalIds) {
        String select = "SELECT id, external_id, debtor_id, content_hash, as_of, past_due > 0 in_arrears, paid_since <> 0 has_paid FROM account";
        Map<String, KnownAccount> known = new HashMap<>();
        find(select, portfolioId, externalIds, KnownAccounts::account).forEach(it -> known.put(it.externalId(), it));
        return known;
    }

    Map<String, KnownDebtor> debtors(int portfolioId, Collection<String> externalIds) {
        Map<String, KnownDebtor> known = new HashMap<>();
        find("SELECT id, external_id, content_hash FROM debtor", portfolioId, externalIds, (row, number) -> new KnownDebtor(
                row.getObject("id", UUID.class), row.getString("external_id"), row.getLong("content_hash")))
                .forEach(it -> known.put(it.externalId(), it));
        return known;
    }

    private <T> List<T> find(String select, int portfolioId, Collection<String> keys, RowMapper<T> mapper) {
        if (keys.isEmpty()) {
            return List.of();
        }
        int tooMany = keys.size() * 2 + 100;
        if (keys.stream().noneMatch(KnownAccounts::sortsOtherwise)) {
            String first = keys.stream().min(Comparator.naturalOrder()).orElseThrow();
            String last = keys.stream().max(Comparator.naturalOrder()).orElseThrow();
            List<T> between = jdbc.query(select + " WHERE portfolio_id = ? AND external_id BETWEEN ? AND ? LIMIT " + tooMany, mapper, portfolioId,
                    first, last);
            if (between.size() < tooMany) {
                return between;
            }
        }
        List<T> found = new ArrayList<>();
        List<String> all = List.copyOf(keys);
        for (int from = 0; from < all.size(); from += KEYS_A_QUERY) {
            List<String> part = all.subList(from, Math.min(all.size(), from + KEYS_A_QUERY));
            List<Object> arguments = new ArrayList<>(part);
            arguments.addFirst(portfolioId);
            found.addAll(jdbc.query(select + " WHERE portfolio_id = ? AND external_id IN (" + Sql.marks(part.size()) + ")", mapper,
                    arguments.toArray()));
        }
        return found;
    }

    /** Java orders such letters by halves, the database by the whole. */
    private static boolean sortsOtherwise(String key) {
        return key.chars().anyMatch(c -> Character.isSurrogate((char) c) || c < ' ');
    }

    private static KnownAccount account(ResultSet row, int number) throws SQLException {
        return new KnownAccount(row.getObject("id", UUID.class), row.getString("external_id"), row.getObject("debtor_id", UUID.class),
                row.getLong("content_hash"), row.getObject("as_of", LocalDate.class), row.getBoolean("in_arrears"), row.getBoolean("has_paid"));
    }
}
