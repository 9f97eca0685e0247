package io.acuerdo.portfolio;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.springframework.stereotype.Service;

/** Loads portfolio files: each is stored first, then worked in the background in committed chunks, and goes on where it was after a crash. */
@Service
public class Imports {

    private static final int NAME_LENGTH = 255;
    private static final int EARLIEST_ZONE = 14;

    private final ImportProfiles profiles;
    private final ImportFiles files;
    private final ImportRuns runs;
    private final ImportRejects rejects;
    private final ImportWorker worker;
    private final Texts texts;
    private final Clock clock;

    Imports(ImportProfiles profiles, ImportFiles files, ImportRuns runs, ImportRejects rejects, ImportWorker worker, Texts texts, Clock clock) {
        this.profiles = profiles;
        this.files = files;
        this.runs = runs;
        this.rejects = rejects;
        this.worker = worker;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Stores the file and queues it. {@code asOf} null means today in the portfolio's zone.
     *
     * @throws ImportRefused when the profile does not exist, the file is over the limit, or the as-of day lies ahead everywhere on earth
     */
    public ImportId start(String profile, String fileName, InputStream bytes, LocalDate asOf, String by) throws IOException {
        if (profiles.find(profile).isEmpty()) {
            String known = String.join(", ", profiles.descriptions().stream().map(ImportProfile::name).toList());
            throw new ImportRefused(ImportRefused.Reason.UNKNOWN_PROFILE, texts.now("import.profile", profile, known));
        }
        if (asOf != null && asOf.isAfter(LocalDate.now(clock.withZone(ZoneOffset.ofHours(EARLIEST_ZONE))))) {
            throw new ImportRefused(ImportRefused.Reason.AS_OF_IN_FUTURE, texts.now("import.future", asOf.toString()));
        }
        ImportId id = ImportId.next();
        ImportFiles.Stored stored = files.store(id, bytes);
        if (stored == null) {
            throw new ImportRefused(ImportRefused.Reason.TOO_LARGE, texts.now("import.tooLarge", String.valueOf(files.limit() >> 20)));
        }
        String name = fileName == null || fileName.isBlank() ? profile + ".csv" : fileName.strip();
        runs.queue(id, profile, name.length() > NAME_LENGTH ? name.substring(name.length() - NAME_LENGTH) : name, stored.sha256(), asOf,
                stored.bytes(), by);
        worker.wake();
        return id;
    }

    /** @throws NoSuchElementException when there is no such run; see {@link #find} */
    public ImportRun run(ImportId id) {
        return find(id).orElseThrow();
    }

    public Optional<ImportRun> find(ImportId id) {
        return runs.find(id);
    }

    /** The last hundred, newest first. */
    public List<ImportRun> recent() {
        return runs.recent();
    }

    /** Is there a load that is not at its end? */
    public boolean isWorking() {
        return runs.nextToWork().isPresent();
    }

    /**
     * CSV with a header: line number, reason, and the refused line as it came in one quoted column, with {@code '} before what a spreadsheet would
     * take for a formula.
     */
    public void writeRejects(ImportId id, Writer out) throws IOException {
        rejects.write(id, out);
    }

    public List<ImportProfile> profiles() {
        return profiles.descriptions();
    }
}
