package id.alur.batch;

import id.alur.identity.EmployeeId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a piece of long work is, or how it ended.
 *
 * @param kind name of its {@link BatchKind}
 * @param title what it is about, for people to recognise it by
 * @param phase which part of it is under way, a word of its kind; null when it has one part only
 * @param total how many steps there are; null until that is known
 * @param attempts how often it was begun since it last came to a point from which it can go on, crashes included
 * @param cause why it failed, was put aside, or broke the last time
 */
public record BatchRun(
        BatchRunId id,
        String kind,
        String title,
        State state,
        boolean cancelRequested,
        @Nullable String phase,
        @Nullable Integer total,
        int done,
        int attempts,
        @Nullable Cause cause,
        @Nullable EmployeeId startedBy,
        Instant createdAt,
        @Nullable Instant endedAt) {

    /** {@link #FAILED}: a rule refused it, trying again is of no use; {@link #PARKED}: it broke, and waits for the operator. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        CANCELED,
        FAILED,
        PARKED
    }

    /** Message key and arguments. */
    public record Cause(String key, List<Object> arguments) {}

    /** Whether nothing more happens by itself. */
    public boolean ended() {
        return state != State.WAITING && state != State.RUNNING;
    }

    /** Topic of {@link id.alur.shared.LiveTopics} on which every change of work of this kind is told. */
    public static String topic(String kind) {
        return "batch." + kind;
    }
}
