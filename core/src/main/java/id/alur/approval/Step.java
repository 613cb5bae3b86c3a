package id.alur.approval;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who decides next.
 *
 * @param next null when all have approved
 * @param missing how many different people have yet to approve there; 0 when all have
 * @param skipped stages before it at which nobody is asked, with the reason
 */
public record Step<S extends ChainStage>(@Nullable S next, int missing, Map<S, Skip> skipped) {}
