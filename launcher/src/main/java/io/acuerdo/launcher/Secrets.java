package io.acuerdo.launcher;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/** Passwords of the embedded default: told by the environment, else made once and kept in a file that only its owner may read. */
final class Secrets {

    // no letters that people mistake for one another
    private static final String LETTERS = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final Path dir;
    private final SecureRandom random = new SecureRandom();

    Secrets(Path dir) {
        this.dir = dir;
    }

    /** @param isNew true when it was made just now and nobody has seen it yet */
    record Secret(String value, Path file, boolean isNew) {}

    Secret get(String name, String told, int length) {
        var file = dir.resolve(name);
        if (told != null && !told.isBlank()) {
            return new Secret(told, null, false);
        }
        try {
            if (!Files.exists(file)) {
                return new Secret(make(file, length), file, true);
            }
            return new Secret(Files.readString(file).strip(), file, false);
        } catch (IOException e) {
            throw new LaunchFailure("The password file " + file + " could not be read or written: " + e.getMessage() + ".", e);
        }
    }

    private String make(Path file, int length) throws IOException {
        var password = new StringBuilder();
        for (int i = 0; i < length; i++) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        // whole or not at all: a half-written password would lock the data folder for good
        var partial = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(partial);
        try {
            Files.createFile(partial, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException e) {
            throw new LaunchFailure("Another start is making " + file + " at this moment; try again.", e);
        }
        Files.writeString(partial, password + "\n");
        Files.move(partial, file);
        return password.toString();
    }
}
