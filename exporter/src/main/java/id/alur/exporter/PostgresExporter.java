package id.alur.exporter;

import io.camunda.zeebe.exporter.api.Exporter;
import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.protocol.record.Record;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the engine's records to {@code engine.record}, in order, each one once, and knows nothing of what they mean.
 *
 * <p>The broker makes one instance for each partition. While PostgreSQL is away the records wait in the broker's log,
 * which is not compacted beyond the acknowledged position.
 */
public final class PostgresExporter implements Exporter {

    /** The broker's thread may be held this long; then it shall try again by itself (after 1 s, at most 10 s). */
    private static final long LONGEST_WAIT_MILLIS = 500;

    private final WantedRecords wanted = new WantedRecords();
    private ExporterSettings settings = new ExporterSettings();
    private Logger log = LoggerFactory.getLogger(PostgresExporter.class);
    private int partitionId;
    private @Nullable RecordSender sender;

    /** Also called once at the broker's start, on an instance that is thrown away: reads and checks, connects nowhere. */
    @Override
    public void configure(Context context) {
        settings = context.getConfiguration().instantiate(ExporterSettings.class);
        settings.check();
        log = context.getLogger();
        partitionId = context.getPartitionId();
        context.setFilter(wanted);
    }

    @Override
    public void open(Controller controller) {
        var check = new StreamCheck(
                partitionId,
                controller.readMetadata().flatMap(EngineMark::of),
                controller.getLastExportedRecordPosition());
        RecordTables tables = new RecordTables(settings, partitionId, check, log);
        sender = new RecordSender(settings, tables, controller, "alur-exporter-" + partitionId, log);
        sender.start();
    }

    /** Takes a record over; never throws because of what is in it. */
    @Override
    public void export(Record<?> record) {
        RecordSender target = sender;
        if (target == null) {
            throw new IllegalStateException("export() before open()");
        }
        if (!wanted.wants(record)) {
            target.skip(record.getPosition());
        } else if (!offered(target, RecordRow.of(record))) {
            throw new QueueFullException();
        }
    }

    private static boolean offered(RecordSender target, RecordRow row) {
        try {
            return target.offer(row, LONGEST_WAIT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        RecordSender target = sender;
        sender = null;
        if (target != null) {
            target.close();
        }
    }

    /**
     * Called by brokers from 8.8 on when the cluster is emptied; without {@code @Override} because 8.5 and 8.6 do not know it.
     *
     * @throws SQLException if the database is away: nothing is removed then
     */
    public void purge() throws SQLException {
        var check = new StreamCheck(partitionId, Optional.empty(), -1);
        try (RecordTables tables = new RecordTables(settings, partitionId, check, log)) {
            tables.clear();
        }
    }

    /**
     * Tells the broker to keep the record and to hand it over again later: PostgreSQL is away or too slow and the queue is
     * full. Holding the broker's thread instead would keep it from closing the exporter.
     */
    private static final class QueueFullException extends RuntimeException {
        QueueFullException() {
            super("queue to PostgreSQL is full, the record stays in the broker's log", null, false, false);
        }
    }
}
