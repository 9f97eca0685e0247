package io.acuerdo.sandbox;

import java.time.Duration;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the sandbox's clock is ahead, kept in the database so that no stop, however hard, loses it. */
@Component
@ConditionalOnProperty("acuerdo.sandbox")
class SandboxOffset {

    private final JdbcClient jdbc;

    SandboxOffset(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Duration load() {
        return jdbc.sql("SELECT offset_millis FROM sandbox_clock WHERE id = 1").query(Long.class).optional().map(Duration::ofMillis).orElse(Duration.ZERO);
    }

    void store(Duration offset) {
        jdbc.sql("INSERT INTO sandbox_clock (id, offset_millis) VALUES (1, ?) ON DUPLICATE KEY UPDATE offset_millis = VALUES(offset_millis)")
                .param(offset.toMillis()).update();
    }
}
