package io.acuerdo.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.context.ConfigurableApplicationContext;

import io.acuerdo.launcher.MailServer;
import io.acuerdo.launcher.MariaDbServer;
import io.acuerdo.launcher.ZeebeBroker;

/**
 * The servers of this JVM's tests, each started when first asked for and stopped with the JVM: MariaDB with fresh databases, a mail server,
 * and a broker with our exporter and a controlled clock. The data lies under the module's {@code target}.
 */
public final class TestServers {

    private static final Path HOME = Path.of("target", "test-servers");

    private static final List<AutoCloseable> AT_END = new ArrayList<>();

    private TestServers() {
    }

    /** Where a test finds its database. */
    public record Database(String url, String user, String password) {
    }

    private static final class MariaDb {
        private static final MariaDbServer SERVER = MariaDbServer.start(new MariaDbServer.Settings(HOME.resolve("mariadb"), 0, "test-only"));

        static {
            stopAtEnd(SERVER);
        }
    }

    private static final class Mail {
        private static final MailServer SERVER = MailServer.start(
                new MailServer.Settings(HOME.resolve("mail-" + ProcessHandle.current().pid()), 0));

        static {
            stopAtEnd(SERVER);
        }
    }

    private static final class Broker {
        private static final Database DATABASE = freshDatabase("acuerdo_engine");
        private static final ZeebeBroker SERVER = start("zeebe-" + ProcessHandle.current().pid(), DATABASE);

        static {
            stopAtEnd(SERVER::kill);
        }
    }

    private static final class Plain {
        private static final Database DATABASE = freshDatabase("acuerdo_database");
    }

    /** For tests without the engine. */
    public static Database database() {
        return Plain.DATABASE;
    }

    /** The database that the shared broker's exporter writes to. */
    public static Database engineDatabase() {
        return Broker.DATABASE;
    }

    public static ZeebeBroker broker() {
        return Broker.SERVER;
    }

    public static MailServer mail() {
        return Mail.SERVER;
    }

    /** A broker of the test's own, with the exporter into that database (null for none); the test stops it. */
    public static ZeebeBroker startBroker(String name, Database database) {
        return start(name + "-" + ProcessHandle.current().pid(), database);
    }

    private static ZeebeBroker start(String folder, Database database) {
        Path data = HOME.resolve(folder);
        return ZeebeBroker.start(new ZeebeBroker.Settings(ZeebeBroker.defaultHome(), data, 0, 0, 0, true,
                database == null ? null : ZeebeBroker.defaultExporterJar(), database == null ? null : database.url(),
                database == null ? null : database.user(), database == null ? null : database.password(), Map.of()));
    }

    /** Empty, with the name {@code acuerdo_…}; whatever was there is dropped. */
    public static Database freshDatabase(String name) {
        MariaDbServer server = MariaDb.SERVER;
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name);
            statement.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
        } catch (SQLException e) {
            throw new IllegalStateException("No fresh database " + name, e);
        }
        return new Database(server.jdbcUrl().replaceFirst("/acuerdo$", "/" + name), server.user(), server.password());
    }

    /**
     * At the end of the JVM the contexts close first, for one that loses its database waits half a minute for a connection; then the servers stop,
     * the last one started first.
     */
    public static void stopAtEnd(AutoCloseable part) {
        synchronized (AT_END) {
            if (AT_END.isEmpty()) {
                Runtime.getRuntime().addShutdownHook(new Thread(TestServers::stopAll));
            }
            AT_END.addFirst(part);
        }
    }

    private static void stopAll() {
        List<AutoCloseable> parts;
        synchronized (AT_END) {
            parts = List.copyOf(AT_END);
        }
        for (boolean contexts : new boolean[] {true, false}) {
            parts.stream().filter(part -> part instanceof ConfigurableApplicationContext == contexts).forEach(part -> {
                try {
                    part.close();
                } catch (Exception e) {
                    System.err.println("A part of the test harness did not stop: " + e);
                }
            });
        }
    }
}
