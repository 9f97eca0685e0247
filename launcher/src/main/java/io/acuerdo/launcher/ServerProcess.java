package io.acuerdo.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * One server of ours in a process of its own: output to a log file, a {@link PidFile} for the next run, stopped when this JVM ends, the
 * latest started first. It runs in its own session where the system has {@code setsid}, so that Ctrl-C in the terminal reaches
 * the launcher alone and the order of stopping is ours.
 */
final class ServerProcess implements AutoCloseable {

    private static final Deque<ServerProcess> RUNNING = new ArrayDeque<>();
    private static volatile boolean stoppingAll;
    private static volatile Consumer<String> onStop = name -> { };

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(ServerProcess::stopAll, "stop-servers"));
    }

    private final String name;
    private final Process process;
    private final Path log;
    private final PidFile pidFile;
    private final Duration patience;
    private volatile boolean stopping;

    private ServerProcess(String name, Process process, Path log, PidFile pidFile, Duration patience) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.pidFile = pidFile;
        this.patience = patience;
    }

    /** What to start. {@code patience} is how long it may take to end when asked to. */
    record Plan(String name, List<String> command, Map<String, String> environment, Path workDir, Path log, Path pidFile, Duration patience) {}

    static ServerProcess start(Plan plan) {
        var pidFile = new PidFile(plan.pidFile());
        pidFile.stopLeftover(plan.patience());
        try {
            Files.createDirectories(plan.workDir());
            Files.createDirectories(plan.log().toAbsolutePath().getParent());
            if (Files.exists(plan.log())) {
                Files.move(plan.log(), plan.log().resolveSibling(plan.log().getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            var builder = new ProcessBuilder(inOwnSession(plan.command()))
                    .directory(plan.workDir().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(plan.log().toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
            builder.environment().putAll(plan.environment());
            var server = new ServerProcess(plan.name(), builder.start(), plan.log(), pidFile, plan.patience());
            pidFile.write(server.process.toHandle());
            synchronized (RUNNING) {
                RUNNING.push(server);
            }
            return server;
        } catch (IOException e) {
            throw new LaunchFailure(plan.name() + " could not be started: " + e.getMessage() + ".", e);
        }
    }

    /** Told the name of each server just before it is stopped with the JVM. */
    static void tellStops(Consumer<String> listener) {
        onStop = listener;
    }

    /** True once the JVM is ending: what stops now was meant to. */
    static boolean isStoppingAll() {
        return stoppingAll;
    }

    static void stopAll() {
        stoppingAll = true;
        while (true) {
            ServerProcess server;
            synchronized (RUNNING) {
                if (RUNNING.isEmpty()) {
                    return;
                }
                server = RUNNING.peek();
            }
            onStop.accept(server.name);
            server.close();
        }
    }

    /** Waits until the check answers yes. @throws LaunchFailure when the process ends or the time is over */
    void awaitReady(Duration atMost, BooleanSupplier ready) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!ready.getAsBoolean()) {
            if (stoppingAll) {
                throw new LaunchFailure("Stopped while starting.");
            }
            if (!process.isAlive()) {
                close();
                throw new LaunchFailure(name + " ended while it was starting (exit code " + process.exitValue() + "): "
                        + LogTail.lastProblem(log) + " The whole log is " + log + ".");
            }
            if (System.nanoTime() > deadline) {
                close();
                throw new LaunchFailure(name + " did not answer within " + atMost.toSeconds() + " seconds; its log is " + log + ".");
            }
            pause();
        }
    }

    String name() {
        return name;
    }

    Path log() {
        return log;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** True once we ourselves asked it to end. */
    boolean isStopping() {
        return stopping;
    }

    CompletableFuture<Integer> onExit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    @Override
    public void close() {
        stopping = true;
        PidFile.stop(process.toHandle(), patience);
        pidFile.delete();
        synchronized (RUNNING) {
            RUNNING.remove(this);
        }
    }

    private static List<String> inOwnSession(List<String> command) {
        for (var setsid : List.of("/usr/bin/setsid", "/bin/setsid")) {
            if (Files.isExecutable(Path.of(setsid))) {
                var wrapped = new ArrayList<String>();
                wrapped.add(setsid);
                wrapped.addAll(command);
                return wrapped;
            }
        }
        return command;
    }

    static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted while starting.", e);
        }
    }
}
