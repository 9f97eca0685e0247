package io.acuerdo.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The end of a server's log, so that a failure can be told in one sentence without sending people to read a file first. */
final class LogTail {

    private static final int TAIL_BYTES = 64 * 1024;
    private static final List<String> TELLING = List.of("No space left on device", "Disk is full", "OutOfMemoryError", "Address already in use",
            "APPLICATION FAILED TO START", "[ERROR]", "ERROR", "Exception");

    private LogTail() {
    }

    static List<String> lines(Path log) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var bytes = new byte[(int) Math.min(TAIL_BYTES, file.length())];
            file.seek(file.length() - bytes.length);
            file.readFully(bytes);
            return Arrays.stream(new String(bytes, StandardCharsets.UTF_8).split("\n")).map(String::strip).filter(line -> !line.isEmpty()).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The line of the log that most likely says what was wrong, as a sentence. */
    static String lastProblem(Path log) {
        var lines = lines(log);
        for (var sign : TELLING) {
            for (var line : lines.reversed()) {
                if (line.contains(sign)) {
                    return sentence(line);
                }
            }
        }
        return lines.isEmpty() ? "it wrote nothing." : sentence(lines.getLast());
    }

    private static String sentence(String line) {
        var shortened = line.length() > 300 ? line.substring(0, 300) + "…" : line;
        return shortened.endsWith(".") ? shortened : shortened + ".";
    }
}
