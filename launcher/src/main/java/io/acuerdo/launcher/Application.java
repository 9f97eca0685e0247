package io.acuerdo.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The application in a JVM of its own. It runs from a copy of its jar, so that a build beside it does not pull the classes from under it. */
final class Application implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final ServerProcess process;
    private final String address;

    private Application(ServerProcess process, String address) {
        this.process = process;
        this.address = address;
    }

    static Application start(Path jar, DataFolder data, int port, Map<String, String> environment) {
        if (!Files.isRegularFile(jar)) {
            throw new LaunchFailure("The application " + jar + " is missing; bin/run builds it, or build it with mvn package.");
        }
        new PidFile(data.pid("application")).stopLeftover(Duration.ofSeconds(60));
        Ports.requireFree(port, "the application", "choose another one with --port N");
        var copy = data.path().resolve("application.jar");
        try {
            Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new LaunchFailure("The application could not be copied to " + copy + ": " + e.getMessage() + ".", e);
        }
        var command = List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx1g", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-jar", copy.toString());
        var process = ServerProcess.start(new ServerProcess.Plan("the application", command, environment, data.path(), data.log("application"),
                data.pid("application"), Duration.ofSeconds(40)));
        var application = new Application(process, "http://127.0.0.1:" + port);
        process.awaitReady(Duration.ofMinutes(10), () -> status(application.address, "/actuator/health/readiness") == 200);
        return application;
    }

    String address() {
        return address;
    }

    /** Status code of the health page: 200 when all is well, 503 when something is not, 0 while there is no answer. */
    int health() {
        return health(address);
    }

    static int health(String address) {
        return status(address, "/actuator/health");
    }

    /** Gives the application a while to meet its engine and deploy its models before its health counts. */
    boolean isWellWithin(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (health() != 200) {
            if (System.nanoTime() > deadline || !process.isAlive()) {
                return false;
            }
            ServerProcess.pause();
        }
        return true;
    }

    private static int status(String address, String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(5)).build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    ServerProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
    }
}
