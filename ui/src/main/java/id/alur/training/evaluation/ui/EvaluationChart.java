package id.alur.training.evaluation.ui;

import id.alur.shell.ui.Chart;
import id.alur.shell.ui.Texts;
import id.alur.training.evaluation.CourseResult;
import id.alur.training.evaluation.EvaluationLevel;
import id.alur.training.evaluation.LevelResult;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Reaction, behaviour and result of the courses with most participants, on the scale of 1 to 5. */
final class EvaluationChart {

    private static final int SHOWN = 12;
    private static final int LOWEST = 1;
    private static final int HIGHEST = 5;
    /** Learning is measured on another scale and stands in the table alone. */
    private static final List<EvaluationLevel> LEVELS =
            List.of(EvaluationLevel.REACTION, EvaluationLevel.BEHAVIOUR, EvaluationLevel.RESULT);

    private final List<CourseResult> shown;

    EvaluationChart(List<CourseResult> results) {
        shown = results.stream()
                .filter(result ->
                        LEVELS.stream().anyMatch(level -> result.level(level).mean() != null))
                .sorted(Comparator.comparingLong(CourseResult::evaluations).reversed())
                .limit(SHOWN)
                .toList();
    }

    /** What the bars show, in a sentence. */
    String words() {
        Comparator<CourseResult> byReaction = Comparator.comparing(result -> Objects.requireNonNullElse(
                result.level(EvaluationLevel.REACTION).mean(), BigDecimal.ZERO));
        List<CourseResult> rated = shown.stream()
                .filter(result -> result.level(EvaluationLevel.REACTION).mean() != null)
                .sorted(byReaction)
                .toList();
        if (rated.isEmpty()) {
            return Texts.t("ui.evaluation.chart.none");
        }
        CourseResult lowest = rated.getFirst();
        CourseResult highest = rated.getLast();
        return Texts.t(
                "ui.evaluation.chart.words",
                highest.title(),
                EvaluationTexts.mean(highest.level(EvaluationLevel.REACTION)),
                lowest.title(),
                EvaluationTexts.mean(lowest.level(EvaluationLevel.REACTION)));
    }

    Chart chart() {
        Chart chart =
                Chart.scale(words(), LEVELS.stream().map(EvaluationTexts::level).toList(), LOWEST, HIGHEST);
        for (CourseResult result : shown) {
            chart.bar(
                    result.title() + " · " + result.provider(),
                    LEVELS.stream().map(level -> part(result.level(level))).toList(),
                    "");
        }
        return chart;
    }

    private static Chart.Part part(LevelResult level) {
        BigDecimal mean = level.mean();
        return new Chart.Part(mean == null ? null : mean.doubleValue(), EvaluationTexts.mean(level));
    }
}
