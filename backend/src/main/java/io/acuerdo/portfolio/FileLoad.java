package io.acuerdo.portfolio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

import io.acuerdo.portfolio.csv.FieldReader;
import io.acuerdo.portfolio.csv.FileInspection;
import io.acuerdo.portfolio.csv.RawRecord;
import io.acuerdo.portfolio.csv.RecordSplitter;
import io.acuerdo.shared.TimeZones;

/**
 * One load from its first byte, or from its last committed chunk, to its end. While the accounts of a chunk are written, the debtors of the next
 * one are and the one after that is read, so memory holds three of them whatever the size of the file.
 */
@Component
class FileLoad {

    private static final int TRIES = 5;

    private final ImportProfiles profiles;
    private final ImportFiles files;
    private final ImportRuns runs;
    private final ImportRejects rejects;
    private final ChunkWriter writer;
    private final ImportEnd end;
    private final PortfolioRows portfolios;
    private final TransactionTemplate transaction;
    private final PortfolioSettings settings;
    private final Texts texts;
    private final Clock clock;

    FileLoad(ImportProfiles profiles, ImportFiles files, ImportRuns runs, ImportRejects rejects, ChunkWriter writer, ImportEnd end,
            PortfolioRows portfolios, TransactionTemplate transaction, PortfolioSettings settings, Texts texts, Clock clock) {
        this.profiles = profiles;
        this.files = files;
        this.runs = runs;
        this.rejects = rejects;
        this.writer = writer;
        this.end = end;
        this.portfolios = portfolios;
        this.transaction = transaction;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    void work(ImportRun run, BooleanSupplier goOn) throws IOException {
        FileProfile profile = profiles.find(run.profile()).orElse(null);
        Path file = files.of(run.id());
        if (profile == null || !Files.exists(file)) {
            runs.fail(run.id(), texts.kept("import.lost", run.fileName()));
            return;
        }
        if (run.status() == ImportStatus.QUEUED) {
            ImportRun earlier = runs.earlierOfSameContent(run.id()).orElse(null);
            if (earlier != null) {
                transaction.executeWithoutResult(status -> runs.repeat(run.id(), earlier));
                files.discard(run.id());
                return;
            }
        }
        switch (FileInspection.inspect(file, profile.separator(), profile.requiredColumns())) {
            case FileInspection.Result.Problem problem -> runs.fail(run.id(), texts.kept(problem.key(), problem.arguments()));
            case FileInspection.Result.Readable readable -> work(run, profile, file, readable, goOn);
        }
    }

    private void work(ImportRun run, FileProfile profile, Path file, FileInspection.Result.Readable readable, BooleanSupplier goOn)
            throws IOException {
        LocalDate asOf = run.asOf();
        if (run.status() == ImportStatus.QUEUED) {
            LocalDate today = today(file, profile, readable);
            if (asOf != null && asOf.isAfter(today)) {
                runs.fail(run.id(), texts.kept("import.future", asOf.toString()));
                return;
            }
            asOf = asOf == null ? today : asOf;
            runs.begin(run.id(), asOf, readable.dataOffset(), readable.dataLine());
        }
        ImportJob job = new ImportJob(run.id(), asOf, run.queuedAt(), profile.description().completeFile());
        ImportRuns.Place place = runs.place(run.id());
        ScatteredAccounts scattered = ScatteredAccounts.find(file, readable, profile.separator(), profile.accountOf(readable.columns()));
        RowFormat format = profile.open(readable.columns(), asOf);
        try (ChunkReader reader = new ChunkReader(file, profile, format, scattered, settings.chunkRows(), place.offset(), place.line(), place.rows());
                Ahead ahead = new Ahead(job, reader)) {
            if (writeAll(job, ahead, goOn)) {
                end.finish(job);
            }
        }
    }

    /** A chunk, null after the last one, and what was prepared of it, null when that failed and has to be tried again. */
    private record Ready(Chunk chunk, ChunkWriter.Prepared prepared) {
    }

    /** Two steps ahead of the writer: one thread reads chunks, another one writes their debtors. */
    private final class Ahead implements AutoCloseable {

        private final ImportJob job;
        private final ChunkReader reader;
        private final ExecutorService reading = thread("imports-reader");
        private final ExecutorService preparing = thread("imports-debtors");
        private Future<Chunk> read;

        Ahead(ImportJob job, ChunkReader reader) {
            this.job = job;
            this.reader = reader;
            this.read = reading.submit(reader::next);
        }

        private static ExecutorService thread(String name) {
            return Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).daemon().factory());
        }

        Future<Ready> next() {
            return preparing.submit(() -> {
                Chunk chunk = get(read);
                if (chunk == null) {
                    return new Ready(null, null);
                }
                read = reading.submit(reader::next);
                try {
                    return new Ready(chunk, transaction.execute(status -> writer.prepare(job, chunk)));
                } catch (TransientDataAccessException e) {
                    return new Ready(chunk, null);
                }
            });
        }

        @Override
        public void close() {
            preparing.close();
            reading.close();
        }
    }

    private boolean writeAll(ImportJob job, Ahead ahead, BooleanSupplier goOn) throws IOException {
        Future<Ready> next = ahead.next();
        for (Ready ready = get(next); ready.chunk() != null; ready = get(next)) {
            next = ahead.next();
            if (!goOn.getAsBoolean() || !write(job, ready)) {
                return false;
            }
        }
        return true;
    }

    /** False when another worker is at this load: its place is no longer ours. What failed is tried again from its debtors on. */
    private boolean write(ImportJob job, Ready ready) {
        for (int tried = 1;; tried++) {
            ChunkWriter.Prepared prepared = tried == 1 ? ready.prepared() : null;
            try {
                return Boolean.TRUE.equals(transaction.execute(status -> write(job, ready.chunk(), prepared)));
            } catch (TransientDataAccessException e) {
                if (tried == TRIES) {
                    throw e;
                }
            }
        }
    }

    private boolean write(ImportJob job, Chunk chunk, ChunkWriter.Prepared prepared) {
        ImportRuns.Place place = runs.lock(job.id());
        if (place.status() != ImportStatus.RUNNING || place.offset() != chunk.start()) {
            return false;
        }
        ChunkWriter.Written written = writer.write(job, chunk, prepared == null ? writer.prepare(job, chunk) : prepared);
        rejects.keep(job.id(), written.refused());
        runs.advance(job.id(), chunk.end(), chunk.nextLine(), written.counts());
        return true;
    }

    /** Will it go by itself: a lost connection, a deadlock that went on too long? */
    static boolean mayPass(Exception e) {
        return e instanceof TransientDataAccessException || e instanceof DataAccessResourceFailureException
                || e instanceof CannotCreateTransactionException;
    }

    /** Today where the portfolio of the first row is. */
    private LocalDate today(Path file, FileProfile profile, FileInspection.Result.Readable readable) throws IOException {
        String country = null;
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(readable.dataOffset());
            RawRecord first = new RecordSplitter(in, profile.separator(), readable.dataOffset(), readable.dataLine()).next();
            if (first != null) {
                FieldReader.Fields fields = new FieldReader(profile.separator()).read(List.of(first)).getFirst();
                country = profile.countryOf(readable.columns(), fields.isReadable() ? fields.values() : List.of());
            }
        }
        String known = TimeZones.knows(country) ? country : "CO";
        return portfolios.find(profile.name()).map(portfolio -> portfolio.today(clock))
                .orElseGet(() -> LocalDate.now(clock.withZone(TimeZones.ofCreditor(known))));
    }

    private static <T> T get(Future<T> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException cause -> throw cause;
                case RuntimeException cause -> throw cause;
                default -> throw new IllegalStateException(e.getCause());
            }
        }
    }
}
