package io.acuerdo.launcher;

import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Looks into the read model; a marker sent through the engine tells when it has caught up. */
final class ReadModelRows implements AutoCloseable {

    private final Connection connection;

    ReadModelRows(MariaDbServer database) throws SQLException {
        connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    void createTables() throws Exception {
        var script = Files.readString(ProjectHome.find().resolve("backend/src/main/resources/db/migration/V10__engine_read_model.sql"));
        try (var statement = connection.createStatement()) {
            for (var sql : script.replaceAll("(?m)^--.*$", "").split(";\\s*\\n")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }

    void catchUp(EngineRest engine) throws Exception {
        var marker = UUID.randomUUID().toString();
        engine.publish("acuerdo.marker", marker);
        await("the read model has caught up").atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50))
                .until(() -> !list("SELECT marker FROM engine_marker WHERE marker = '" + marker + "'").isEmpty());
    }

    /** The first column of the only row as text; null when there is none. */
    String one(String sql) throws SQLException {
        var rows = list(sql);
        if (rows.size() > 1) {
            throw new AssertionError(rows.size() + " rows: " + sql);
        }
        return rows.isEmpty() ? null : rows.getFirst();
    }

    List<String> list(String sql) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    /** Everything the read model says, row by row, so that two moments can be compared. */
    String snapshot() throws SQLException {
        var tables = list("SELECT table_name FROM information_schema.tables WHERE table_schema = 'acuerdo' AND table_name LIKE 'engine\\_%'"
                + " AND table_name NOT IN ('engine_exporter', 'engine_marker') ORDER BY table_name");
        var text = new StringBuilder();
        for (var table : tables) {
            try (var statement = connection.createStatement(); var rows = statement.executeQuery("SELECT * FROM " + table + " ORDER BY 1, 2")) {
                while (rows.next()) {
                    text.append(table);
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        text.append('|').append(rows.getString(i));
                    }
                    text.append('\n');
                }
            }
        }
        return text.toString();
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
