package io.acuerdo.engine;

import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Counts the open user tasks of the read model by element and age. */
@Service
public class OpenTaskCounts {

    private final JdbcClient jdbc;
    private final ModelCatalog catalog;

    OpenTaskCounts(JdbcClient jdbc, ModelCatalog catalog) {
        this.jdbc = jdbc;
        this.catalog = catalog;
    }

    public List<OpenTaskCount> at(Instant now) {
        return jdbc.sql("""
                SELECT process_id, element_id, MAX(process_definition_key) AS newest, LEAST(7, GREATEST(0, TIMESTAMPDIFF(DAY, created_at, :now))) AS days_open, COUNT(*) AS open,
                       SUM(due_at IS NOT NULL AND due_at < :now) AS overdue
                FROM engine_user_task WHERE state = 'CREATED' GROUP BY process_id, element_id, days_open ORDER BY process_id, element_id, days_open""")
                .param("now", Utc.of(now))
                .query((row, n) -> new OpenTaskCount(row.getString("process_id"), row.getString("element_id"),
                        catalog.elementName(row.getLong("newest"), row.getString("element_id")),
                        row.getInt("days_open"), row.getLong("open"), row.getLong("overdue"))).list();
    }
}
