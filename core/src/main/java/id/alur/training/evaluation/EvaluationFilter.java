package id.alur.training.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * Which trainings the results are about; null means all.
 *
 * @param year in which the training ended
 * @param formCode form of competence development, such as {@code KLS-TEK}
 */
public record EvaluationFilter(
        @Nullable Integer year,
        @Nullable String formCode,
        @Nullable String provider) {

    public static final EvaluationFilter ALL = new EvaluationFilter(null, null, null);
}
