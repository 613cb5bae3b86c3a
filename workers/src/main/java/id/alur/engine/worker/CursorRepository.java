package id.alur.engine.worker;

import java.sql.Array;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How far the projection has come in each partition. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CursorRepository {

    private final JdbcClient jdbc;

    CursorRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Any number of projectors may run; until the end of its transaction only one works. */
    boolean tryLock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('engine.projector'))")
                .query((row, index) -> row.getBoolean(1))
                .single();
    }

    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('engine.projector'))")
                .query((row, index) -> Boolean.TRUE)
                .list();
    }

    /**
     * The next records of the partition that has waited longest. While a rebuild replays, a range ends where marks have to be
     * put back.
     */
    Optional<RecordRange> next(int limit) {
        return jdbc.sql("""
                        select p.partition_id, p.begun_at, p.start, b.last, b.count, b.types
                        from (select e.partition_id, e.begun_at, coalesce(c.position, -1) as start, c.updated_at
                              from engine.exporter_position e
                              left join engine.projector_cursor c on c.partition_id = e.partition_id) p
                        cross join lateral (
                            select max(r.position) as last, count(*) as count, array_agg(distinct r.value_type) as types
                            from (select position, value_type from engine.record
                                  where partition_id = p.partition_id and position > p.start
                                    and position <= coalesce((select min(replay_to) from task.kept_mark k
                                        where k.partition_id = p.partition_id and k.replay_to > p.start), 9223372036854775807)
                                  order by position limit :limit) r) b
                        where b.count > 0
                        order by p.updated_at nulls first, p.partition_id limit 1""")
                .param("limit", limit)
                .query((row, index) -> {
                    Array types = row.getArray("types");
                    return new RecordRange(
                            row.getInt("partition_id"),
                            row.getObject("begun_at", OffsetDateTime.class),
                            row.getLong("start"),
                            row.getLong("last"),
                            row.getInt("count"),
                            Set.of((String[]) types.getArray()));
                })
                .optional();
    }

    /** Partitions whose records are gone, replaced by those of a stream that counts from the beginning or not replaced yet. */
    List<Integer> emptied() {
        return jdbc.sql("""
                        select c.partition_id from engine.projector_cursor c
                        left join engine.exporter_position e on e.partition_id = c.partition_id
                        where e.begun_at is distinct from c.begun_at or c.position > e.position
                        order by 1""").query((row, index) -> row.getInt(1)).list();
    }

    void forget(int partition) {
        jdbc.sql("delete from engine.projector_cursor where partition_id = :partition")
                .param("partition", partition)
                .update();
    }

    void advance(RecordRange range) {
        jdbc.sql("""
                        insert into engine.projector_cursor as c (partition_id, begun_at, position) values (:partition, :begunAt, :to)
                        on conflict (partition_id) do update set
                            begun_at = excluded.begun_at, position = excluded.position, updated_at = clock_timestamp()""")
                .param("begunAt", range.begunAt())
                .param("partition", range.partition())
                .param("to", range.to())
                .update();
    }
}
