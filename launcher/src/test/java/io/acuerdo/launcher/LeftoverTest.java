package io.acuerdo.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoverTest {

    @TempDir
    Path dir;

    @Test
    void whatAKilledRunLeftBehindIsStopped() throws Exception {
        var left = sleeper();
        var data = new DataFolder(dir);
        new PidFile(data.pid("zeebe")).write(left.toHandle());
        assertThat(data.stopLeftovers()).containsExactly("the Zeebe broker");
        assertThat(left.waitFor()).isNotZero();
        assertThat(data.pid("zeebe")).doesNotExist();
        assertThat(data.stopLeftovers()).isEmpty();
    }

    @Test
    void aStrangerWithTheSameProcessIdIsLeftAlone() throws Exception {
        var stranger = sleeper();
        Files.writeString(dir.resolve("zeebe.pid"), stranger.pid() + " 1000000000000\n");
        assertThat(new DataFolder(dir).stopLeftovers()).isEmpty();
        assertThat(stranger.isAlive()).isTrue();
        stranger.destroyForcibly().waitFor();
    }

    @Test
    void halfAPidFileIsNobody() throws Exception {
        Files.writeString(dir.resolve("zeebe.pid"), "12");
        assertThat(new PidFile(dir.resolve("zeebe.pid")).living()).isEmpty();
    }

    @Test
    void aServerThatIsStartedAgainReplacesItsLeftover() throws Exception {
        var plan = new ServerProcess.Plan("the sleeper", List.of("sleep", "600"), Map.of(), dir, dir.resolve("sleeper.log"), dir.resolve("sleeper.pid"), Duration.ofSeconds(5));
        var first = ServerProcess.start(plan);
        try (var second = ServerProcess.start(plan)) {
            assertThat(first.isAlive()).isFalse();
            assertThat(second.isAlive()).isTrue();
        }
    }

    @Test
    void aServerThatEndsAtOnceSaysWhy() {
        var plan = new ServerProcess.Plan("the loser", List.of("sh", "-c", "echo 'ERROR: No space left on device'; exit 3"), Map.of(), dir, dir.resolve("loser.log"),
                dir.resolve("loser.pid"), Duration.ofSeconds(5));
        assertThatThrownBy(() -> ServerProcess.start(plan).awaitReady(Duration.ofSeconds(30), () -> false)).isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("exit code 3").hasMessageContaining("No space left on device").hasMessageContaining("loser.log");
    }

    @Test
    void aServerThatDoesNotAnswerIsStoppedAndNamed() {
        var plan = new ServerProcess.Plan("the sleeper", List.of("sleep", "600"), Map.of(), dir, dir.resolve("sleeper.log"), dir.resolve("sleeper.pid"), Duration.ofSeconds(5));
        var process = ServerProcess.start(plan);
        assertThatThrownBy(() -> process.awaitReady(Duration.ofMillis(1), () -> false)).isInstanceOf(LaunchFailure.class).hasMessageContaining("did not answer within");
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void aTakenPortIsToldWithItsCure() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Ports.requireFree(taken.getLocalPort(), "the application", "choose another one with --port N"))
                    .isInstanceOf(LaunchFailure.class).hasMessage("Port " + taken.getLocalPort() + " for the application is taken by another program; choose another one with --port N.");
        }
    }

    @Test
    void aSecretIsMadeOnceAndForItsOwnerAlone() throws Exception {
        var secrets = new Secrets(dir);
        var first = secrets.get("demo-password", null, 12);
        var second = secrets.get("demo-password", null, 12);
        assertThat(first.isNew()).isTrue();
        assertThat(second.isNew()).isFalse();
        assertThat(second.value()).isEqualTo(first.value()).hasSize(12);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve("demo-password")))).isEqualTo("rw-------");
        assertThat(secrets.get("demo-password", "told", 12).value()).isEqualTo("told");
    }

    @Test
    void anOutsideServerThatDoesNotAnswerIsNamed() throws Exception {
        int nobody = Ports.free(1).getFirst();
        assertThatThrownBy(() -> new OutsideServers(Map.of("SPRING_MAIL_HOST", "127.0.0.1", "SPRING_MAIL_PORT", String.valueOf(nobody))).check())
                .isInstanceOf(LaunchFailure.class).hasMessageContaining("SPRING_MAIL_HOST (127.0.0.1:" + nobody + ") does not answer");
        assertThatThrownBy(() -> new OutsideServers(Map.of("ACUERDO_DB_URL", "jdbc:mariadb://127.0.0.1:" + nobody + "/acuerdo")).check())
                .isInstanceOf(LaunchFailure.class).hasMessageContaining("ACUERDO_DB_URL").hasMessageContaining("does not answer").message().doesNotContain("\n");
        assertThatThrownBy(() -> new OutsideServers(Map.of("ACUERDO_ZEEBE_REST", "http://127.0.0.1:" + nobody)).check())
                .isInstanceOf(LaunchFailure.class).hasMessageContaining("needs both");
    }

    @Test
    void fieldsOfAnAnswerAreRead() {
        var json = "{\"id\":\"a-1\",\"status\":\"DONE\",\"rowsRead\":12, \"problem\":null,\"detail\":\"the \\\"file\\\" is empty\"}";
        assertThat(ImportClient.field(json, "id")).isEqualTo("a-1");
        assertThat(ImportClient.field(json, "rowsRead")).isEqualTo("12");
        assertThat(ImportClient.field(json, "problem")).isEmpty();
        assertThat(ImportClient.field(json, "detail")).isEqualTo("the \"file\" is empty");
    }

    private static Process sleeper() throws Exception {
        return new ProcessBuilder("sleep", "600").start();
    }
}
