package id.alur.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The moment of a deadline that counts hours, as {@code task.task.due_at} keeps it. */
public final class DueAt {

    private DueAt() {}

    /** Null where the deadline counts days. */
    public static @Nullable Instant of(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("due_at");
        return at == null ? null : at.toInstant();
    }
}
