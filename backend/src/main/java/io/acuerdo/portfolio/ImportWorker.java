package io.acuerdo.portfolio;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Works one load after the other, the oldest first, in the background. A load that a stop or a crash cut short is taken up again at its last
 * committed chunk; while the database is away it waits and tries again.
 */
@Component
class ImportWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final int RETRY_SECONDS = 10;
    private static final int STOP_SECONDS = 60;

    private final ImportRuns runs;
    private final FileLoad load;
    private final Texts texts;
    private ScheduledExecutorService executor;
    private volatile boolean running;

    ImportWorker(ImportRuns runs, FileLoad load, Texts texts) {
        this.runs = runs;
        this.load = load;
        this.texts = texts;
    }

    /** Looks for work; called inside a transaction, as soon as what it queued can be seen. */
    void wake() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    lookForWork();
                }
            });
        } else {
            lookForWork();
        }
    }

    private void lookForWork() {
        ScheduledExecutorService current = executor;
        if (running && current != null) {
            current.execute(this::work);
        }
    }

    /** Returns when what was queued before is done. */
    void awaitIdle() {
        try {
            executor.submit(() -> { }).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void work() {
        try {
            Optional<ImportRun> next = runs.nextToWork();
            while (running && next.isPresent()) {
                workOn(next.get());
                next = runs.nextToWork();
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The database does not answer, loads go on in {} s: {}", RETRY_SECONDS, e.getMessage());
            if (running) {
                executor.schedule((Runnable) this::work, RETRY_SECONDS, TimeUnit.SECONDS);
            }
        }
    }

    private void workOn(ImportRun run) {
        try {
            load.work(run, () -> running);
        } catch (DataAccessException | TransactionException e) {
            if (FileLoad.mayPass(e)) {
                throw e;
            }
            fail(run, e);
        } catch (Exception e) {
            fail(run, e);
        }
    }

    private void fail(ImportRun run, Exception e) {
        LOG.error("Load {} of {} failed", run.id(), run.fileName(), e);
        runs.fail(run.id(), texts.kept("import.failed", String.valueOf(e.getMessage())));
    }

    @Override
    public void start() {
        executor = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("imports").daemon().factory());
        running = true;
        wake();
    }

    /** The chunk in hand is committed or rolled back whole. */
    @Override
    public void stop() {
        running = false;
        executor.shutdown();
        try {
            executor.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
