package io.acuerdo.portfolio;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Loads the two demo portfolios at the first start of the embedded default. A profile that was ever loaded is left alone. */
@Component
@ConditionalOnProperty(name = "acuerdo.demo", havingValue = "true")
@ConditionalOnProperty(name = "acuerdo.empty", havingValue = "false", matchIfMissing = true)
class DemoPortfolios {

    private static final Map<String, String> FILES = Map.of(CarteraProfile.NAME, "cartera.csv", LendingClubProfile.NAME, "lending_club.csv");

    private final Imports imports;
    private final ImportRuns runs;

    DemoPortfolios(Imports imports, ImportRuns runs) {
        this.imports = imports;
        this.runs = runs;
    }

    @EventListener(ApplicationReadyEvent.class)
    void load() throws IOException {
        for (Map.Entry<String, String> demo : FILES.entrySet()) {
            if (!runs.knows(demo.getKey())) {
                try (InputStream bytes = new ClassPathResource("demo/" + demo.getValue()).getInputStream()) {
                    imports.start(demo.getKey(), demo.getValue(), bytes, null, "acuerdo");
                }
            }
        }
    }
}
