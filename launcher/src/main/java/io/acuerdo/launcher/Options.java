package io.acuerdo.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.List;

/**
 * What {@code bin/run} was asked to do.
 *
 * @param port of the application; the default is {@value #DEFAULT_PORT}
 * @param importFile null when nothing is to be imported
 */
record Options(boolean empty, boolean sandbox, boolean serversOnly, boolean help, int port, boolean portGiven, Path importFile, String profile, LocalDate asOf) {

    static final int DEFAULT_PORT = 8080;

    static final String USAGE = """
            bin/run starts Acuerdo with all its servers; Ctrl-C stops it. The data stays in var/ for the next start.

              --empty                        load no demo portfolios
              --sandbox                      days pass at will; data of its own in var/sandbox
              --port N                       the application listens on port N (default 8080)
              --import FILE --profile NAME   load a portfolio file, into the running Acuerdo if there is one
              --as-of DATE                   the balances of FILE are of that day (default: today)
              --servers-only                 start the servers without the application
              --help                         this

            Servers of your own are used when these are set: ACUERDO_DB_URL (with ACUERDO_DB_USER, ACUERDO_DB_PASSWORD),
            ACUERDO_ZEEBE_GRPC and ACUERDO_ZEEBE_REST (with ACUERDO_ZEEBE_MANAGEMENT), SPRING_MAIL_HOST (with SPRING_MAIL_PORT).
            Passwords: ACUERDO_DEMO_PASSWORD, ACUERDO_API_PASSWORD; else made at the first start and kept in var/.
            """;

    /** @throws LaunchFailure saying which word was not understood */
    static Options parse(List<String> arguments) {
        boolean empty = false;
        boolean sandbox = false;
        boolean serversOnly = false;
        boolean help = false;
        Integer port = null;
        Path importFile = null;
        String profile = null;
        LocalDate asOf = null;
        var words = new ArrayDeque<>(arguments);
        while (!words.isEmpty()) {
            var word = words.remove();
            int equals = word.indexOf('=');
            if (word.startsWith("--") && equals > 0) {
                words.addFirst(word.substring(equals + 1));
                word = word.substring(0, equals);
                if (!List.of("--port", "--import", "--profile", "--as-of").contains(word)) {
                    throw new LaunchFailure("The option " + word + " takes no value; bin/run --help lists the options.");
                }
            }
            switch (word) {
                case "--empty" -> empty = true;
                case "--sandbox" -> sandbox = true;
                case "--servers-only" -> serversOnly = true;
                case "--help", "-h" -> help = true;
                case "--port" -> port = port(value(word, words));
                case "--import" -> importFile = file(value(word, words));
                case "--profile" -> profile = value(word, words);
                case "--as-of" -> asOf = day(value(word, words));
                default -> throw new LaunchFailure("Unknown option " + word + "; bin/run --help lists the options.");
            }
        }
        if (help) {
            return new Options(false, false, false, true, DEFAULT_PORT, false, null, null, null);
        }
        if (importFile != null && profile == null) {
            throw new LaunchFailure("--import needs --profile NAME, for example --profile cartera.");
        }
        if (importFile == null && (profile != null || asOf != null)) {
            throw new LaunchFailure("--profile and --as-of go with --import FILE.");
        }
        if (importFile != null && serversOnly) {
            throw new LaunchFailure("--import needs the application; it does not go with --servers-only.");
        }
        return new Options(empty, sandbox, serversOnly, false, port == null ? DEFAULT_PORT : port, port != null, importFile, profile, asOf);
    }

    private static String value(String option, ArrayDeque<String> words) {
        if (words.isEmpty() || words.peek().startsWith("--")) {
            throw new LaunchFailure("The option " + option + " needs a value; bin/run --help lists the options.");
        }
        return words.remove();
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // told below, with the numbers that are out of range
        }
        throw new LaunchFailure("--port needs a number from 1 to 65535, not \"" + text + "\".");
    }

    private static Path file(String text) {
        var file = Path.of(text);
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new LaunchFailure("The file " + file + " does not exist or may not be read.");
        }
        return file.toAbsolutePath();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new LaunchFailure("--as-of needs a day such as 2026-11-21, not \"" + text + "\".", e);
        }
    }
}
