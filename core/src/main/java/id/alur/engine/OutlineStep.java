package id.alur.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of a process in words.
 *
 * @param enteredAt when the case last came to it
 * @param leftAt when the case last left it
 */
public record OutlineStep(
        String elementId,
        String name,
        State state,
        @Nullable Instant enteredAt,
        @Nullable Instant leftAt) {

    public enum State {
        DONE,
        CURRENT,
        NOT_REACHED
    }
}
