package io.acuerdo.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A model or form that comes with the product. By the house's rule its id is the file's name, which holds for a file that is broken too;
 * {@code ids} are all ids that others may bind to.
 */
record BundledFile(String resourceName, Kind kind, String text, String checksum, List<String> ids, List<String> sameDeployment) {

    enum Kind {
        PROCESS, DECISIONS, FORM
    }

    private static final Pattern DEFINITIONS = Pattern.compile("<(?:\\w+:)?definitions\\s[^>]*?\\bid=\"([^\"]+)\"");
    private static final Pattern DECISION = Pattern.compile("<(?:\\w+:)?decision\\s[^>]*?\\bid=\"([^\"]+)\"");

    static BundledFile of(String resourceName, String text) {
        String id = resourceName.substring(0, resourceName.lastIndexOf('.'));
        String checksum = checksum(text);
        if (resourceName.endsWith(".form")) {
            return new BundledFile(resourceName, Kind.FORM, text, checksum, List.of(id), List.of());
        }
        if (resourceName.endsWith(".dmn")) {
            return new BundledFile(resourceName, Kind.DECISIONS, text, checksum, DECISION.matcher(text).results().map(found -> found.group(1)).toList(),
                    List.of());
        }
        try {
            return new BundledFile(resourceName, Kind.PROCESS, text, checksum, List.of(id), ModelFile.parse(text).sameDeployment());
        } catch (IllegalArgumentException broken) {
            // the engine says what is wrong with it when it is deployed
            return new BundledFile(resourceName, Kind.PROCESS, text, checksum, List.of(id), List.of());
        }
    }

    String id() {
        return resourceName.substring(0, resourceName.lastIndexOf('.'));
    }

    /** The id under which the engine counts versions; decision tables go by the id of their definitions. */
    String engineId() {
        var definitions = DEFINITIONS.matcher(text);
        return kind == Kind.DECISIONS && definitions.find() ? definitions.group(1) : id();
    }

    static String checksum(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
