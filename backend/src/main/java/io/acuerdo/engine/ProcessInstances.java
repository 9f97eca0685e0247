package io.acuerdo.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        return Optional.ofNullable(activeOfCases(List.of(caseId)).get(caseId));
    }

    /** The outermost running instance of each of these cases that has one. */
    public Map<UUID, Long> activeOfCases(Collection<UUID> caseIds) {
        if (caseIds.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Long> found = new HashMap<>();
        jdbc.sql("""
                SELECT case_id, MAX(process_instance_key) AS newest FROM engine_process_instance
                 WHERE case_id IN (:cases) AND state = 'ACTIVE' AND parent_process_instance_key IS NULL
                 GROUP BY case_id""").param("cases", caseIds)
                .query(row -> {
                    found.put(row.getObject("case_id", UUID.class), row.getLong("newest"));
                });
        return found;
    }
}
