package io.acuerdo.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ServersTest {

    private static final Path DIR = Path.of("target/servers-test").toAbsolutePath();

    @Test
    void mariaDbKeepsItsDataAndAsksForThePassword() throws Exception {
        var dataDir = DIR.resolve("mariadb");
        try (var server = MariaDbServer.start(new MariaDbServer.Settings(dataDir, 0, "it's \\ secret"))) {
            try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password()); var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE IF NOT EXISTS kept (id UUID PRIMARY KEY)");
                statement.execute("REPLACE INTO kept VALUES ('11111111-1111-1111-1111-111111111111')");
            }
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), server.user(), "wrong")).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), "root", "")).isInstanceOf(SQLException.class);
        }
        try (var server = MariaDbServer.start(new MariaDbServer.Settings(dataDir, 0, "a new secret"));
             var connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), "a new secret");
             var rows = connection.createStatement().executeQuery("SELECT COUNT(*) FROM kept")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(1);
        }
    }

    @Test
    void theBrokerBecomesReadyWithoutOurExporterToo() {
        try (var broker = ZeebeBroker.start(new ZeebeBroker.Settings(ZeebeBroker.defaultHome(), DIR.resolve("zeebe"), 0, 0, 0, true, null, null, null, null, Map.of()))) {
            assertThat(broker.process().isAlive()).isTrue();
            broker.advance(java.time.Duration.ofDays(1));
        }
    }
}
