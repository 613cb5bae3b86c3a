package id.alur.training.evaluation;

import id.alur.training.course.CourseId;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which years are not shown apart to those who may not see few answers. A year of few answers would be the difference between the
 * mean of all years and those of the others; therefore, where the hidden years together have few answers, the one with the fewest
 * of the others is hidden with them.
 */
final class YearMask {

    /** What has a mean of its own. */
    record Cell(CourseId course, String provider, EvaluationLevel level) {}

    private YearMask() {}

    /** @param answers by year */
    static boolean hides(@Nullable Map<Integer, Long> answers, int year, int minimum) {
        long own = answers == null ? 0 : answers.getOrDefault(year, 0L);
        if (answers == null || own == 0) {
            return false;
        }
        long few = answers.values().stream()
                .filter(answered -> answered < minimum)
                .mapToLong(Long::longValue)
                .sum();
        if (own < minimum) {
            return true;
        }
        return few > 0
                && few < minimum
                && answers.entrySet().stream()
                        .filter(one -> one.getValue() >= minimum)
                        .min(Comparator.comparing((Map.Entry<Integer, Long> one) -> one.getValue())
                                .thenComparing(Map.Entry::getKey))
                        .filter(fewest -> fewest.getKey() == year)
                        .isPresent();
    }
}
