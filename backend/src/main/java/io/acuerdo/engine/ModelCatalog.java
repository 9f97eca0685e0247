package io.acuerdo.engine;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deployed models, read once: a definition key never changes its content. */
@Component
class ModelCatalog {

    private final JdbcClient jdbc;
    private final Map<Long, ModelFile> read = new ConcurrentHashMap<>();

    ModelCatalog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> xml(long definitionKey) {
        return jdbc.sql("SELECT xml FROM engine_process_definition WHERE process_definition_key = ?").param(definitionKey)
                .query(String.class).optional();
    }

    /** Empty, and not remembered, while the exporter has not brought the model. */
    ModelFile model(long definitionKey) {
        ModelFile known = read.get(definitionKey);
        if (known != null) {
            return known;
        }
        return xml(definitionKey).map(xml -> {
            ModelFile model = ModelFile.parse(xml);
            read.put(definitionKey, model);
            return model;
        }).orElse(ModelFile.EMPTY);
    }

    String elementName(long definitionKey, String elementId) {
        return model(definitionKey).nameOf(elementId);
    }
}
