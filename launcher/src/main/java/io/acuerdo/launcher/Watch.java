package io.acuerdo.launcher;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Starts one server and starts it again when it ends by itself, up to three times in ten minutes; then it gives up and says so. */
final class Watch<S> {

    private static final int RESTARTS = 3;
    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final Supplier<S> starter;
    private final java.util.function.Function<S, ServerProcess> processOf;
    private final Consumer<String> tell;
    private final Consumer<LaunchFailure> giveUp;
    private final Clock clock;
    private final Deque<Instant> restarts = new ArrayDeque<>();
    private volatile S server;

    Watch(Supplier<S> starter, java.util.function.Function<S, ServerProcess> processOf, Consumer<String> tell, Consumer<LaunchFailure> giveUp, Clock clock) {
        this.starter = starter;
        this.processOf = processOf;
        this.tell = tell;
        this.giveUp = giveUp;
        this.clock = clock;
    }

    S start() {
        server = starter.get();
        watch(processOf.apply(server));
        return server;
    }

    S server() {
        return server;
    }

    private void watch(ServerProcess process) {
        process.onExit().thenAcceptAsync(exitCode -> {
            if (!process.isStopping() && !ServerProcess.isStoppingAll()) {
                startAgain(process, exitCode);
            }
        });
    }

    private void startAgain(ServerProcess ended, int exitCode) {
        var now = clock.instant();
        while (!restarts.isEmpty() && restarts.peek().isBefore(now.minus(WITHIN))) {
            restarts.remove();
        }
        var what = capitalized(ended.name()) + " ended unexpectedly (exit code " + exitCode + ")";
        if (restarts.size() == RESTARTS) {
            giveUp.accept(new LaunchFailure(what + " for the " + (RESTARTS + 1) + "th time in " + WITHIN.toMinutes() + " minutes: " + LogTail.lastProblem(ended.log())
                    + " The whole log is " + ended.log() + "."));
            return;
        }
        restarts.add(now);
        tell.accept(what + "; starting it again.");
        ended.close();
        try {
            start();
            tell.accept(capitalized(ended.name()) + " works again.");
        } catch (LaunchFailure e) {
            if (!ServerProcess.isStoppingAll()) {
                giveUp.accept(e);
            }
        }
    }

    private static String capitalized(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
