package io.acuerdo.engine;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import io.camunda.client.api.command.ClientException;

/** Instances that cannot go on without a person. */
@Service
public class Incidents {

    private static final int MOST = 1_000;

    private final JdbcClient jdbc;
    private final EngineLink link;

    Incidents(JdbcClient jdbc, EngineLink link) {
        this.jdbc = jdbc;
        this.link = link;
    }

    /** The oldest first, at most a thousand. */
    public List<EngineIncident> active() {
        return jdbc.sql("""
                SELECT n.incident_key, n.process_instance_key, n.process_id, n.element_id, n.job_key, n.error_type, n.error_message, n.created_at, i.case_id
                  FROM engine_incident n LEFT JOIN engine_process_instance i ON i.process_instance_key = n.process_instance_key
                 WHERE n.state = 'ACTIVE' ORDER BY n.created_at LIMIT\s""" + MOST)
                .query((row, at) -> new EngineIncident(row.getLong("incident_key"), row.getLong("process_instance_key"), row.getString("process_id"),
                        row.getString("element_id"), row.getObject("job_key", Long.class), row.getString("error_type"), row.getString("error_message"),
                        Utc.read(row, "created_at"), row.getObject("case_id", UUID.class)))
                .list();
    }

    /** Gives the job, if there is one, new retries and resolves the incident; one that is gone is fine. Throws {@link EngineAway}. */
    public void retry(long incidentKey) {
        Long job = jdbc.sql("SELECT job_key FROM engine_incident WHERE incident_key = ?").param(incidentKey)
                .query((row, at) -> row.getObject("job_key", Long.class)).list().stream().filter(key -> key != null && key > 0).findFirst().orElse(null);
        try {
            if (job != null) {
                link.client().newUpdateRetriesCommand(job).retries(3).send().join();
            }
            link.client().newResolveIncidentCommand(incidentKey).send().join();
        } catch (ClientException e) {
            switch (EngineLink.verdict(e)) {
                case NOT_FOUND -> {
                }
                case AWAY -> throw link.away(e);
                default -> throw e;
            }
        }
    }
}
