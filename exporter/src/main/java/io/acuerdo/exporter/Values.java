package io.acuerdo.exporter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The engine's values as the read model keeps them. What cannot be read becomes NULL: one odd value must not stop the whole export. */
final class Values {

    private Values() {
    }

    static LocalDateTime at(long epochMillis) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(epochMillis), ZoneOffset.UTC);
    }

    /** Moments arrive as {@code 2026-11-28T17:25:29.554Z[Etc/UTC]}, {@code 2026-12-01T00:00Z} or {@code 2027-03-01T10:00:00-05:00}. */
    static LocalDateTime moment(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.ofInstant(ZonedDateTime.parse(text, DateTimeFormatter.ISO_ZONED_DATE_TIME).toInstant(), ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    static Long keyOrNull(long key) {
        return key > 0 ? key : null;
    }

    static String textOrNull(String text, int limit) {
        return text == null || text.isEmpty() ? null : cut(text, limit);
    }

    /** Never half of a surrogate pair: the database would refuse it. */
    static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit);
    }

    /** A variable's value is JSON; a case id is a JSON string of a UUID. */
    static UUID uuid(String json) {
        if (json == null || json.length() != 38 || json.charAt(0) != '"') {
            return null;
        }
        try {
            return UUID.fromString(json.substring(1, 37));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static String jsonArray(List<String> texts) {
        return texts.stream().map(Values::jsonString).collect(Collectors.joining(",", "[", "]"));
    }

    static String hex(byte[] bytes) {
        var hex = new StringBuilder();
        for (byte b : bytes) {
            hex.append("%02x".formatted(b));
        }
        return hex.toString();
    }

    private static String jsonString(String text) {
        var json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append("\\u%04x".formatted((int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
