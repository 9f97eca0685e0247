package io.acuerdo.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The {@link MailServer} in a process of its own, so that it outlives the application as a real one does. */
final class MailProcess {

    private final ServerProcess process;
    private final int port;

    private MailProcess(ServerProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    static MailProcess start(DataFolder data, int port) {
        new PidFile(data.pid("mail")).stopLeftover(Duration.ofSeconds(20));
        Ports.requireFree(port, "the mail server", "stop that program or choose another port");
        var command = List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-Xmx128m", "-XX:+ExitOnOutOfMemoryError",
                "-cp", System.getProperty("java.class.path"), MailServer.class.getName(), data.path().resolve("mail").toString(), String.valueOf(port));
        var process = ServerProcess.start(new ServerProcess.Plan("the mail server", command, Map.of(), data.path(), data.log("mail"), data.pid("mail"), Duration.ofSeconds(20)));
        process.awaitReady(Duration.ofSeconds(60), () -> answers(port));
        return new MailProcess(process, port);
    }

    ServerProcess process() {
        return process;
    }

    int port() {
        return port;
    }

    private static boolean answers(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.getInputStream().read() == '2';
        } catch (IOException e) {
            return false;
        }
    }
}
