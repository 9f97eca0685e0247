package io.acuerdo.document;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * JSON by RFC 8785, so that two parties compute the same SHA-256 of the same facts: names sorted by UTF-16 code unit, no white space, shortest
 * escapes. Takes maps, lists, texts and whole numbers; a fractional number is refused, because its text is not unique.
 */
public final class CanonicalJson {

    private CanonicalJson() {
    }

    /** @throws IllegalArgumentException for any other kind of value */
    public static String write(Object value) {
        return switch (value) {
            case Map<?, ?> map -> new TreeMap<>(map).entrySet().stream().map(e -> quoted((String) e.getKey()) + ":" + write(e.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
            case List<?> list -> list.stream().map(CanonicalJson::write).collect(Collectors.joining(",", "[", "]"));
            case Integer number -> number.toString();
            case String text -> quoted(text);
            default -> throw new IllegalArgumentException("Canonical JSON holds no " + value.getClass());
        };
    }

    private static String quoted(String text) {
        var out = new StringBuilder(text.length() + 2).append('"');
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c < ' ' ? "\\u%04x".formatted((int) c) : Character.toString(c));
            }
        }
        return out.append('"').toString();
    }
}
