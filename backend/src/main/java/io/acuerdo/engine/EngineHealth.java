package io.acuerdo.engine;

import java.util.List;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** {@code engine} on /actuator/health: DOWN when cases cannot go on, with the sentences of {@link EngineStatus}. */
@Component("engine")
class EngineHealth implements HealthIndicator {

    private final EngineStatus status;

    EngineHealth(EngineStatus status) {
        this.status = status;
    }

    @Override
    public Health health() {
        List<String> problems = status.problems();
        Health.Builder health = status.isDown() ? Health.down() : status.isKnown() ? Health.up() : Health.unknown();
        return problems.isEmpty() ? health.build() : health.withDetail("problems", problems).build();
    }
}
