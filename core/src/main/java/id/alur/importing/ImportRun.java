package id.alur.importing;

import id.alur.identity.EmployeeId;
import id.alur.sheet.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is, or how it ended.
 *
 * @param totalRows data rows of the file; null until it has been read
 * @param refusedCount rows that were not taken over; the other counts add up with it to {@code totalRows}
 * @param warningCount remarks on rows that were taken over all the same
 * @param source which part of the file was read
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
        Table.Source source,
        @Nullable EmployeeId startedBy,
        @Nullable EmployeeId appliedBy,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    /** Nothing is applied before {@link #DONE}; {@link #TRIED} says what would be, and waits for somebody to apply it or not. */
    public enum State {
        WAITING,
        READING,
        APPLYING,
        TRIED,
        DONE,
        CANCELED,
        FAILED
    }

    /** Message key and arguments. */
    public record Failure(String key, List<Object> arguments) {}

    /** Whether nothing more happens by itself. */
    public boolean ended() {
        return state == State.TRIED || state == State.DONE || state == State.CANCELED || state == State.FAILED;
    }
}
