package id.alur.batch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Nobody carries out what somebody else is at. The lock is one of the database's session: it ends with the process that holds it, at
 * once, whereas a process that only seems dead keeps it.
 */
@Component
class BatchLock {

    private final DataSource dataSource;

    BatchLock(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Gives the lock back. */
    interface Held extends AutoCloseable {
        @Override
        void close();
    }

    /** Empty while somebody else holds it. */
    Optional<Held> tryLock(BatchRunId id) {
        Connection connection = open();
        boolean held = false;
        try {
            held = ask(connection, "select pg_try_advisory_lock(hashtextextended('batch.' || ?, 0))", id);
            return held ? Optional.of(() -> release(connection, id)) : Optional.empty();
        } finally {
            if (!held) {
                close(connection);
            }
        }
    }

    private static void release(Connection connection, BatchRunId id) {
        try {
            ask(connection, "select pg_advisory_unlock(hashtextextended('batch.' || ?, 0))", id);
        } finally {
            close(connection);
        }
    }

    private static boolean ask(Connection connection, String sql, BatchRunId id) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, id.toString());
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        } catch (SQLException away) {
            throw new DataAccessResourceFailureException("No lock for long work", away);
        }
    }

    /** Not the transaction's connection: the lock outlives every transaction of the work. */
    private Connection open() {
        try {
            return dataSource.getConnection();
        } catch (SQLException away) {
            throw new DataAccessResourceFailureException("No connection for long work", away);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException gone) {
            throw new DataAccessResourceFailureException("The connection is gone", gone);
        }
    }
}
