package id.alur.engine.worker;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;

/**
 * The records of one partition that one transaction projects: positions after {@code from} up to {@code to}.
 *
 * @param begunAt which stream of the partition: one that was emptied begins again, with the same positions
 * @param valueTypes which types of records are among them, so that nobody looks for what is not there
 */
record RecordRange(int partition, OffsetDateTime begunAt, long from, long to, int count, Set<String> valueTypes) {

    /** As parameters of the statements, which all begin with {@link #SQL}. */
    Map<String, Object> parameters() {
        return Map.of("partition", partition, "from", from, "to", to);
    }

    /** Condition on engine.record r. */
    static final String SQL = " r.partition_id = :partition and r.position > :from and r.position <= :to ";

    boolean has(String valueType) {
        return valueTypes.contains(valueType);
    }
}
