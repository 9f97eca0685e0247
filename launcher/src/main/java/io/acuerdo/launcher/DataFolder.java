package io.acuerdo.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The folder {@code var/} (or {@code var/sandbox}): who runs in it, what a killed run left in it, whether there is room. */
final class DataFolder {

    private static final long NEEDED_MIB = 2048;

    private final Path dir;
    private FileChannel lockChannel;
    private FileLock lock;

    DataFolder(Path dir) {
        this.dir = dir;
    }

    Path path() {
        return dir;
    }

    Path log(String name) {
        return dir.resolve("log").resolve(name + ".log");
    }

    Path pid(String name) {
        return dir.resolve(name + ".pid");
    }

    /** Makes the folder and makes sure that there is room. @throws LaunchFailure with one clear sentence */
    void prepare() {
        try {
            Files.createDirectories(dir.resolve("log"));
            long freeMib = Files.getFileStore(dir).getUsableSpace() / (1024 * 1024);
            if (freeMib < NEEDED_MIB) {
                throw new LaunchFailure("The disk of " + dir + " is full: " + freeMib + " MB are free and Acuerdo needs at least " + NEEDED_MIB + " MB.");
            }
        } catch (IOException e) {
            throw new LaunchFailure("The data folder " + dir + " could not be made or written: " + e.getMessage() + ".", e);
        }
    }

    /** Takes the folder for this process, until it ends, however it ends. Answers no when another launcher has it. */
    boolean take() {
        try {
            lockChannel = FileChannel.open(dir.resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = lockChannel.tryLock();
            if (lock == null) {
                lockChannel.close();
                return false;
            }
            new PidFile(pid("launcher")).write(ProcessHandle.current());
            return true;
        } catch (IOException e) {
            throw new LaunchFailure("The data folder " + dir + " could not be locked: " + e.getMessage() + ".", e);
        }
    }

    /** Who has the folder now. */
    Optional<ProcessHandle> owner() {
        return new PidFile(pid("launcher")).living();
    }

    /** Stops what a killed run left behind, in the order a run stops; answers the names. */
    List<String> stopLeftovers() {
        var stopped = new ArrayList<String>();
        stop("application", "the application", stopped);
        stop("zeebe", "the Zeebe broker", stopped);
        stop("mail", "the mail server", stopped);
        stop("mariadb", "MariaDB", stopped);
        return stopped;
    }

    void writeAddress(String address) {
        try {
            Files.writeString(dir.resolve("address"), address + "\n");
        } catch (IOException e) {
            throw new LaunchFailure("The file " + dir.resolve("address") + " could not be written: " + e.getMessage() + ".", e);
        }
    }

    Optional<String> address() {
        try {
            return Files.exists(dir.resolve("address")) ? Optional.of(Files.readString(dir.resolve("address")).strip()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void leave() {
        try {
            Files.deleteIfExists(dir.resolve("address"));
            Files.deleteIfExists(pid("launcher"));
        } catch (IOException e) {
            throw new LaunchFailure("The data folder " + dir + " could not be left tidy: " + e.getMessage() + ".", e);
        }
    }

    private void stop(String name, String label, List<String> stopped) {
        if (new PidFile(pid(name)).stopLeftover(Duration.ofSeconds(60))) {
            stopped.add(label);
        }
    }
}
