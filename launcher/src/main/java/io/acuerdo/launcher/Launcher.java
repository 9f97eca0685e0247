package io.acuerdo.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What {@code bin/run} runs once everything is built: MariaDB, mail server, broker and application, in this order up and in the other
 * down. Every failure is one sentence on the error output and an exit code that is not 0.
 */
public final class Launcher {

    private static final int DATABASE_PORT = 33306;
    private static final int MAIL_PORT = 1025;
    private static final int GRPC_PORT = 26500;
    private static final int REST_PORT = 8088;
    private static final int MANAGEMENT_PORT = 9600;

    private final Options options;
    private final Map<String, String> environment;
    private final Path home;
    private final DataFolder data;
    private final OutsideServers outside;
    private final Secrets secrets;
    private final Clock clock = Clock.systemUTC();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicReference<LaunchFailure> failure = new AtomicReference<>();

    private Launcher(Options options, Map<String, String> environment) {
        this.options = options;
        this.environment = environment;
        this.home = ProjectHome.find();
        var base = environment.getOrDefault("ACUERDO_DATA_DIR", "").isBlank() ? home.resolve("var") : Path.of(environment.get("ACUERDO_DATA_DIR")).toAbsolutePath();
        this.data = new DataFolder(options.sandbox() ? base.resolve("sandbox") : base);
        this.outside = new OutsideServers(environment);
        this.secrets = new Secrets(data.path());
    }

    public static void main(String[] args) {
        // the libraries log to nobody here; without this they complain about it between our sentences
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.exit(run(args, System.getenv()));
    }

    private static int run(String[] args, Map<String, String> environment) {
        try {
            if (Runtime.version().feature() < 25) {
                throw new LaunchFailure("Acuerdo needs a JDK 25; this is Java " + Runtime.version().feature() + ".");
            }
            var options = Options.parse(Arrays.asList(args));
            if (options.help()) {
                System.out.print(Options.USAGE);
                return 0;
            }
            new Launcher(options, environment).run();
            return 0;
        } catch (LaunchFailure e) {
            return fail(e.getMessage());
        } catch (RuntimeException e) {
            return fail("The launcher failed unexpectedly: " + e + keepTrace(e));
        }
    }

    private static int fail(String sentence) {
        if (!ServerProcess.isStoppingAll()) {
            System.err.println(sentence);
        }
        return 1;
    }

    private void run() {
        data.prepare();
        if (!data.take()) {
            joinRunning();
            return;
        }
        var leftovers = data.stopLeftovers();
        if (!leftovers.isEmpty()) {
            tell("A run that was killed had left something behind; stopped: " + String.join(", ", leftovers) + ".");
        }
        if (!options.serversOnly()) {
            Ports.requireFree(options.port(), "the application", "choose another one with --port N");
        }
        outside.check();
        ServerProcess.tellStops(name -> tell("Stopping " + name + "."));
        Runtime.getRuntime().addShutdownHook(new Thread(data::leave, "leave-data-folder"));

        var servers = startServers();
        if (options.serversOnly()) {
            tell("The servers are ready. An application of yours finds them with:");
            servers.forEach((name, value) -> System.out.println("  export " + name + "='" + value + "'"));
            tell("Ctrl-C stops them.");
        } else {
            startApplication(servers);
        }
        awaitEnd();
    }

    private Map<String, String> startServers() {
        var servers = new HashMap<String, String>();
        if (outside.hasDatabase()) {
            tell("Database: " + outside.get("ACUERDO_DB_URL", "") + ", not ours.");
            servers.put("ACUERDO_DB_URL", outside.get("ACUERDO_DB_URL", ""));
            servers.put("ACUERDO_DB_USER", outside.get("ACUERDO_DB_USER", "acuerdo"));
            servers.put("ACUERDO_DB_PASSWORD", outside.get("ACUERDO_DB_PASSWORD", ""));
        } else {
            var password = secrets.get("db-password", null, 32).value();
            int port = preferred(DATABASE_PORT);
            tell(Files.exists(data.path().resolve("mariadb")) ? "Starting MariaDB." : "Starting MariaDB for the first time: unpacking it and making its data folder, about 20 seconds.");
            var database = watch(() -> MariaDbServer.start(new MariaDbServer.Settings(data.path().resolve("mariadb"), port, password)), MariaDbServer::process).start();
            servers.put("ACUERDO_DB_URL", database.jdbcUrl());
            servers.put("ACUERDO_DB_USER", database.user());
            servers.put("ACUERDO_DB_PASSWORD", database.password());
            tell("MariaDB answers on 127.0.0.1:" + port + ".");
        }
        if (outside.hasMail()) {
            tell("Mail server: " + outside.get("SPRING_MAIL_HOST", "") + ", not ours.");
            servers.put("SPRING_MAIL_HOST", outside.get("SPRING_MAIL_HOST", ""));
            servers.put("SPRING_MAIL_PORT", outside.get("SPRING_MAIL_PORT", "25"));
        } else {
            int port = preferred(MAIL_PORT);
            tell("Starting the mail server; it delivers nothing and keeps every message in " + shown(data.path().resolve("mail")) + ".");
            watch(() -> MailProcess.start(data, port), MailProcess::process).start();
            servers.put("SPRING_MAIL_HOST", "127.0.0.1");
            servers.put("SPRING_MAIL_PORT", String.valueOf(port));
        }
        if (outside.hasBroker()) {
            tell("Zeebe broker: " + outside.get("ACUERDO_ZEEBE_GRPC", "") + ", not ours. The screens need our exporter in it.");
            for (var name : new String[] {"ACUERDO_ZEEBE_GRPC", "ACUERDO_ZEEBE_REST", "ACUERDO_ZEEBE_MANAGEMENT"}) {
                servers.put(name, outside.get(name, ""));
            }
            servers.values().removeIf(String::isEmpty);
        } else {
            startBroker(servers);
        }
        return servers;
    }

    private void startBroker(Map<String, String> servers) {
        int grpc = preferred(GRPC_PORT);
        int rest = preferred(REST_PORT);
        int management = preferred(MANAGEMENT_PORT);
        tell("Starting the Zeebe broker with our exporter, about 20 seconds.");
        var settings = new ZeebeBroker.Settings(ZeebeBroker.defaultHome(), data.path().resolve("zeebe"), grpc, rest, management, options.sandbox(), ZeebeBroker.defaultExporterJar(),
                servers.get("ACUERDO_DB_URL"), servers.get("ACUERDO_DB_USER"), servers.get("ACUERDO_DB_PASSWORD"), Map.of());
        var broker = watch(() -> ZeebeBroker.start(settings), ZeebeBroker::process).start();
        servers.put("ACUERDO_ZEEBE_GRPC", broker.grpcAddress());
        servers.put("ACUERDO_ZEEBE_REST", broker.restAddress());
        servers.put("ACUERDO_ZEEBE_MANAGEMENT", broker.managementAddress());
        tell("The Zeebe broker answers on " + broker.grpcAddress() + " (gRPC) and " + broker.restAddress() + " (REST).");
    }

    private void startApplication(Map<String, String> servers) {
        var api = secrets.get("api-password", environment.get("ACUERDO_API_PASSWORD"), 32);
        var demo = secrets.get("demo-password", environment.get("ACUERDO_DEMO_PASSWORD"), 12);
        // people who sign in with a password that is printed belong to no database but our own
        var isDemo = environment.getOrDefault("ACUERDO_DEMO", String.valueOf(!outside.hasDatabase()));
        var settings = new HashMap<>(servers);
        settings.putAll(Map.of("SERVER_ADDRESS", "127.0.0.1", "SERVER_PORT", String.valueOf(options.port()), "ACUERDO_API_PASSWORD", api.value(), "ACUERDO_DEMO_PASSWORD", demo.value(),
                "ACUERDO_DATA_DIR", data.path().toString(), "ACUERDO_SANDBOX", String.valueOf(options.sandbox()), "ACUERDO_DEMO", isDemo,
                "ACUERDO_EMPTY", String.valueOf(options.empty())));
        tell("Starting the application, about 20 seconds on an idle machine; its log is " + shown(data.log("application")) + ".");
        var watch = watch(() -> Application.start(home.resolve("ui/target/acuerdo.jar"), data, options.port(), settings), Application::process);
        var application = watch.start();
        data.writeAddress(application.address());
        if (!application.isWellWithin(Duration.ofSeconds(30))) {
            tell("The application is up but reports a problem: see " + application.address() + "/actuator/health and " + shown(data.log("application")) + ".");
        }
        if (options.importFile() != null) {
            new ImportClient(application.address(), api.value(), Launcher::tell).load(options.importFile(), options.profile(), options.asOf());
        }
        new Welcome(application.address(), options, Boolean.parseBoolean(isDemo), demo, api, servers, data).lines().forEach(System.out::println);
    }

    /** Another launcher has the folder: an import goes to it, anything else is refused. */
    private void joinRunning() {
        var owner = data.owner().map(process -> " (process " + process.pid() + ")").orElse("");
        if (options.importFile() == null) {
            throw new LaunchFailure("Acuerdo already runs from " + shown(data.path()) + owner + data.address().map(address -> ", on " + address).orElse("") + "; stop it there with Ctrl-C first.");
        }
        var address = data.address().filter(a -> Application.health(a) > 0)
                .orElseThrow(() -> new LaunchFailure("Acuerdo" + owner + " is starting or stopping; try the import again when it is ready."));
        if (options.portGiven() && !address.endsWith(":" + options.port())) {
            throw new LaunchFailure("Acuerdo already runs on " + address + owner + ", not on port " + options.port() + ".");
        }
        tell("Acuerdo runs on " + address + "; the file goes there.");
        var api = secrets.get("api-password", environment.get("ACUERDO_API_PASSWORD"), 32);
        new ImportClient(address, api.value(), Launcher::tell).load(options.importFile(), options.profile(), options.asOf());
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (failure.get() != null) {
            throw failure.get();
        }
    }

    private <S> Watch<S> watch(java.util.function.Supplier<S> starter, java.util.function.Function<S, ServerProcess> processOf) {
        return new Watch<>(starter, processOf, Launcher::tell, problem -> {
            failure.set(problem);
            end.countDown();
        }, clock);
    }

    /** The usual port, so that tools find the servers; another one when somebody has it. */
    private static int preferred(int port) {
        return Ports.isFree(port) ? port : Ports.orFree(0);
    }

    private String shown(Path path) {
        return path.startsWith(home) ? home.relativize(path).toString() : path.toString();
    }

    private static void tell(String sentence) {
        System.out.println(sentence);
    }

    private static String keepTrace(Exception e) {
        try {
            var file = Files.createTempFile("acuerdo-launcher-", ".log");
            try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
                e.printStackTrace(out);
            }
            return " (details in " + file + ").";
        } catch (IOException ignored) {
            // a disk that takes nothing: the sentence must do
            return ".";
        }
    }
}
