package io.acuerdo.product;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product as {@code bin/run} starts it once it is built: launcher, MariaDB, broker, mail server and application, with data of its own. */
final class Product implements AutoCloseable {

    static final String PASSWORD = "product-under-test";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path HOME = Path.of(System.getProperty("acuerdo.home", "..")).toAbsolutePath().normalize();

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Path data;
    private final List<String> options;
    private final int port;
    private Process launcher;

    private Product(String name, List<String> options) throws IOException {
        this.data = HOME.resolve("ui/target/product").resolve(name);
        this.options = options;
        try (ServerSocket socket = new ServerSocket(0)) {
            this.port = socket.getLocalPort();
        }
    }

    /** A fresh data folder, started and ready. */
    static Product start(String name, String... options) throws IOException {
        Product product = new Product(name, List.of(options));
        delete(product.data);
        Files.createDirectories(product.data);
        product.launch();
        return product;
    }

    /** Starts it (again) on the same data and waits until it answers. */
    void launch() throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED", "-Dacuerdo.home=" + HOME, "-cp",
                HOME.resolve("launcher/target/classes") + java.io.File.pathSeparator + HOME.resolve("launcher/target/lib") + "/*",
                "io.acuerdo.launcher.Launcher", "--port", String.valueOf(port)));
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("launcher.out").toFile()));
        builder.environment().put("ACUERDO_DATA_DIR", data.toString());
        builder.environment().put("ACUERDO_DEMO_PASSWORD", PASSWORD);
        builder.environment().put("ACUERDO_API_PASSWORD", PASSWORD);
        launcher = builder.start();
        Awaitility.await("the product answers").atMost(Duration.ofMinutes(6)).pollInterval(Duration.ofSeconds(1)).until(() -> {
            if (!launcher.isAlive()) {
                throw new IllegalStateException("The launcher ended: " + Files.readString(data.resolve("launcher.out")));
            }
            return isUp();
        });
    }

    private boolean isUp() {
        try {
            return http.send(HttpRequest.newBuilder(URI.create(url("actuator/health"))).timeout(Duration.ofSeconds(5)).build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + "/" + path;
    }

    /** The messages that left the house, as the mail server kept them. */
    List<Path> mails() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(file -> file.toString().endsWith(".eml")).sorted().toList();
        }
    }

    JsonNode get(String path) {
        return send("GET", path, null, 200);
    }

    JsonNode post(String path, String json, int expected) {
        return send("POST", path, json, expected);
    }

    private JsonNode send(String method, String path, String json, int expected) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url("api/v1/" + path))).timeout(Duration.ofMinutes(5))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(("api:" + PASSWORD).getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/json")
                .method(method, json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json));
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != expected) {
                throw new AssertionError(method + " " + path + " answered " + response.statusCode() + ": " + response.body());
            }
            return response.body().isBlank() ? JSON.nullNode() : JSON.readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Moves the sandbox's clock and answers the moment reached. */
    String advance(String duration) {
        return post("sandbox/clock", "{\"advance\":\"" + duration + "\"}", 200).get("now").asString();
    }

    @Override
    public void close() {
        launcher.destroy();
        try {
            if (!launcher.waitFor(90, TimeUnit.SECONDS)) {
                launcher.descendants().forEach(ProcessHandle::destroyForcibly);
                launcher.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
