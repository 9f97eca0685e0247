package io.acuerdo.engine;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import io.acuerdo.shared.Actor;

/** The models that are live in the engine, what happens on them, and the newer bundled files on offer. */
@Service
public class ProcessModels {

    private final JdbcClient jdbc;
    private final ModelCatalog catalog;
    private final ModelFindings findings;
    private final BundledStore bundled;
    private final Deployments deployments;
    private final EngineTexts texts;

    ProcessModels(JdbcClient jdbc, ModelCatalog catalog, ModelFindings findings, BundledStore bundled, Deployments deployments, EngineTexts texts) {
        this.jdbc = jdbc;
        this.catalog = catalog;
        this.findings = findings;
        this.bundled = bundled;
        this.deployments = deployments;
        this.texts = texts;
    }

    /** The newest version of each process, by process id. */
    public List<ProcessModel> models() {
        return jdbc.sql("""
                SELECT d.process_definition_key, d.process_id, d.version, d.resource_name, d.deployed_at,
                       (SELECT COUNT(*) FROM engine_process_instance i JOIN engine_process_definition v
                            ON v.process_definition_key = i.process_definition_key
                         WHERE v.process_id = d.process_id AND i.state = 'ACTIVE') AS active,
                       (SELECT COUNT(*) FROM engine_incident n WHERE n.state = 'ACTIVE' AND n.process_id = d.process_id) AS incidents
                  FROM engine_process_definition d
                 WHERE d.version = (SELECT MAX(n.version) FROM engine_process_definition n WHERE n.process_id = d.process_id)
                 ORDER BY d.process_id""")
                .query((row, at) -> {
                    long key = row.getLong("process_definition_key");
                    String id = row.getString("process_id");
                    String name = catalog.model(key).processNames().get(id);
                    return new ProcessModel(key, id, name == null || name.isBlank() ? id : name, row.getInt("version"), row.getString("resource_name"),
                            Utc.read(row, "deployed_at"), row.getLong("active"), row.getLong("incidents"));
                }).list();
    }

    public Optional<String> xml(long definitionKey) {
        return catalog.xml(definitionKey);
    }

    /** What will not work as meant in the live models, in the language of who asks. */
    public List<Finding> findings() {
        return models().stream().flatMap(model -> findings.of(model).stream()).toList();
    }

    /** By element, over all versions of the process. */
    public List<ElementCount> counts(String processId) {
        return jdbc.sql("""
                SELECT e.element_id, SUM(e.state = 'ACTIVE') AS active, SUM(e.state = 'COMPLETED') AS completed,
                       (SELECT COUNT(*) FROM engine_incident n WHERE n.state = 'ACTIVE' AND n.process_id = :process AND n.element_id = e.element_id) AS incidents
                  FROM engine_element_instance e JOIN engine_process_definition d ON d.process_definition_key = e.process_definition_key
                 WHERE d.process_id = :process GROUP BY e.element_id ORDER BY e.element_id""")
                .param("process", processId).query(ElementCount.class).list();
    }

    /** The way of a case through every process that ran for it, oldest first. */
    public List<ElementVisit> visitsOfCase(UUID caseId) {
        return jdbc.sql("""
                SELECT e.process_instance_key, e.process_definition_key, i.process_id, e.element_id, e.element_type, e.state, e.started_at, e.ended_at
                  FROM engine_process_instance i JOIN engine_element_instance e ON e.process_instance_key = i.process_instance_key
                 WHERE i.case_id = ? ORDER BY e.started_at, e.element_instance_key""")
                .param(caseId).query((row, at) -> new ElementVisit(row.getLong("process_instance_key"), row.getLong("process_definition_key"),
                        row.getString("process_id"), row.getString("element_id"), row.getString("element_type"),
                        catalog.elementName(row.getLong("process_definition_key"), row.getString("element_id")), row.getString("state"),
                        Utc.read(row, "started_at"), Utc.read(row, "ended_at")))
                .list();
    }

    /** What the processes of a case will do next by the clock. */
    public Optional<PlannedStep> nextStepOfCase(UUID caseId) {
        return jdbc.sql("""
                SELECT i.process_definition_key, t.element_id, t.due_at
                  FROM engine_process_instance i JOIN engine_timer t ON t.process_instance_key = i.process_instance_key
                 WHERE i.case_id = ? AND i.state = 'ACTIVE' ORDER BY t.due_at, t.timer_key LIMIT 1""")
                .param(caseId).query((row, at) -> new PlannedStep(catalog.elementName(row.getLong("process_definition_key"), row.getString("element_id")),
                        Utc.read(row, "due_at")))
                .optional();
    }

    public List<ModelOffer> offers() {
        return bundled.offers().stream().map(row -> new ModelOffer(row.resourceName(), row.offeredChecksum(), row.deployedChecksum())).toList();
    }

    /** Deploys the bundled file over the version a process owner has put live: the reason when the engine refuses it, else empty. Throws {@link EngineAway}. */
    public Optional<String> putLive(String resourceName, Actor by) {
        try {
            deployments.putLive(resourceName, by.username());
            return Optional.empty();
        } catch (Deployments.DeploymentRefused e) {
            return Optional.of(texts.get("problem.deployment", resourceName, e.getMessage()));
        }
    }
}
