package io.acuerdo.portfolio;

import java.io.InputStream;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Loads rows with the database's own bulk loader, in the caller's transaction. A LOCAL load turns every error of a row into a warning, so the
 * count of rows that arrived is compared with the count that was sent.
 */
@Component
class BulkLoad {

    private final JdbcTemplate jdbc;

    BulkLoad(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws IllegalStateException when a row did not arrive, such as one whose key exists already; the transaction must roll back */
    void insert(String table, String columns, Tsv rows) {
        insert(table, columns, Map.of(), rows);
    }

    /** With further columns that are the same in every row: numbers, days, moments and UUIDs, never text. */
    void insert(String table, String columns, Map<String, Object> common, Tsv rows) {
        String set = common.isEmpty() ? "" : common.entrySet().stream().map(it -> it.getKey() + " = '" + it.getValue() + "'")
                .collect(Collectors.joining(", ", " SET ", ""));
        int arrived = load(table, "", "(" + columns + ")" + set, rows);
        if (arrived != rows.rows()) {
            throw new IllegalStateException("Of " + rows.rows() + " rows for table " + table + " only " + arrived + " could be loaded");
        }
    }

    /** Rows with a known key take the place of those that are there. */
    void replace(String table, String columns, Tsv rows) {
        int touched = load(table, "REPLACE", "(" + columns + ")", rows);
        if (touched < rows.rows()) {
            throw new IllegalStateException("Of " + rows.rows() + " rows for table " + table + " only " + touched + " could be replaced");
        }
    }

    /** Rows with a known key are left out. */
    void insertMissing(String table, String columns, Tsv rows) {
        load(table, "IGNORE", "(" + columns + ")", rows);
    }

    private int load(String table, String mode, String target, Tsv rows) {
        if (rows.rows() == 0) {
            return 0;
        }
        String sql = "LOAD DATA LOCAL INFILE 'rows' " + mode + " INTO TABLE " + table + " CHARACTER SET binary FIELDS TERMINATED BY '\\t' "
                + "ESCAPED BY '\\\\' LINES TERMINATED BY '\\n' " + target;
        Integer count = jdbc.execute((ConnectionCallback<Integer>) connection -> {
            try (var statement = connection.createStatement(); InputStream stream = rows.stream()) {
                statement.unwrap(org.mariadb.jdbc.Statement.class).setLocalInfileInputStream(stream);
                return statement.executeUpdate(sql);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        return count;
    }
}
