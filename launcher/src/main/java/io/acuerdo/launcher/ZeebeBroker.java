package io.acuerdo.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The Zeebe 8.6.0 broker on 127.0.0.1, one partition, in a JVM of its own with at most 1 GiB of heap, and with our exporter when a jar is given.
 * The distribution is unpacked by the launcher's Maven build.
 */
public final class ZeebeBroker implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final ServerProcess process;
    private final int grpcPort;
    private final int restPort;
    private final int managementPort;

    private ZeebeBroker(ServerProcess process, int grpcPort, int restPort, int managementPort) {
        this.process = process;
        this.grpcPort = grpcPort;
        this.restPort = restPort;
        this.managementPort = managementPort;
    }

    /**
     * Ports may be 0 for free ones.
     *
     * @param home the unpacked distribution, see {@link #defaultHome()}
     * @param controlledClock true lets {@code POST /actuator/clock/add} move the engine's time
     * @param exporterJar see {@link #defaultExporterJar()}; null for an engine without our exporter
     */
    public record Settings(Path home, Path dataDir, int grpcPort, int restPort, int managementPort, boolean controlledClock,
                           Path exporterJar, String jdbcUrl, String user, String password, Map<String, String> more) {

        /** Free ports, the distribution and exporter that this build made, the read model in the given database. */
        public static Settings of(Path dataDir, boolean controlledClock, MariaDbServer database) {
            return new Settings(defaultHome(), dataDir, 0, 0, 0, controlledClock, defaultExporterJar(),
                    database.jdbcUrl(), database.user(), database.password(), Map.of());
        }

        /** @param more variables of the broker's environment that stand above these settings */
        public Settings with(Map<String, String> more) {
            return new Settings(home, dataDir, grpcPort, restPort, managementPort, controlledClock, exporterJar, jdbcUrl, user, password, more);
        }
    }

    /** Starts and waits until the partition leads and the gateway answers. @throws LaunchFailure with one clear sentence */
    public static ZeebeBroker start(Settings settings) {
        var dataDir = settings.dataDir().toAbsolutePath().normalize();
        if (!Files.isDirectory(settings.home().resolve("lib"))) {
            throw new LaunchFailure("The Zeebe broker is not in " + settings.home() + "; build the module launcher first.");
        }
        var pidFile = dataDir.resolveSibling(dataDir.getFileName() + ".pid");
        new PidFile(pidFile).stopLeftover(Duration.ofSeconds(30));
        var cure = "stop that program or choose another port";
        Ports.requireFree(settings.grpcPort(), "the Zeebe broker (gRPC)", cure);
        Ports.requireFree(settings.restPort(), "the Zeebe broker (REST)", cure);
        Ports.requireFree(settings.managementPort(), "the Zeebe broker (management)", cure);
        var free = Ports.free(5);
        int grpc = settings.grpcPort() == 0 ? free.get(0) : settings.grpcPort();
        int rest = settings.restPort() == 0 ? free.get(1) : settings.restPort();
        int management = settings.managementPort() == 0 ? free.get(2) : settings.managementPort();
        var environment = environment(settings, dataDir, grpc, rest, management, free.get(3), free.get(4));
        var process = ServerProcess.start(new ServerProcess.Plan("the Zeebe broker", command(settings.home().toAbsolutePath()), environment,
                dataDir, log(dataDir), pidFile, Duration.ofSeconds(30)));
        var broker = new ZeebeBroker(process, grpc, rest, management);
        process.awaitReady(Duration.ofSeconds(180), broker::isReady);
        return broker;
    }

    /** Where the build unpacked the distribution. */
    public static Path defaultHome() {
        return ProjectHome.find().resolve("launcher/target/zeebe/camunda-zeebe-8.6.0");
    }

    /** Where the build put our exporter, with the database driver inside. */
    public static Path defaultExporterJar() {
        return ProjectHome.find().resolve("exporter/target/acuerdo-exporter.jar");
    }

    public String grpcAddress() {
        return "http://127.0.0.1:" + grpcPort;
    }

    public String restAddress() {
        return "http://127.0.0.1:" + restPort;
    }

    public String managementAddress() {
        return "http://127.0.0.1:" + managementPort;
    }

    /** Moves the engine's clock forward; only with {@code controlledClock}. */
    public void advance(Duration duration) {
        var request = HttpRequest.newBuilder(URI.create(managementAddress() + "/actuator/clock/add"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"offsetMilli\":" + duration.toMillis() + "}")).build();
        try {
            var response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("The engine's clock did not move: " + response.statusCode() + " " + response.body());
            }
        } catch (IOException e) {
            throw new IllegalStateException("The engine's clock did not move", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Dies as if the power went: for tests of what survives it. */
    public void kill() {
        ProcessHandle.of(process.pid()).ifPresent(ProcessHandle::destroyForcibly);
        process.close();
    }

    ServerProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
    }

    private boolean isReady() {
        var request = HttpRequest.newBuilder(URI.create(managementAddress() + "/actuator/health/readiness")).timeout(Duration.ofSeconds(2)).build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> command(Path home) {
        return List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx1g", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8",
                "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED", "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-Dapp.name=broker", "-Dapp.home=" + home, "-Dbasedir=" + home,
                "-classpath", home.resolve("config") + ":" + home.resolve("lib") + "/*",
                "io.camunda.application.StandaloneBroker");
    }

    private static Map<String, String> environment(Settings settings, Path dataDir, int grpc, int rest, int management, int command, int internal) {
        var environment = new HashMap<String, String>();
        environment.put("ZEEBE_BROKER_NETWORK_HOST", "127.0.0.1");
        environment.put("ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT", String.valueOf(command));
        environment.put("ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT", String.valueOf(internal));
        environment.put("ZEEBE_BROKER_GATEWAY_NETWORK_HOST", "127.0.0.1");
        environment.put("ZEEBE_BROKER_GATEWAY_NETWORK_PORT", String.valueOf(grpc));
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SERVER_PORT", String.valueOf(rest));
        environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        environment.put("MANAGEMENT_SERVER_PORT", String.valueOf(management));
        environment.put("ZEEBE_BROKER_DATA_DIRECTORY", dataDir.toString());
        environment.put("ZEEBE_BROKER_DATA_SNAPSHOTPERIOD", "5m");
        environment.put("ZEEBE_BROKER_DATA_LOGSEGMENTSIZE", "64MB");
        environment.put("ZEEBE_BROKER_DATA_DISK_FREESPACE_PROCESSING", "1GB");
        environment.put("ZEEBE_BROKER_DATA_DISK_FREESPACE_REPLICATION", "500MB");
        environment.put("ZEEBE_CLOCK_CONTROLLED", String.valueOf(settings.controlledClock()));
        if (settings.exporterJar() != null) {
            if (!Files.isRegularFile(settings.exporterJar())) {
                throw new LaunchFailure("The exporter " + settings.exporterJar() + " is missing; build the module exporter first.");
            }
            environment.put("ZEEBE_BROKER_EXPORTERS_ACUERDO_CLASSNAME", "io.acuerdo.exporter.ReadModelExporter");
            environment.put("ZEEBE_BROKER_EXPORTERS_ACUERDO_JARPATH", settings.exporterJar().toAbsolutePath().toString());
            environment.put("ZEEBE_BROKER_EXPORTERS_ACUERDO_ARGS_URL", settings.jdbcUrl());
            environment.put("ZEEBE_BROKER_EXPORTERS_ACUERDO_ARGS_USER", settings.user());
            environment.put("ZEEBE_BROKER_EXPORTERS_ACUERDO_ARGS_PASSWORD", settings.password());
        }
        environment.putAll(settings.more());
        return environment;
    }

    /** In a data folder of the launcher all logs lie together; a test's lies beside its data. */
    private static Path log(Path dataDir) {
        var logs = dataDir.resolveSibling("log");
        return (Files.isDirectory(logs) ? logs : dataDir.getParent()).resolve(dataDir.getFileName() + ".log");
    }
}
