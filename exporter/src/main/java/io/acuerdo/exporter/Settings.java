package io.acuerdo.exporter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Arguments of the exporter: {@code URL}, {@code USER}, and {@code PASSWORD} or {@code PASSWORDFILE}; the broker hands the keys over in lower case. */
record Settings(String url, String user, String password) {

    static Settings of(Map<String, Object> arguments) {
        var passwordFile = argument(arguments, "passwordfile");
        var password = passwordFile == null ? argument(arguments, "password") : read(Path.of(passwordFile));
        return new Settings(required(arguments, "url"), required(arguments, "user"), password == null ? "" : password);
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
