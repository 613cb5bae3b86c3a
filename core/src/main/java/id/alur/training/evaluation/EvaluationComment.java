package id.alur.training.evaluation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's own words, without their name.
 *
 * @param skipReason why there is no answer; null for words that go with one
 */
public record EvaluationComment(
        EvaluationLevel level,
        String course,
        String provider,
        String text,
        @Nullable SkipReason skipReason,
        LocalDate on) {}
