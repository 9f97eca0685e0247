package io.acuerdo.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a live model for what will not work here, each with its cure. */
@Component
class ModelFindings {

    private final ModelCatalog catalog;
    private final JobTypes jobs;
    private final JdbcClient jdbc;
    private final EngineTexts texts;

    ModelFindings(ModelCatalog catalog, JobTypes jobs, JdbcClient jdbc, EngineTexts texts) {
        this.catalog = catalog;
        this.jobs = jobs;
        this.jdbc = jdbc;
        this.texts = texts;
    }

    List<Finding> of(ProcessModel live) {
        ModelFile model = catalog.model(live.definitionKey());
        List<Finding> found = new ArrayList<>();
        model.elements().values().stream().filter(element -> live.processId().equals(element.processId()))
                .sorted(Comparator.comparing(ModelFile.Element::id)).forEach(element -> {
                    String name = model.nameOf(element.id());
                    if (element.isUserTask() && !element.nativeUserTask()) {
                        found.add(finding(live, element, "jobBased", name));
                    } else if (element.isUserTask() && !element.assigned()) {
                        found.add(finding(live, element, "noGroup", name));
                    }
                    if (element.jobType() != null && !element.jobType().startsWith("=") && !jobs.known().contains(element.jobType())) {
                        found.add(finding(live, element, "noWorker", name, element.jobType()));
                    }
                    if (element.nativeUserTask() && element.formId() != null && !isDeployed(element.formId())) {
                        found.add(finding(live, element, "formMissing", name, element.formId()));
                    }
                });
        return found;
    }

    private boolean isDeployed(String formId) {
        return jdbc.sql("SELECT 1 FROM engine_form WHERE form_id = ? LIMIT 1").param(formId).query(Integer.class).optional().isPresent();
    }

    private Finding finding(ProcessModel live, ModelFile.Element element, String code, Object... values) {
        return new Finding(live.processId(), live.version(), element.id(), code, texts.get("finding." + code, values));
    }
}
