package id.alur.training.evaluation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one level says about one course of one provider.
 *
 * @param asked levels that are over and were not skipped: answered or not
 * @param answered of these
 * @param mean of scores 1 to 5; for learning of final tests 0 to 100; null when nobody answered, or too few for this reader
 * @param gain learning alone: by how much final tests are better than first ones, where both were made; null also when too few made
 *     both for this reader
 * @param compared how many made both
 * @param hidden whether there are answers, but too few for this reader to see their mean
 */
public record LevelResult(
        long asked,
        long answered,
        @Nullable BigDecimal mean,
        @Nullable BigDecimal gain,
        long compared,
        boolean hidden) {

    public static final LevelResult NONE = new LevelResult(0, 0, null, null, 0, false);

    /** The same, as whoever may not see few answers sees it. */
    LevelResult forGroupsOf(int minimum) {
        if (answered > 0 && answered < minimum) {
            return masked();
        }
        // Of many final tests few may have a first one: their gain would be what one or two people learned.
        return compared < minimum ? new LevelResult(asked, answered, mean, null, compared, hidden) : this;
    }

    /** Without means, where there is something to hide. */
    LevelResult masked() {
        return answered == 0 ? this : new LevelResult(asked, answered, null, null, compared, true);
    }
}
