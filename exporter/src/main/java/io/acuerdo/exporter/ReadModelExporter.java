package io.acuerdo.exporter;

import io.camunda.zeebe.exporter.api.Exporter;
import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;

/**
 * Writes what the engine says into the read model, in batches of {@value Settings#BATCH_RECORDS} records or 100 ms. The broker may forget
 * a record only when its batch is committed; while the database is away, or its tables do not exist yet, the batch waits here and the rest in
 * the broker's log, and the engine goes on working. Not thread-safe: the broker calls it from one actor.
 *
 * @see <a href="../../../../../../../docs/adr/0004-exporter-feeds-the-read-model.md">ADR 0004</a>
 */
public final class ReadModelExporter implements Exporter {

    private static final Duration FLUSH_AFTER = Duration.ofMillis(100);
    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(1);
    private static final int NO_SUCH_TABLE = 1146;

    private final Batch batch = new Batch();
    private final Translation translation = new Translation(batch);
    /** Records that came before the database said how far it is. */
    private final Deque<Record<?>> waiting = new ArrayDeque<>();
    private Logger log;
    private int batchRecords;
    private ReadModel readModel;
    private Controller controller;
    private ReadModel.Progress progress;
    private long taken = -1;
    private LogIdentity identity;
    private boolean scheduled;
    private String toldProblem;

    /** Called by the broker once more with another partition id only to see whether the arguments are right. */
    @Override
    public void configure(Context context) {
        log = context.getLogger();
        var settings = Settings.of(context.getConfiguration().getArguments());
        batchRecords = settings.batchRecords();
        readModel = new ReadModel(settings, context.getPartitionId());
        context.setFilter(new Context.RecordFilter() {
            @Override
            public boolean acceptType(RecordType type) {
                return type == RecordType.EVENT;
            }

            @Override
            public boolean acceptValue(ValueType type) {
                return Translation.TYPES.contains(type);
            }
        });
    }

    @Override
    public void open(Controller controller) {
        this.controller = controller;
    }

    /** @throws ReadModelAway when a full batch cannot be written; the broker then brings the same record again */
    @Override
    public void export(Record<?> record) {
        if (record.getPosition() > taken) {
            taken = record.getPosition();
            if (progress == null) {
                waiting.add(record.copyOf());
            } else {
                take(record);
            }
            if (!scheduled) {
                schedule(FLUSH_AFTER);
            }
        }
        if (batch.records() + waiting.size() >= batchRecords) {
            flush();
        }
    }

    @Override
    public void close() {
        try {
            if (controller != null) {
                flush();
            }
        } catch (ReadModelAway e) {
            log.info("What was not written yet will be exported again after the start.");
        } finally {
            readModel.close();
        }
    }

    private void take(Record<?> record) {
        if (identity == null) {
            identity = identify(record);
        }
        if (record.getPosition() > progress.position()) {
            translation.add(record);
        } else {
            // a replay after a restart: the database has it
            controller.updateLastExportedRecordPosition(record.getPosition(), identity.bytes());
        }
    }

    /**
     * An engine that begins anew counts its positions from one again; taken for a replay, all it says would be dropped. The same engine
     * either remembers its identity or, killed before it could, brings its very first record again.
     */
    private LogIdentity identify(Record<?> record) {
        var remembered = controller.readMetadata().flatMap(LogIdentity::of);
        var log = remembered.orElse(new LogIdentity(record.getPosition(), record.getTimestamp()));
        if (progress.log() == null) {
            remembered.ifPresent(known -> this.log.warn("The read model is empty, but the engine goes on from position {}: what happened before is missing from it.", record.getPosition()));
        } else if (!log.equals(progress.log())) {
            this.log.warn("The read model was fed by another engine; it starts over with this one.");
            try {
                readModel.startOver();
            } catch (SQLException e) {
                throw away(e);
            }
            progress = ReadModel.Progress.NONE;
        }
        return log;
    }

    private void schedule(Duration after) {
        scheduled = true;
        controller.scheduleCancellableTask(after, this::flushInTime);
    }

    private void flushInTime() {
        scheduled = false;
        try {
            flush();
        } catch (ReadModelAway e) {
            schedule(TRY_AGAIN_AFTER);
        }
    }

    private void flush() {
        if (batch.records() + waiting.size() == 0) {
            return;
        }
        if (!readModel.isConnected()) {
            connect();
        }
        while (!waiting.isEmpty()) {
            take(waiting.peek());
            waiting.remove();
        }
        if (batch.records() == 0) {
            return;
        }
        if (batch.lastPosition() > progress.position()) {
            try {
                readModel.write(batch, identity);
            } catch (SQLException e) {
                throw away(e);
            }
            progress = new ReadModel.Progress(batch.lastPosition(), identity);
        }
        controller.updateLastExportedRecordPosition(batch.lastPosition(), identity.bytes());
        batch.clear();
        if (toldProblem != null) {
            toldProblem = null;
            log.info("The read model is written again.");
        }
    }

    private void connect() {
        try {
            progress = readModel.connect();
        } catch (SQLException e) {
            throw away(e);
        }
    }

    private ReadModelAway away(SQLException e) {
        readModel.close();
        var problem = e.getErrorCode() == NO_SUCH_TABLE ? "its tables do not exist yet; the application makes them at its start" : e.getMessage();
        if (!problem.equals(toldProblem)) {
            toldProblem = problem;
            log.warn("The read model cannot be written: {}. The engine works on; nothing is skipped.", problem);
        }
        return new ReadModelAway(problem, e);
    }

    /** The database does not take the records now. */
    static final class ReadModelAway extends RuntimeException {

        ReadModelAway(String problem, SQLException cause) {
            super("The read model cannot be written: " + problem, cause);
        }
    }
}
