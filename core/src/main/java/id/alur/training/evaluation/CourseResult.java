package id.alur.training.evaluation;

import id.alur.training.course.CourseId;
import java.util.Map;

/**
 * What is known about one course of one provider.
 *
 * @param evaluations how many participants were, or are being, asked
 * @param levels those that were planned for somebody
 */
public record CourseResult(
        CourseId course,
        String code,
        String title,
        String provider,
        long evaluations,
        Map<EvaluationLevel, LevelResult> levels) {

    public CourseResult {
        levels = Map.copyOf(levels);
    }

    public LevelResult level(EvaluationLevel level) {
        return levels.getOrDefault(level, LevelResult.NONE);
    }
}
