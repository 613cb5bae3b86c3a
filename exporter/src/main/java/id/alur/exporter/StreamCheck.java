package id.alur.exporter;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds out at each start of the exporter whether the database holds this engine's records, all of them and no more. Positions
 * alone tell nothing: an emptied engine counts from the beginning, and skipping what seems known would lose every record in silence.
 *
 * <p>The mark in the engine's data tells most. What it cannot tell (it is kept with the engine's snapshots, which come once in a
 * while), the records tell that the engine sends again: up to the last one that was written they must be the same.
 */
final class StreamCheck {

    private final int partitionId;
    private final @Nullable EngineMark mark;
    private final long acknowledged;
    private boolean someMatched;
    /** Up to here engine and database have the same records. */
    private long common;

    private @Nullable UUID agreed;
    private long written = -1;

    /** @param acknowledged the position that the engine counts as exported; -1 for none */
    StreamCheck(int partitionId, Optional<EngineMark> mark, long acknowledged) {
        this.partitionId = partitionId;
        this.mark = mark.orElse(null);
        this.acknowledged = acknowledged;
        this.common = acknowledged;
    }

    private record Known(UUID engine, boolean accepted) {}

    /** What is to be kept in the engine's data from now on; empty as long as it is not known that both belong together. */
    Optional<EngineMark> mark() {
        return Optional.ofNullable(agreed).map(engine -> new EngineMark(engine, written));
    }

    /** Records after this one may be new; as long as nothing is decided they must be kept. */
    long common() {
        return common;
    }

    /** Everything up to here is in the database. */
    void wrote(long position) {
        written = position;
    }

    /**
     * Decides, or leaves it open until there are more records.
     *
     * @param inDatabase position of the last record that was written
     * @param rows what the engine sends, in order; may be none
     * @param nothingMore the engine has been silent for long: what has not come by now does not come
     * @return the last position after which rows are new
     * @throws EngineDisagreesException after this was noted and committed
     */
    long agree(Connection connection, long inDatabase, List<RecordRow> rows, boolean nothingMore) throws SQLException {
        if (agreed != null) {
            return inDatabase;
        }
        Known known = find(connection);
        // One with data of its own is not taken: what it has told before would be missing. It must be emptied.
        if (known != null && known.accepted() && (mark == null || mark.engine().equals(known.engine()))) {
            return begin(connection, inDatabase);
        }
        Agreement agreement = judge(connection, known, inDatabase, rows, nothingMore);
        UUID engine = known != null ? known.engine() : mark != null ? mark.engine() : UUID.randomUUID();
        note(connection, engine, agreement);
        if (agreement.isBad()) {
            connection.commit();
            throw new EngineDisagreesException(agreement, partitionId);
        }
        if (agreement == Agreement.SAME) {
            agreed = engine;
            written = inDatabase;
        }
        return inDatabase;
    }

    /** Says that the exporter is there. */
    void look(Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update engine.engine_data set looked_at = clock_timestamp() where partition_id = ?")) {
            update.setInt(1, partitionId);
            update.executeUpdate();
        }
    }

    private Agreement judge(
            Connection connection, @Nullable Known known, long inDatabase, List<RecordRow> rows, boolean nothingMore)
            throws SQLException {
        if (mark == null) {
            // Nothing was written, or an exporter from before there were marks had come as far.
            return inDatabase < 0 || acknowledged >= inDatabase
                    ? Agreement.SAME
                    : compare(connection, inDatabase, rows, nothingMore);
        }
        if (known != null && !known.engine().equals(mark.engine())) {
            return Agreement.FOREIGN;
        }
        if (inDatabase == mark.written()) {
            return Agreement.SAME;
        }
        return inDatabase < mark.written()
                ? Agreement.DATABASE_OLDER
                : compare(connection, inDatabase, rows, nothingMore);
    }

    private Agreement compare(Connection connection, long inDatabase, List<RecordRow> rows, boolean nothingMore)
            throws SQLException {
        Map<Long, RecordRow> sent = HashMap.newHashMap(rows.size());
        rows.stream().filter(row -> row.position() <= inDatabase).forEach(row -> sent.put(row.position(), row));
        TreeSet<Long> same = new TreeSet<>();
        TreeSet<Long> others = new TreeSet<>();
        Array positions = connection.createArrayOf("bigint", sent.keySet().toArray());
        try (PreparedStatement select = connection.prepareStatement("""
                select position, record_key, recorded_at from engine.record where partition_id = ? and position = any (?)
                union all
                select position, null, null from engine.dead_record where partition_id = ? and position = any (?)""")) {
            select.setInt(1, partitionId);
            select.setArray(2, positions);
            select.setInt(3, partitionId);
            select.setArray(4, positions);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    long position = found.getLong(1);
                    OffsetDateTime recordedAt = found.getObject(3, OffsetDateTime.class);
                    RecordRow row = sent.get(position);
                    // Of a record that was put aside only the place is known.
                    boolean known = recordedAt == null
                            || (row != null && row.isSameRecordAs(found.getLong(2), recordedAt.toInstant()));
                    (known ? same : others).add(position);
                }
            }
        }
        Long last = others.isEmpty() ? same.isEmpty() ? null : same.last() : same.lower(others.first());
        if (last != null) {
            someMatched = true;
            common = Math.max(common, last);
        }
        if (same.contains(inDatabase)) {
            return Agreement.SAME;
        }
        return nothingMore || sent.size() < rows.size() || !others.isEmpty() ? lacking() : Agreement.CHECKING;
    }

    private Agreement lacking() {
        return mark != null || someMatched ? Agreement.ENGINE_OLDER : Agreement.FOREIGN;
    }

    /**
     * An operator has decided: what the engine tells from now on counts. An older engine goes on from the last record that both have; the
     * records that it has not told (any more) are gone.
     */
    private long begin(Connection connection, long inDatabase) throws SQLException {
        UUID engine = mark == null ? UUID.randomUUID() : mark.engine();
        long from = mark != null && inDatabase < mark.written()
                ? mark.written()
                : mark != null || someMatched ? common : -1;
        if (from < inDatabase) {
            for (String table : List.of("record", "dead_record")) {
                execute(
                        connection,
                        "delete from engine." + table + " where position > " + from + " and partition_id = "
                                + partitionId);
            }
            execute(connection, "delete from engine.exporter_position where partition_id = " + partitionId);
        }
        execute(
                connection,
                "insert into engine.exporter_position (partition_id, position) values (" + partitionId + ", " + from
                        + ") on conflict (partition_id) do update set position = excluded.position, updated_at = clock_timestamp()");
        try (PreparedStatement update = connection.prepareStatement("""
                update engine.engine_data set engine_id = ?, state = 'SAME', accepted = false,
                    since = clock_timestamp(), looked_at = clock_timestamp() where partition_id = ?""")) {
            update.setObject(1, engine);
            update.setInt(2, partitionId);
            update.executeUpdate();
        }
        agreed = engine;
        written = from;
        return from;
    }

    private @Nullable Known find(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select engine_id, accepted from engine.engine_data where partition_id = ?")) {
            select.setInt(1, partitionId);
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? new Known(found.getObject(1, UUID.class), found.getBoolean(2)) : null;
            }
        }
    }

    private void note(Connection connection, UUID engine, Agreement agreement) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into engine.engine_data as d (partition_id, engine_id, state) values (?, ?, ?)
                on conflict (partition_id) do update set state = excluded.state, accepted = false, looked_at = clock_timestamp(),
                    since = case when d.state = excluded.state then d.since else clock_timestamp() end""")) {
            insert.setInt(1, partitionId);
            insert.setObject(2, engine);
            insert.setString(3, agreement.name());
            insert.executeUpdate();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
