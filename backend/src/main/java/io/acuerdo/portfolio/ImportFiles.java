package io.acuerdo.portfolio;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where uploaded files lie until they are loaded, and after: the data folder, one file a load. */
@Component
class ImportFiles {

    private final Path folder;
    private final long limit;

    ImportFiles(@Value("${acuerdo.data-dir:var}") Path dataDir, PortfolioSettings settings) {
        this.folder = dataDir.resolve("imports");
        this.limit = settings.maxFileSize().toBytes();
    }

    record Stored(String sha256, long bytes) {
    }

    long limit() {
        return limit;
    }

    Path of(ImportId id) {
        return folder.resolve(id + ".csv");
    }

    /** Null when the file is over the limit; nothing is left behind then. */
    Stored store(ImportId id, InputStream bytes) throws IOException {
        Files.createDirectories(folder);
        Path file = of(id);
        MessageDigest sha256 = sha256();
        long size = 0;
        boolean kept = false;
        try (InputStream in = new DigestInputStream(bytes, sha256); OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0 && size <= limit; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                size += read;
            }
            kept = size <= limit;
        } finally {
            if (!kept) {
                Files.deleteIfExists(file);
            }
        }
        return kept ? new Stored(HexFormat.of().formatHex(sha256.digest()), size) : null;
    }

    void discard(ImportId id) throws IOException {
        Files.deleteIfExists(of(id));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
