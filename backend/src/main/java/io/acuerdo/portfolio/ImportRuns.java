package io.acuerdo.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows that say how far each load is. */
@Component
class ImportRuns {

    private static final int RECENT = 100;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    ImportRuns(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Where the next chunk begins: byte, line, and how many rows came before it. */
    record Place(long offset, long line, long rows, ImportStatus status) {
    }

    void queue(ImportId id, String profile, String fileName, String sha256, LocalDate asOf, long bytes, String by) {
        jdbc.update("""
                INSERT INTO import_run (id, profile, file_name, sha256, as_of, status, bytes_total, queued_at, started_by)
                VALUES (?, ?, ?, ?, ?, 'QUEUED', ?, ?, ?)""", id.value(), profile, fileName, sha256, asOf, bytes, Utc.of(clock.instant()), by);
    }

    Optional<ImportRun> find(ImportId id) {
        return jdbc.query("SELECT * FROM import_run WHERE id = ?", ImportRuns::read, id.value()).stream().findFirst();
    }

    List<ImportRun> recent() {
        return jdbc.query("SELECT * FROM import_run ORDER BY queued_at DESC, id DESC LIMIT " + RECENT, ImportRuns::read);
    }

    Optional<ImportRun> nextToWork() {
        return jdbc.query("SELECT * FROM import_run WHERE status IN ('RUNNING', 'QUEUED') ORDER BY queued_at, id LIMIT 1", ImportRuns::read).stream()
                .findFirst();
    }

    boolean knows(String profile) {
        return jdbc.queryForObject("SELECT EXISTS (SELECT 1 FROM import_run WHERE profile = ?)", Boolean.class, profile);
    }

    /** The first load of the same bytes under the same profile that came to its end. */
    Optional<ImportRun> earlierOfSameContent(ImportId id) {
        return jdbc.query("""
                SELECT earlier.* FROM import_run earlier JOIN import_run this ON this.profile = earlier.profile AND this.sha256 = earlier.sha256
                 WHERE this.id = ? AND earlier.id <> this.id AND earlier.status = 'DONE' ORDER BY earlier.queued_at, earlier.id LIMIT 1""",
                ImportRuns::read, id.value()).stream().findFirst();
    }

    void begin(ImportId id, LocalDate asOf, long offset, long line) {
        jdbc.update("UPDATE import_run SET status = 'RUNNING', as_of = ?, next_offset = ?, next_line = ?, started_at = ? WHERE id = ?", asOf, offset,
                line, Utc.of(clock.instant()), id.value());
    }

    /** Locked, so that of two workers at one load only one writes each chunk. */
    Place lock(ImportId id) {
        return place(id, " FOR UPDATE");
    }

    Place place(ImportId id) {
        return place(id, "");
    }

    private Place place(ImportId id, String lock) {
        return jdbc.queryForObject("SELECT next_offset, next_line, rows_read, status FROM import_run WHERE id = ?" + lock, (row, number) -> new Place(
                row.getLong(1), row.getLong(2), row.getLong(3), ImportStatus.valueOf(row.getString(4))), id.value());
    }

    void advance(ImportId id, long offset, long line, ChunkWriter.Counts counts) {
        jdbc.update("""
                UPDATE import_run SET next_offset = ?, next_line = ?, rows_read = rows_read + ?, rows_rejected = rows_rejected + ?,
                       rows_unchanged = rows_unchanged + ?, accounts_created = accounts_created + ?, accounts_updated = accounts_updated + ?,
                       cases_opened = cases_opened + ? WHERE id = ?""", offset, line, counts.read(), counts.rejected(), counts.unchanged(),
                counts.created(), counts.updated(), counts.casesOpened(), id.value());
    }

    /** Everything as in the earlier load, and nothing changed. */
    void repeat(ImportId id, ImportRun earlier) {
        jdbc.update("""
                UPDATE import_run SET status = 'DONE', as_of = ?, rows_read = ?, rows_rejected = ?, rows_unchanged = ?, started_at = ?, finished_at = ?
                 WHERE id = ?""", earlier.asOf(), earlier.rowsRead(), earlier.rowsRejected(), earlier.rowsAccepted(), Utc.of(clock.instant()),
                Utc.of(clock.instant()), id.value());
        jdbc.update("INSERT INTO import_reject (import_id, line, reason, raw) SELECT ?, line, reason, raw FROM import_reject WHERE import_id = ?",
                id.value(), earlier.id().value());
    }

    void done(ImportId id, String note) {
        jdbc.update("UPDATE import_run SET status = 'DONE', problem = ?, finished_at = ? WHERE id = ?", note, Utc.of(clock.instant()), id.value());
    }

    void fail(ImportId id, String problem) {
        jdbc.update("UPDATE import_run SET status = 'FAILED', problem = ?, started_at = COALESCE(started_at, ?), finished_at = ? WHERE id = ?", problem,
                Utc.of(clock.instant()), Utc.of(clock.instant()), id.value());
    }

    private static ImportRun read(ResultSet row, int number) throws SQLException {
        long read = row.getLong("rows_read");
        long rejected = row.getLong("rows_rejected");
        long total = row.getLong("bytes_total");
        return new ImportRun(new ImportId(row.getObject("id", UUID.class)), row.getString("profile"), row.getString("file_name"),
                row.getObject("as_of", LocalDate.class), ImportStatus.valueOf(row.getString("status")), read, read - rejected, rejected,
                row.getLong("rows_unchanged"), row.getLong("accounts_created"), row.getLong("accounts_updated"), row.getLong("cases_opened"),
                Utc.read(row, "queued_at"), Utc.read(row, "started_at"), Utc.read(row, "finished_at"), row.getString("problem"), total,
                Math.min(total, row.getLong("next_offset")), row.getString("started_by"));
    }
}
