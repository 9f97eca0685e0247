package io.acuerdo.product;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.acuerdo.launcher.Ports;
import org.awaitility.Awaitility;

/** The product as {@code bin/run} starts it once it is built: launcher, MariaDB, broker, mail server and application, with data of its own. */
final class Product implements AutoCloseable {

    static final String PASSWORD = "product-under-test";

    private static final Path HOME = Path.of(System.getProperty("acuerdo.home", "..")).toAbsolutePath().normalize();

    private final Path data;
    private final List<String> options;
    private final int port;
    private final Api api;
    private Process launcher;

    private Product(String name, List<String> options) {
        this.data = HOME.resolve("ui/target/product").resolve(name);
        this.options = options;
        this.port = Ports.free(1).getFirst();
        this.api = new Api("http://127.0.0.1:" + port + "/", PASSWORD);
    }

    /** A fresh data folder, started and ready. */
    static Product start(String name, String... options) throws IOException {
        Product product = new Product(name, List.of(options));
        delete(product.data);
        Files.createDirectories(product.data);
        product.launch();
        return product;
    }

    private void launch() throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED", "-Dacuerdo.home=" + HOME, "-cp",
                HOME.resolve("launcher/target/classes") + File.pathSeparator + HOME.resolve("launcher/target/lib") + "/*",
                "io.acuerdo.launcher.Launcher", "--port", String.valueOf(port)));
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("launcher.out").toFile()));
        builder.environment().put("ACUERDO_DATA_DIR", data.toString());
        builder.environment().put("ACUERDO_DEMO_PASSWORD", PASSWORD);
        builder.environment().put("ACUERDO_API_PASSWORD", PASSWORD);
        launcher = builder.start();
        awaitUp();
    }

    private void awaitUp() {
        Awaitility.await("the product answers").atMost(Duration.ofMinutes(6)).pollInterval(Duration.ofSeconds(1)).until(() -> {
            if (!launcher.isAlive()) {
                throw new IllegalStateException("The launcher ended: " + Files.readString(data.resolve("launcher.out")));
            }
            return api.isUp();
        });
    }

    /** {@code kill -9} of the application; its launcher starts it again by itself. */
    void killApplication() {
        ProcessHandle application = launcher.toHandle().descendants().filter(Product::runsTheApplication).findFirst().orElseThrow();
        application.destroyForcibly();
        application.onExit().join();
        awaitUp();
    }

    private static boolean runsTheApplication(ProcessHandle process) {
        return process.info().arguments().map(arguments -> Stream.of(arguments).anyMatch(word -> word.endsWith("application.jar"))).orElse(false);
    }

    Api api() {
        return api;
    }

    String url(String path) {
        return api.url(path);
    }

    /** The messages that left the house, as the mail server kept them. */
    List<Path> mails() throws IOException {
        // a list does not look at the files themselves: a letter that is being written is there under another name and gone a moment later
        try (Stream<Path> files = Files.list(data.resolve("sandbox").resolve("mail"))) {
            return files.filter(file -> file.toString().endsWith(".eml")).sorted().toList();
        }
    }

    @Override
    public void close() {
        List<ProcessHandle> all = launcher.descendants().toList();
        launcher.destroy();
        try {
            if (!launcher.waitFor(90, TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
                throw new AssertionError("The launcher did not stop within 90 seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            all.forEach(ProcessHandle::destroyForcibly);
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
