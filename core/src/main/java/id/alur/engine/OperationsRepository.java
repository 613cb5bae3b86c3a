package id.alur.engine;

import id.alur.engine.OperationsReport.DeadRecord;
import id.alur.engine.OperationsReport.PartitionLag;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads for the operator's page. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class OperationsRepository {

    private static final int ROWS = 100;

    private final JdbcClient jdbc;

    OperationsRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Waiting(long count, @Nullable Instant oldest) {}

    Waiting waiting() {
        return jdbc.sql("""
                        select count(*) as count, min(created_at) as oldest from engine.outbox where state in ('WAITING', 'SENDING')""")
                .query((row, index) -> new Waiting(row.getLong("count"), instant(row.getTimestamp("oldest"))))
                .single();
    }

    /** Partitions come from the exporter's own positions, so that one that nothing was projected of yet is seen too. */
    List<PartitionLag> lags() {
        return jdbc.sql("""
                        select x.partition_id, l.records, l.oldest
                        from engine.exporter_position x
                        left join engine.projector_cursor c on c.partition_id = x.partition_id
                        cross join lateral (
                            select count(*) as records, min(r.received_at) as oldest
                            from (select received_at from engine.record r
                                  where r.partition_id = x.partition_id and r.position > coalesce(c.position, -1)
                                  order by r.position limit 10000) r) l
                        order by x.partition_id""")
                .query((row, index) -> new PartitionLag(
                        row.getInt("partition_id"), row.getLong("records"), instant(row.getTimestamp("oldest"))))
                .list();
    }

    long deadRecordCount() {
        return jdbc.sql("select count(*) from engine.dead_record")
                .query(Long.class)
                .single();
    }

    List<DeadRecord> deadRecords() {
        return jdbc.sql("""
                        select partition_id, position, value_type, intent, reason, received_at from engine.dead_record
                        order by received_at desc limit :rows""")
                .param("rows", ROWS)
                .query((row, index) -> new DeadRecord(
                        row.getInt("partition_id"),
                        row.getLong("position"),
                        row.getString("value_type"),
                        row.getString("intent"),
                        row.getString("reason"),
                        row.getTimestamp("received_at").toInstant()))
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
