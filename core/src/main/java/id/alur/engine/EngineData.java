package id.alur.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the engine that runs is the one whose records the database holds, as its exporter sees it.
 *
 * @param since when it became so; null as long as the exporter has said nothing
 */
public record EngineData(State state, @Nullable Instant since) {

    /** The later ones are worse: with several partitions the worst counts. */
    public enum State {
        SAME,
        /** The engine has just come up and is being looked at. */
        CHECKING,
        /** The database was put back to an earlier time: it lacks what the engine has told since. */
        DATABASE_OLDER,
        /** The engine was put back to an earlier time. */
        ENGINE_OLDER,
        /** The engine's data were deleted, or are those of another one. */
        FOREIGN
    }

    /** True if nothing may be decided until an operator has said how to go on. */
    public boolean disagrees() {
        return state.compareTo(State.CHECKING) > 0;
    }
}
