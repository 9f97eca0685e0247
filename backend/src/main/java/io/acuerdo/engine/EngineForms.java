package io.acuerdo.engine;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The forms that live in the engine, as their designer deployed them. */
@Service
public class EngineForms {

    private final JdbcClient jdbc;

    EngineForms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The schema (JSON of form-js) of one version of a form. */
    public Optional<String> schema(long formKey) {
        return jdbc.sql("SELECT body FROM engine_form WHERE form_key = ?").param(formKey).query(String.class).optional();
    }
}
