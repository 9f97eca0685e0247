package io.acuerdo.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Remembers a process beyond our own death: its id and when it started. The start time tells a process that a killed run left behind
 * from a stranger that got the same id later.
 */
final class PidFile {

    // the kernel counts from the boot time, which is known to the second
    private static final Duration SAME_START = Duration.ofSeconds(3);

    private final Path file;

    PidFile(Path file) {
        this.file = file;
    }

    void write(ProcessHandle process) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, process.pid() + " " + startOf(process).toEpochMilli() + "\n");
        } catch (IOException e) {
            throw new LaunchFailure("The file " + file + " could not be written: " + e.getMessage() + ".", e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new LaunchFailure("The file " + file + " could not be deleted: " + e.getMessage() + ".", e);
        }
    }

    /** The process of the file, if it still lives and is the same one. */
    Optional<ProcessHandle> living() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            var words = Files.readString(file).strip().split(" ");
            var startedAt = Instant.ofEpochMilli(Long.parseLong(words[1]));
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> Duration.between(startedAt, startOf(process)).abs().compareTo(SAME_START) < 0);
        } catch (IOException | RuntimeException e) {
            // half a file: the run was killed while it wrote, before anything depended on it
            return Optional.empty();
        }
    }

    /** Stops what a killed run left behind, gently first. Answers whether there was something. */
    boolean stopLeftover(Duration patience) {
        var leftover = living();
        leftover.ifPresent(process -> stop(process, patience));
        delete();
        return leftover.isPresent();
    }

    static void stop(ProcessHandle process, Duration patience) {
        process.destroy();
        if (!endsWithin(process, patience)) {
            process.destroyForcibly();
            endsWithin(process, Duration.ofSeconds(10));
        }
    }

    private static boolean endsWithin(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
