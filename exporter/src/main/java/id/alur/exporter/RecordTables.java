package id.alur.exporter;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;

/**
 * Writes the rows of one partition to schema {@code engine} over one connection: a batch and the position it reaches are
 * one transaction, so that what the broker sends again after a restart or a fail-over is known and skipped.
 *
 * <p>After any exception the connection is closed; the next call opens a new one. Not safe for use by several threads.
 */
final class RecordTables implements AutoCloseable {

    private static final String COPY = """
            copy engine.record
                (partition_id, position, value_type, intent, record_key, process_instance_key, recorded_at, broker_version, body)
            from stdin""";

    private final PGSimpleDataSource dataSource = new PGSimpleDataSource();
    private final int partitionId;
    private final Logger log;
    private @Nullable Connection open;
    private final StreamCheck check;
    private List<RecordRow> undecided = List.of();

    RecordTables(ExporterSettings settings, int partitionId, StreamCheck check, Logger log) {
        this.partitionId = partitionId;
        this.check = check;
        this.log = log;
        dataSource.setUrl(settings.url);
        dataSource.setUser(settings.user);
        dataSource.setPassword(settings.password);
        dataSource.setApplicationName("alur-exporter-" + partitionId);
        dataSource.setTcpKeepAlive(true);
        dataSource.setConnectTimeout(5);
        dataSource.setSocketTimeout(60);
    }

    /** What the engine is to keep beside an acknowledged position; while there is none nothing must be acknowledged. */
    Optional<EngineMark> mark() {
        return check.mark();
    }

    /**
     * To be called every few seconds, also when there is nothing to write.
     *
     * @param nothingMore the engine has been silent for so long that what it has not sent yet does not come
     */
    void look(boolean nothingMore) throws SQLException {
        if (check.mark().isEmpty()) {
            write(List.of(), nothingMore);
            return;
        }
        try {
            Connection connection = connection();
            check.look(connection);
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Writes what is not written yet; returns after commit. Rows are in the order of their positions.
     *
     * @throws EngineDisagreesException as long as database and engine do not belong together
     */
    void write(List<RecordRow> rows) throws SQLException {
        write(rows, false);
    }

    private void write(List<RecordRow> rows, boolean nothingMore) throws SQLException {
        List<RecordRow> all = undecided.isEmpty()
                ? rows
                : Stream.concat(undecided.stream(), rows.stream()).toList();
        try {
            Connection connection = connection();
            // The row's lock keeps a former leader of the partition, which may still be at work, from writing twice.
            long written = check.agree(connection, lockWrittenPosition(connection), all, nothingMore);
            boolean decided = check.mark().isPresent();
            List<RecordRow> fresh = all.stream()
                    .filter(row -> decided && row.position() > written)
                    .toList();
            if (!fresh.isEmpty()) {
                insert(connection, fresh);
                advance(connection, fresh.getLast().position());
            }
            connection.commit();
            if (!fresh.isEmpty()) {
                check.wrote(fresh.getLast().position());
            }
            undecided = decided
                    ? List.of()
                    : all.stream()
                            .filter(row -> row.position() > check.common())
                            .toList();
        } catch (SQLException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Forgets the partition: the cluster was emptied and counts from the beginning. */
    void clear() throws SQLException {
        try {
            Connection connection = connection();
            for (String table : List.of("record", "dead_record", "exporter_position", "engine_data")) {
                try (PreparedStatement delete =
                        connection.prepareStatement("delete from engine." + table + " where partition_id = ?")) {
                    delete.setInt(1, partitionId);
                    delete.executeUpdate();
                }
            }
            connection.commit();
        } finally {
            close();
        }
    }

    private long lockWrittenPosition(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into engine.exporter_position (partition_id, position) values (?, -1)
                on conflict (partition_id) do update set position = exporter_position.position
                returning position""")) {
            insert.setInt(1, partitionId);
            try (ResultSet result = insert.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    private void advance(Connection connection, long position) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                with advanced as (
                    update engine.exporter_position set position = ?, updated_at = clock_timestamp() where partition_id = ?)
                select pg_notify('alur_record', ?)""")) {
            update.setLong(1, position);
            update.setInt(2, partitionId);
            update.setString(3, String.valueOf(partitionId));
            update.execute();
        }
    }

    /** Copies the rows; halves them until those that PostgreSQL refuses for their data stand alone, and puts these aside. */
    private void insert(Connection connection, List<RecordRow> rows) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            copy(connection, rows);
            connection.releaseSavepoint(before);
        } catch (SQLException e) {
            if (!blamesTheData(e)) {
                throw e;
            }
            connection.rollback(before);
            if (rows.size() == 1) {
                putAside(connection, rows.getFirst(), String.valueOf(e.getMessage()));
            } else {
                int middle = rows.size() / 2;
                insert(connection, rows.subList(0, middle));
                insert(connection, rows.subList(middle, rows.size()));
            }
        }
    }

    private void copy(Connection connection, List<RecordRow> rows) throws SQLException {
        StringBuilder text = new StringBuilder(rows.size() * 1024);
        for (RecordRow row : rows) {
            String refusal = row.refusal();
            if (refusal != null) {
                putAside(connection, row, refusal);
            } else {
                CopyText.append(text, partitionId, row);
            }
        }
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        try {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void putAside(Connection connection, RecordRow row, String reason) throws SQLException {
        log.error("Record {} of partition {} is refused and put into engine.dead_record", row.position(), partitionId);
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into engine.dead_record (partition_id, position, value_type, intent, reason, body)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""")) {
            insert.setInt(1, partitionId);
            insert.setLong(2, row.position());
            insert.setString(3, row.valueType());
            insert.setString(4, row.intent());
            insert.setString(5, storable(reason));
            insert.setString(6, storable(row.body()));
            insert.executeUpdate();
        }
    }

    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    /** Class 22 data exception, 23 integrity constraint violation, 54 program limit exceeded. */
    private static boolean blamesTheData(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23") || state.startsWith("54"));
    }

    private Connection connection() throws SQLException {
        Connection connection = open;
        if (connection == null) {
            connection = dataSource.getConnection();
            open = connection;
            connection.setAutoCommit(false);
        }
        return connection;
    }

    @Override
    public void close() {
        Connection connection = open;
        open = null;
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                log.debug("Closing a broken connection failed", e);
            }
        }
    }
}
