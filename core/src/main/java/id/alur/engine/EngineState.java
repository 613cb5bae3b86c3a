package id.alur.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the engine can be reached.
 *
 * @param version of the engine as last seen; null if it was never seen
 * @param since when it came up or went away
 * @param checkedAt when somebody last looked; a state that nobody has looked at for half a minute counts as down
 */
public record EngineState(boolean up, @Nullable String version, Instant since, Instant checkedAt) {}
