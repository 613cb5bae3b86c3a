package id.alur.engine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is stuck between us and the engine, and what is on its way.
 *
 * @param waiting commands that the engine has not got yet
 * @param oldestWaiting since when the oldest of them waits
 * @param deadRecordCount records of the engine that the database refused; the first few are in {@code deadRecords}
 */
public record OperationsReport(
        long waiting,
        @Nullable Instant oldestWaiting,
        List<PartitionLag> lags,
        long deadRecordCount,
        List<DeadRecord> deadRecords) {

    /** @param records of this partition that the inbox does not show yet; counted on to 10,000 */
    public record PartitionLag(
            int partitionId, long records, @Nullable Instant oldest) {}

    public record DeadRecord(
            int partitionId, long position, String valueType, String intent, String reason, Instant receivedAt) {}
}
