package io.acuerdo.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;

import io.acuerdo.BackendTestApplication;
import io.acuerdo.portfolio.ImportId;
import io.acuerdo.portfolio.ImportRun;
import io.acuerdo.portfolio.ImportStatus;
import io.acuerdo.portfolio.Imports;
import io.acuerdo.testing.TestServers;

/**
 * The Lending Club file a hundred times over (985,700 rows): from the upload to DONE, with rows, cases and outbox rows committed, against
 * MariaDB's own LOAD DATA of the same file into a table without keys, before and after it in the same run. A tenth of it is loaded
 * into another database before, so that a JVM as warm as the database is measured.
 */
public final class ImportBench {

    private static final int TIMES = 100;
    private static final int WARM_UP_TIMES = 10;
    private static final double MOST_RATIO = 6;
    private static final long MOST_HEAP = 512L << 20;

    private ImportBench() {
    }

    /** Seconds of the bare load, the slower and the faster one, and of the import; the heap's highest use in bytes. */
    public record Figures(double bareBefore, double bareAfter, double imported, long rows, long cases, long heap) {

        public double ratio() {
            return imported / ((bareBefore + bareAfter) / 2);
        }

        public boolean isMet() {
            return ratio() <= MOST_RATIO && heap <= MOST_HEAP;
        }
    }

    public static void main(String[] arguments) throws Exception {
        Figures figures = measure();
        System.out.printf("bare LOAD DATA %.1f s and %.1f s, import of %,d rows with %,d cases %.1f s: ratio %.2f (at most %.0f), heap %d MB (at most %d)%n",
                figures.bareBefore(), figures.bareAfter(), figures.rows(), figures.cases(), figures.imported(), figures.ratio(), MOST_RATIO,
                figures.heap() >> 20, MOST_HEAP >> 20);
        System.exit(figures.isMet() ? 0 : 1);
    }

    public static Figures measure() throws Exception {
        try (ConfigurableApplicationContext context = start(TestServers.freshDatabase("acuerdo_import_warm_up"))) {
            Path file = Path.of("target", "bench", "lending_club_10.csv").toAbsolutePath();
            writeFile(file, WARM_UP_TIMES);
            load(context.getBean(Imports.class), file);
        }
        TestServers.Database database = TestServers.freshDatabase("acuerdo_import_bench");
        try (ConfigurableApplicationContext context = start(database)) {
            Path file = Path.of("target", "bench", "lending_club_100.csv").toAbsolutePath();
            String createBare = writeFile(file, TIMES);
            double before = bare(database, file, createBare);
            System.gc();
            long begun = System.nanoTime();
            Loaded loaded = load(context.getBean(Imports.class), file);
            double imported = seconds(begun);
            double after = bare(database, file, createBare);
            return new Figures(before, after, imported, loaded.run().rowsAccepted(), loaded.run().casesOpened(), loaded.heap());
        }
    }

    private static ConfigurableApplicationContext start(TestServers.Database database) {
        return new SpringApplicationBuilder(BackendTestApplication.class).web(WebApplicationType.SERVLET)
                .initializers(context -> TestPropertyValues.of("spring.datasource.url=" + database.url(), "spring.datasource.username=" + database.user(),
                        "spring.datasource.password=" + database.password(), "camunda.client.enabled=false", "acuerdo.data-dir=target/bench/data",
                        "acuerdo.api.password=bench", "acuerdo.demo.password=bench", "acuerdo.demo=false",
                        "server.port=0", "logging.level.root=WARN", "spring.main.banner-mode=off").applyTo(context))
                .run();
    }

    /** Returns the statement that makes a bare table for it. */
    private static String writeFile(Path file, int times) throws IOException {
        byte[] once;
        try (InputStream in = Objects.requireNonNull(ImportBench.class.getResourceAsStream("/demo/lending_club.csv"))) {
            once = in.readAllBytes();
        }
        int header = new String(once, 0, 1000, StandardCharsets.UTF_8).indexOf('\n') + 1;
        List<InputStream> parts = new ArrayList<>(List.of(new ByteArrayInputStream(once, 0, header)));
        for (int i = 0; i < times; i++) {
            parts.add(new ByteArrayInputStream(once, header, once.length - header));
        }
        Files.createDirectories(file.getParent());
        try (InputStream all = new SequenceInputStream(Collections.enumeration(parts))) {
            Files.deleteIfExists(file);
            Files.copy(all, file);
        }
        return Stream.of(new String(once, 0, header, StandardCharsets.UTF_8).replace("\"", "").strip().split(","))
                .map(column -> column + " " + type(column)).collect(Collectors.joining(", ", "CREATE TABLE bare (", ")"));
    }

    private static String type(String column) {
        return switch (column) {
            case "term", "sub_grade", "addr_state", "verification_status", "emp_length", "Class" -> "VARCHAR(20)";
            case "int_rate", "revol_util", "annual_inc" -> "DECIMAL(14, 2)";
            default -> "INT";
        };
    }

    private static double bare(TestServers.Database database, Path file, String create) throws Exception {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS bare");
            statement.execute(create);
            awaitPurge(statement);
            long begun = System.nanoTime();
            int rows = statement.executeUpdate("LOAD DATA LOCAL INFILE '" + file + "' INTO TABLE bare FIELDS TERMINATED BY ',' "
                    + "OPTIONALLY ENCLOSED BY '\"' IGNORE 1 LINES");
            double seconds = seconds(begun);
            statement.execute("DROP TABLE bare");
            if (rows != 9857 * TIMES) {
                throw new IllegalStateException("The bare load took " + rows + " rows");
            }
            return seconds;
        }
    }

    /** Until the database has tidied up after what went before, so that this is not paid here. */
    private static void awaitPurge(Statement statement) {
        Awaitility.await("the database has tidied up").pollInSameThread().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofSeconds(1)).until(() -> {
            try (ResultSet length = statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Innodb_history_list_length'")) {
                length.next();
                return length.getLong(2) < 200;
            }
        });
    }

    /** The load at its end, and the most heap that was in use, garbage included, at any look in its time. */
    private record Loaded(ImportRun run, long heap) {
    }

    private static Loaded load(Imports imports, Path file) throws IOException {
        ImportId id;
        try (InputStream in = Files.newInputStream(file)) {
            id = imports.start("lending-club", file.getFileName().toString(), in, null, "bench");
        }
        long heap = 0;
        for (int look = 0; look % 10 != 0 || !imports.run(id).status().isEnd(); look++) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            heap = Math.max(heap, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        ImportRun run = imports.run(id);
        if (run.status() != ImportStatus.DONE) {
            throw new IllegalStateException(run.problem());
        }
        return new Loaded(run, heap);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
