package io.acuerdo.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What we deployed of the bundled files, and what is live in the engine under their ids. */
@Component
class BundledStore {

    /** The last thing that happened to a bundled file. */
    record Row(String resourceName, String deployedChecksum, String offeredChecksum) {
    }

    private final JdbcClient jdbc;

    BundledStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Row> row(String resourceName) {
        return jdbc.sql("SELECT resource_name, deployed_checksum, offered_checksum FROM engine_bundled_resource WHERE resource_name = ?")
                .param(resourceName).query(Row.class).optional();
    }

    void deployed(BundledFile file, String by, Instant now) {
        jdbc.sql("""
                INSERT INTO engine_bundled_resource (resource_name, deployed_checksum, deployed_at, deployed_by) VALUES (?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE deployed_checksum = VALUES(deployed_checksum), deployed_at = VALUES(deployed_at),
                       deployed_by = VALUES(deployed_by), offered_checksum = NULL, problem = NULL""")
                .params(file.resourceName(), file.checksum(), Utc.of(now), by).update();
    }

    void offered(BundledFile file) {
        jdbc.sql("""
                INSERT INTO engine_bundled_resource (resource_name, offered_checksum) VALUES (?, ?)
                ON DUPLICATE KEY UPDATE offered_checksum = VALUES(offered_checksum), problem = NULL""")
                .params(file.resourceName(), file.checksum()).update();
    }

    void notOffered(BundledFile file) {
        jdbc.sql("UPDATE engine_bundled_resource SET offered_checksum = NULL, problem = NULL WHERE resource_name = ?")
                .param(file.resourceName()).update();
    }

    void problem(BundledFile file, String sentence) {
        jdbc.sql("""
                INSERT INTO engine_bundled_resource (resource_name, problem) VALUES (?, ?)
                ON DUPLICATE KEY UPDATE problem = VALUES(problem)""").params(file.resourceName(), sentence).update();
    }

    List<Row> offers() {
        return jdbc.sql("""
                SELECT resource_name, deployed_checksum, offered_checksum FROM engine_bundled_resource
                 WHERE offered_checksum IS NOT NULL ORDER BY resource_name""").query(Row.class).list();
    }

    /** The checksum of the newest version in the engine, empty when there is none. */
    Optional<String> liveChecksum(BundledFile file) {
        String sql = switch (file.kind()) {
            case PROCESS -> "SELECT xml FROM engine_process_definition WHERE process_id = ? ORDER BY version DESC LIMIT 1";
            case DECISIONS -> "SELECT xml FROM engine_decision_requirements WHERE drg_id = ? ORDER BY version DESC LIMIT 1";
            case FORM -> "SELECT body FROM engine_form WHERE form_id = ? ORDER BY version DESC LIMIT 1";
        };
        return jdbc.sql(sql).param(file.engineId()).query(String.class).optional().map(BundledFile::checksum);
    }
}
