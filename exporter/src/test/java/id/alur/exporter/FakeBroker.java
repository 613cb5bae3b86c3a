package id.alur.exporter;

import io.camunda.zeebe.exporter.api.context.Configuration;
import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.exporter.api.context.ScheduledTask;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the broker gives to an exporter: its arguments and somebody to acknowledge positions to. */
final class FakeBroker implements Context, Controller, Configuration {

    private final Map<String, Object> arguments;
    private final AtomicLong acknowledged = new AtomicLong(-1);

    private Optional<byte[]> metadata = Optional.empty();

    FakeBroker(Map<String, Object> arguments) {
        this.arguments = arguments;
    }

    /** With what a snapshot of the other one had kept; it has exported more since. */
    FakeBroker(Map<String, Object> arguments, long acknowledged, Optional<byte[]> metadata) {
        this.arguments = arguments;
        this.acknowledged.set(acknowledged);
        this.metadata = metadata;
    }

    /** A configured and opened exporter. */
    PostgresExporter start() {
        PostgresExporter exporter = new PostgresExporter();
        exporter.configure(this);
        exporter.open(this);
        return exporter;
    }

    long acknowledged() {
        return acknowledged.get();
    }

    @Override
    public void updateLastExportedRecordPosition(long position) {
        acknowledged.accumulateAndGet(position, Math::max);
    }

    @Override
    public synchronized void updateLastExportedRecordPosition(long position, byte[] kept) {
        metadata = Optional.of(kept);
        updateLastExportedRecordPosition(position);
    }

    @Override
    public long getLastExportedRecordPosition() {
        return acknowledged();
    }

    @Override
    public ScheduledTask scheduleCancellableTask(Duration delay, Runnable task) {
        throw new UnsupportedOperationException();
    }

    @Override
    public synchronized Optional<byte[]> readMetadata() {
        return metadata;
    }

    @Override
    public Logger getLogger() {
        return LoggerFactory.getLogger("exporter");
    }

    @Override
    public Configuration getConfiguration() {
        return this;
    }

    @Override
    public int getPartitionId() {
        return 1;
    }

    @Override
    public void setFilter(RecordFilter filter) {}

    @Override
    public String getId() {
        return "alur";
    }

    @Override
    public Map<String, Object> getArguments() {
        return arguments;
    }

    @Override
    public <T> T instantiate(Class<T> type) {
        return JsonMapper.builder()
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
                .build()
                .convertValue(arguments, type);
    }
}
