package id.alur.exporter;

import io.camunda.zeebe.exporter.api.context.Controller;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * The thread between the broker and the database: takes rows from a bounded queue, writes them in batches, tries again
 * for ever, and acknowledges a position once everything up to it is committed.
 *
 * <p>An own thread, because the controller's tasks run on the actor that also exports: under load they come late. The
 * controller's acknowledgement may be called from here, it hands itself over to that actor.
 */
final class RecordSender implements AutoCloseable {

    private static final long IDLE_MILLIS = 100;
    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;
    private static final long LOG_AGAIN_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final RecordTables tables;
    private final Controller controller;
    private final Logger log;
    private final int batchSize;
    private final long flushNanos;
    private final BlockingQueue<RecordRow> queue;
    private final Thread thread;

    /** Every record up to here was offered to the queue or is not wanted. */
    private volatile long seen = -1;

    private long acknowledged = -1;
    private long lastFlush = System.nanoTime();
    private final long silenceNanos;
    private long lastLook = System.nanoTime() - LOOK_NANOS;
    private long silentSince = System.nanoTime();
    private long lastSeen = -1;

    RecordSender(ExporterSettings settings, RecordTables tables, Controller controller, String name, Logger log) {
        this.tables = tables;
        this.controller = controller;
        this.log = log;
        this.batchSize = settings.batchsize;
        this.flushNanos = TimeUnit.MILLISECONDS.toNanos(settings.flushmillis);
        this.silenceNanos = TimeUnit.SECONDS.toNanos(settings.silenceseconds);
        this.queue = new ArrayBlockingQueue<>(settings.queuelimit);
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** @return false if the queue stayed full for the whole time; the row is then not taken */
    boolean offer(RecordRow row, long millis) throws InterruptedException {
        boolean taken = queue.offer(row, millis, TimeUnit.MILLISECONDS);
        if (taken) {
            seen = row.position();
        }
        return taken;
    }

    /** Takes note of a record that is not kept: it is acknowledged together with what was offered before it. */
    void skip(long position) {
        seen = position;
    }

    /** Ends the thread. What is not acknowledged by then is sent again by the broker after the next start. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (tables) {
            while (!Thread.interrupted()) {
                long seenBefore = seen;
                List<RecordRow> batch = nextBatch();
                boolean drained = queue.isEmpty();
                if (!batch.isEmpty()) {
                    write(batch);
                    acknowledge(batch.getLast().position());
                }
                look();
                // Read before the queue was found empty, so whatever was offered up to there is committed by now.
                if (drained) {
                    acknowledge(seenBefore);
                }
            }
        } catch (InterruptedException e) {
            log.debug("Exporter is closed", e);
        }
    }

    private void acknowledge(long position) {
        Optional<EngineMark> mark = tables.mark();
        if (position > acknowledged && mark.isPresent()) {
            acknowledged = position;
            controller.updateLastExportedRecordPosition(position, mark.get().bytes());
        }
    }

    /** Not being able to say that one is there is no reason to stop. */
    private void look() {
        long now = System.nanoTime();
        if (seen != lastSeen) {
            lastSeen = seen;
            silentSince = now;
        }
        if (now - lastLook < LOOK_NANOS) {
            return;
        }
        lastLook = now;
        try {
            tables.look(now - silentSince > silenceNanos);
        } catch (SQLException | RuntimeException e) {
            log.debug("Exporter could not say that it is there", e);
        }
    }

    /** A row that comes alone goes at once; rows that follow closely wait for each other, so that commits stay few. */
    private List<RecordRow> nextBatch() throws InterruptedException {
        RecordRow next = queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
        if (next == null) {
            return List.of();
        }
        List<RecordRow> batch = new ArrayList<>();
        long flushAt = lastFlush + flushNanos;
        while (next != null) {
            batch.add(next);
            queue.drainTo(batch, batchSize - batch.size());
            long left = flushAt - System.nanoTime();
            next = batch.size() < batchSize && left > 0 ? queue.poll(left, TimeUnit.NANOSECONDS) : null;
        }
        lastFlush = System.nanoTime();
        return batch;
    }

    private void write(List<RecordRow> batch) throws InterruptedException {
        long pause = FIRST_PAUSE_MILLIS;
        long loggedAt = 0;
        boolean failed = false;
        while (true) {
            Exception failure = tryToWrite(batch);
            if (failure == null) {
                break;
            }
            if (!failed || System.nanoTime() - loggedAt > LOG_AGAIN_NANOS) {
                log.warn(
                        "Records cannot be written to PostgreSQL, trying again until they are: {}", failure.toString());
                loggedAt = System.nanoTime();
            }
            failed = true;
            TimeUnit.MILLISECONDS.sleep(pause);
            pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
        }
        if (failed) {
            log.info("Records are written to PostgreSQL again");
        }
    }

    private @Nullable Exception tryToWrite(List<RecordRow> batch) {
        try {
            tables.write(batch);
            return null;
        } catch (SQLException | RuntimeException e) {
            // Whatever it is, giving up would lose records; the broker's log holds them meanwhile.
            return e;
        }
    }
}
