package io.acuerdo.document;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * What is printed on a document so that anybody can ask whether it is ours: 16 letters and digits of Crockford's base 32 (80 random bits) in groups
 * of four. It says nothing about the document. Only its SHA-256 is kept, so that a look-up takes as long for a near miss as for anything else.
 */
public record VerificationCode(String text) {

    /** Never given out: stands in for what cannot be a code, so that asking for that takes as long. */
    public static final VerificationCode NOBODYS = new VerificationCode("0000-0000-0000-0000");

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LETTERS = 16;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    static VerificationCode next() {
        var code = new StringBuilder();
        for (int i = 0; i < LETTERS; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new VerificationCode(code.toString());
    }

    /** As somebody typed it: any case, with or without hyphens and spaces, O for 0, I and L for 1. Empty when no code looks like that. */
    public static Optional<VerificationCode> read(String typed) {
        String letters = typed == null ? "" : typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "").replace('O', '0').replaceAll("[IL]", "1");
        if (letters.length() != LETTERS || !letters.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            return Optional.empty();
        }
        return Optional.of(new VerificationCode(letters.replaceAll("(.{" + GROUP + "})(?!$)", "$1-")));
    }

    String sha256() {
        return Sha256.of(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
