package io.acuerdo.exporter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Arguments of the exporter: {@code URL}, {@code USER}, {@code PASSWORD} or {@code PASSWORDFILE}, and {@code BATCHRECORDS}, how many records one
 * transaction takes at most (else {@value #BATCH_RECORDS}); the broker hands the keys over in lower case.
 */
record Settings(String url, String user, String password, int batchRecords) {

    static final int BATCH_RECORDS = 500;

    static Settings of(Map<String, Object> arguments) {
        var passwordFile = argument(arguments, "passwordfile");
        var password = passwordFile == null ? argument(arguments, "password") : read(Path.of(passwordFile));
        return new Settings(required(arguments, "url"), required(arguments, "user"), password == null ? "" : password, batchRecords(argument(arguments, "batchrecords")));
    }

    private static int batchRecords(String number) {
        if (number != null && !number.matches("[1-9][0-9]{0,5}")) {
            throw new IllegalArgumentException("The argument BATCHRECORDS of the Acuerdo exporter is a number from 1 to 999999, not " + number + ".");
        }
        return number == null ? BATCH_RECORDS : Integer.parseInt(number);
    }

    private static String required(Map<String, Object> arguments, String name) {
        var value = argument(arguments, name);
        if (value == null) {
            throw new IllegalArgumentException("The Acuerdo exporter needs the argument " + name.toUpperCase(Locale.ROOT) + ".");
        }
        return value;
    }

    private static String argument(Map<String, Object> arguments, String name) {
        return arguments.get(name) instanceof Object value && !value.toString().isEmpty() ? value.toString() : null;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The password file " + file + " could not be read.", e);
        }
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
