package id.alur.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests of the exporter stand on: a database of the class, empty before each test, and a broker whose records go there. */
abstract class ExporterOnDatabase {

    @TempDir
    static Path data;

    static TestDatabase database;

    FakeBroker broker;
    PostgresExporter exporter;

    @BeforeAll
    static void startDatabase() throws IOException {
        database = new TestDatabase(data);
    }

    @AfterAll
    static void stopDatabase() {
        database.close();
    }

    @BeforeEach
    void open() {
        database.empty();
        broker = new FakeBroker(database.arguments());
        exporter = broker.start();
    }

    @AfterEach
    void close() {
        exporter.close();
    }

    void start(FakeBroker started) {
        broker = started;
        exporter = broker.start();
    }

    /** Another broker that knows nothing of the one before. */
    void restart() {
        restart(-1, Optional.empty());
    }

    /** A broker with what a snapshot of the one before had kept. */
    void restart(long acknowledged, Optional<byte[]> kept) {
        exporter.close();
        start(new FakeBroker(database.arguments(), acknowledged, kept));
    }

    void export(long first, long last) {
        LongStream.rangeClosed(first, last).mapToObj(FakeRecord::userTask).forEach(this::exportUntilTaken);
    }

    /** Records of the same places that tell of something else. */
    void exportOthers(long first, long last) {
        LongStream.rangeClosed(first, last)
                .mapToObj(FakeRecord::userTask)
                .map(record -> new FakeRecord(
                        record.position(),
                        record.type(),
                        record.valueType(),
                        record.intent(),
                        record.timestamp() + 9_999,
                        record.json()))
                .forEach(this::exportUntilTaken);
    }

    /** As the broker does it: a record whose export throws is handed over again. */
    private void exportUntilTaken(FakeRecord record) {
        boolean taken = false;
        while (!taken) {
            try {
                exporter.export(record);
                taken = true;
            } catch (RuntimeException full) {
                assertThat(full).hasMessageContaining("queue");
            }
        }
    }

    void awaitAcknowledged(long position) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> broker.acknowledged() == position);
    }
}
