package io.acuerdo.portfolio;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;

/** Loads files for tests and keeps what was told meanwhile. */
@TestComponent
class Loads {

    private final Imports imports;
    private final ImportWorker worker;
    private final List<Object> events = new ArrayList<>();

    Loads(Imports imports, ImportWorker worker) {
        this.imports = imports;
        this.worker = worker;
    }

    ImportRun load(String profile, LocalDate asOf, String text) {
        return load(profile, asOf, text.getBytes(StandardCharsets.UTF_8));
    }

    ImportRun load(String profile, LocalDate asOf, byte[] bytes) {
        try {
            ImportId id = imports.start(profile, "test.csv", new ByteArrayInputStream(bytes), asOf, "test");
            worker.awaitIdle();
            return imports.run(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String rejects(ImportRun run) {
        try {
            StringWriter out = new StringWriter();
            imports.writeRejects(run.id(), out);
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] resource(String name) {
        try (var in = Objects.requireNonNull(Loads.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @EventListener
    void on(DebtorsInArrears event) {
        events.add(event);
    }

    @EventListener
    void on(DebtorsCured event) {
        events.add(event);
    }

    @EventListener
    void on(PaymentReceived event) {
        events.add(event);
    }

    @EventListener
    void on(BalancesUpdated event) {
        events.add(event);
    }

    /** What was told since the last question. */
    List<Object> told() {
        List<Object> told = List.copyOf(events);
        events.clear();
        return told;
    }

    <T> List<T> told(Class<T> type) {
        return told().stream().filter(type::isInstance).map(type::cast).toList();
    }
}
