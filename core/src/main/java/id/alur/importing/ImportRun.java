package id.alur.importing;

import id.alur.identity.EmployeeId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is, or how it ended.
 *
 * @param totalRows data rows of the file; null until it has been read
 * @param refusedCount rows that were not taken over; the other counts add up with it to {@code totalRows}
 * @param warningCount remarks on rows that were taken over all the same
 * @param failure why the file as a whole was refused
 */
public record ImportRun(
        ImportRunId id,
        ImportKind kind,
        String fileName,
        State state,
        boolean cancelRequested,
        @Nullable Integer totalRows,
        int doneRows,
        int createdCount,
        int updatedCount,
        int unchangedCount,
        int refusedCount,
        int warningCount,
        @Nullable Failure failure,
        @Nullable EmployeeId startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    /** Nothing is applied before {@link #DONE}. */
    public enum State {
        WAITING,
        READING,
        APPLYING,
        DONE,
        CANCELED,
        FAILED
    }

    /** Message key and arguments. */
    public record Failure(String key, List<Object> arguments) {}

    public boolean ended() {
        return state == State.DONE || state == State.CANCELED || state == State.FAILED;
    }
}
