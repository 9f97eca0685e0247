package io.acuerdo.exporter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The database side: writes a batch and the position it reaches in one transaction. After a lost connection the stored position says
 * whether the last batch was committed, so no batch is written twice and none is lost.
 */
final class ReadModel implements AutoCloseable {

    private static final Duration KEEP_MARKERS = Duration.ofDays(7);

    private final Settings settings;
    private final int partitionId;
    private Connection connection;

    ReadModel(Settings settings, int partitionId) {
        this.settings = settings;
        this.partitionId = partitionId;
    }

    /** How far the read model is, and with which log; the log is null when there is nothing yet. */
    record Progress(long position, LogIdentity log) {

        static final Progress NONE = new Progress(-1, null);
    }

    boolean isConnected() {
        return connection != null;
    }

    Progress connect() throws SQLException {
        close();
        var properties = new Properties();
        properties.setProperty("user", settings.user());
        properties.setProperty("password", settings.password());
        properties.setProperty("connectTimeout", "3000");
        properties.setProperty("socketTimeout", "30000");
        properties.setProperty("useBulkStmts", "true");
        // not through DriverManager: this jar lives in a class loader of its own
        connection = new org.mariadb.jdbc.Driver().connect(settings.url(), properties);
        if (connection == null) {
            throw new SQLException("Not a MariaDB URL: " + settings.url());
        }
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return progress();
    }

    private Progress progress() throws SQLException {
        try (var select = connection.prepareStatement("SELECT position, first_position, first_timestamp FROM engine_exporter WHERE partition_id = ?")) {
            select.setInt(1, partitionId);
            try (var rows = select.executeQuery()) {
                return rows.next() ? new Progress(rows.getLong(1), new LogIdentity(rows.getLong(2), rows.getLong(3))) : Progress.NONE;
            }
        } finally {
            connection.rollback();
        }
    }

    /** Forgets everything of this partition: another engine speaks now. */
    void startOver() throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var table : Table.values()) {
                statement.executeUpdate("DELETE FROM " + table.table() + " WHERE partition_id = " + partitionId);
            }
            statement.executeUpdate("DELETE FROM engine_exporter WHERE partition_id = " + partitionId);
            connection.commit();
        }
    }

    void write(Batch batch, LogIdentity log) throws SQLException {
        relate(batch);
        deleteEach("engine_user_task_group", "user_task_key", batch.regrouped().stream().filter(key -> !batch.of(Table.USER_TASK).isBornHere(key)).toList());
        for (var table : Table.values()) {
            upsert(table, batch.of(table).rows());
        }
        for (var table : List.of(Table.JOB, Table.TIMER, Table.PROCESS_DEFINITION, Table.FORM, Table.DECISION_REQUIREMENTS)) {
            deleteEach(table.table(), table.keyColumn(), batch.of(table).gone());
        }
        patchJobs(batch.jobPatches());
        lateCases(batch);
        deleteEach("engine_variable", "process_instance_key", batch.endedInstances());
        if (!batch.of(Table.MARKER).rows().isEmpty()) {
            try (var delete = connection.prepareStatement("DELETE FROM engine_marker WHERE exported_at < ?")) {
                delete.setObject(1, batch.lastAt().minus(KEEP_MARKERS));
                delete.executeUpdate();
            }
        }
        reach(batch, log);
        connection.commit();
    }

    @Override
    public void close() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                // it is being thrown away
            }
            connection = null;
        }
    }

    /** Gives new process instances their root and case, and new user tasks their case. */
    private void relate(Batch batch) throws SQLException {
        var instances = batch.of(Table.PROCESS_INSTANCE);
        var tasks = batch.of(Table.USER_TASK);
        var wanted = new HashSet<Long>();
        for (var key : instances.keys()) {
            if (instances.isBornHere(key) && instances.get(key, "parent_process_instance_key") instanceof Long parent && !instances.isBornHere(parent)) {
                wanted.add(parent);
            }
        }
        for (var key : tasks.keys()) {
            if (tasks.isBornHere(key)) {
                wanted.add((Long) tasks.get(key, "process_instance_key"));
            }
        }
        var kin = find(wanted);
        var told = toldEarlier(batch);
        told.putAll(batch.caseIds());
        batch.caseIds().forEach((instance, caseId) -> kin.merge(instance, new Kin(instance, caseId), (known, now) -> new Kin(known.root(), caseId)));
        for (var key : instances.keys()) {
            if (instances.isBornHere(key)) {
                var parent = instances.get(key, "parent_process_instance_key") instanceof Long parentKey ? kin.get(parentKey) : null;
                long root = parent == null ? (Long) key : parent.root();
                var own = told.get((Long) key);
                var caseId = own != null ? own : parent == null ? null : parent.caseId();
                kin.put((Long) key, new Kin(root, caseId));
                instances.set(key, "root_process_instance_key", root);
                instances.set(key, "case_id", caseId);
            }
        }
        for (var key : tasks.keys()) {
            if (tasks.isBornHere(key) && kin.get((Long) tasks.get(key, "process_instance_key")) instanceof Kin of) {
                tasks.set(key, "case_id", of.caseId());
            }
        }
    }

    /** The engine tells the variables of an instance before the instance itself: a batch may end between them. */
    private Map<Long, UUID> toldEarlier(Batch batch) throws SQLException {
        var instances = batch.of(Table.PROCESS_INSTANCE);
        var wanted = instances.keys().stream().filter(key -> instances.isBornHere(key) && !batch.caseIds().containsKey(key)).map(String::valueOf).toList();
        var told = new HashMap<Long, UUID>();
        if (wanted.isEmpty()) {
            return told;
        }
        try (var statement = connection.createStatement();
             var rows = statement.executeQuery("SELECT scope_key, value FROM engine_variable WHERE name = 'caseId' AND scope_key IN (" + String.join(",", wanted) + ")")) {
            while (rows.next()) {
                if (Values.uuid(rows.getString(2)) instanceof UUID caseId) {
                    told.put(rows.getLong(1), caseId);
                }
            }
        }
        return told;
    }

    private record Kin(long root, UUID caseId) {}

    private Map<Long, Kin> find(Set<Long> instances) throws SQLException {
        var found = new HashMap<Long, Kin>();
        if (instances.isEmpty()) {
            return found;
        }
        var keys = instances.stream().map(String::valueOf).collect(Collectors.joining(","));
        try (var statement = connection.createStatement();
             var rows = statement.executeQuery("SELECT process_instance_key, root_process_instance_key, case_id FROM engine_process_instance WHERE process_instance_key IN (" + keys + ")")) {
            while (rows.next()) {
                var caseId = rows.getString(3);
                found.put(rows.getLong(1), new Kin(rows.getLong(2), caseId == null ? null : UUID.fromString(caseId)));
            }
        }
        return found;
    }

    /** A case that became known after its instance was written: the instance, those it called, and their tasks. */
    private void lateCases(Batch batch) throws SQLException {
        for (var late : batch.caseIds().entrySet()) {
            if (batch.of(Table.PROCESS_INSTANCE).isBornHere(late.getKey())) {
                continue;
            }
            update("UPDATE engine_process_instance SET case_id = ? WHERE process_instance_key = ?", late.getValue(), late.getKey());
            update("UPDATE engine_user_task SET case_id = ? WHERE process_instance_key = ?", late.getValue(), late.getKey());
            update("UPDATE engine_process_instance SET case_id = ? WHERE root_process_instance_key = ? AND case_id IS NULL", late.getValue(), late.getKey());
            update("UPDATE engine_user_task t JOIN engine_process_instance p ON p.process_instance_key = t.process_instance_key"
                    + " SET t.case_id = ? WHERE p.root_process_instance_key = ? AND t.case_id IS NULL", late.getValue(), late.getKey());
        }
    }

    private void update(String sql, UUID caseId, long key) throws SQLException {
        try (var update = connection.prepareStatement(sql)) {
            update.setString(1, caseId.toString());
            update.setLong(2, key);
            update.executeUpdate();
        }
    }

    private void patchJobs(Map<Long, Batch.JobPatch> patches) throws SQLException {
        for (var patch : patches.entrySet()) {
            try (var update = connection.prepareStatement("UPDATE engine_job SET retries = COALESCE(?, retries), due_at = IF(? IS NULL, due_at, NULL), state = COALESCE(?, state) WHERE job_key = ?")) {
                update.setObject(1, patch.getValue().retries(), Types.INTEGER);
                update.setString(2, patch.getValue().state());
                update.setString(3, patch.getValue().state());
                update.setLong(4, patch.getKey());
                update.executeUpdate();
            }
        }
    }

    private void upsert(Table table, List<Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var upsert = connection.prepareStatement(table.upsert())) {
            for (var row : rows) {
                for (int i = 0; i < row.length; i++) {
                    set(upsert, i + 1, row[i]);
                }
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    private void deleteEach(String table, String column, Collection<?> keys) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM " + table + " WHERE " + column + " IN (" + keys.stream().map(key -> String.valueOf((Long) key)).collect(Collectors.joining(",")) + ")");
        }
    }

    private void reach(Batch batch, LogIdentity log) throws SQLException {
        try (var upsert = connection.prepareStatement("INSERT INTO engine_exporter (partition_id, position, exported_at, first_position, first_timestamp) VALUES (?, ?, ?, ?, ?)"
                + " ON DUPLICATE KEY UPDATE position = VALUES(position), exported_at = VALUES(exported_at)")) {
            upsert.setInt(1, partitionId);
            upsert.setLong(2, batch.lastPosition());
            upsert.setObject(3, batch.lastAt());
            upsert.setLong(4, log.position());
            upsert.setLong(5, log.timestamp());
            upsert.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value instanceof UUID uuid) {
            statement.setString(index, uuid.toString());
        } else {
            statement.setObject(index, value);
        }
    }
}
