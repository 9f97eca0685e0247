package io.acuerdo.engine;

import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Running process instances. */
@Service
public class ProcessInstances {

    private final JdbcClient jdbc;

    ProcessInstances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The outermost running instance that leads this case. */
    public Optional<Long> activeOfCase(UUID caseId) {
        return jdbc.sql("""
                SELECT process_instance_key FROM engine_process_instance
                 WHERE case_id = ? AND state = 'ACTIVE' AND parent_process_instance_key IS NULL
                 ORDER BY process_instance_key DESC LIMIT 1""").param(caseId).query(Long.class).optional();
    }
}
