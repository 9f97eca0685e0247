package io.acuerdo.exporter;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Tells one engine's log from another's: position and timestamp of the first record that the exporter was ever given. Kept in the database
 * and, by the broker, beside the exporter's position.
 */
record LogIdentity(long position, long timestamp) {

    byte[] bytes() {
        return (position + ":" + timestamp).getBytes(StandardCharsets.US_ASCII);
    }

    static Optional<LogIdentity> of(byte[] bytes) {
        var words = new String(bytes, StandardCharsets.US_ASCII).split(":");
        try {
            return words.length == 2 ? Optional.of(new LogIdentity(Long.parseLong(words[0]), Long.parseLong(words[1]))) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
