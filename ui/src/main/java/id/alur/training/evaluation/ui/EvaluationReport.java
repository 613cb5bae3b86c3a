package id.alur.training.evaluation.ui;

import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Report;
import id.alur.training.evaluation.CourseResult;
import id.alur.training.evaluation.EvaluationLevel;
import id.alur.training.evaluation.LevelResult;
import java.util.function.Function;

/** The columns of what came of trainings; what too few have answered for this reader is a word on the page and empty in files. */
final class EvaluationReport {

    private EvaluationReport() {}

    static Report<CourseResult> of(Formats formats) {
        Report<CourseResult> report = new Report<CourseResult>(formats)
                .text("ui.evaluation.course", CourseResult::title)
                .width(45)
                .text("ui.evaluation.provider", CourseResult::provider)
                .width(35)
                .number("ui.evaluation.participants", CourseResult::evaluations)
                .decimal("ui.evaluation.rate", course -> EvaluationTexts.rate(course.level(EvaluationLevel.REACTION)))
                .shown(course -> rate(course.level(EvaluationLevel.REACTION), formats));
        mean(report, "ui.evaluation.column.reaction", EvaluationLevel.REACTION);
        mean(report, "ui.evaluation.column.learning", EvaluationLevel.LEARNING);
        Function<CourseResult, LevelResult> learning = course -> course.level(EvaluationLevel.LEARNING);
        report.decimal(
                        "ui.evaluation.column.gain",
                        course -> EvaluationTexts.rounded(learning.apply(course).gain()))
                .shown(course -> EvaluationTexts.gain(learning.apply(course)));
        mean(report, "ui.evaluation.column.behaviour", EvaluationLevel.BEHAVIOUR);
        mean(report, "ui.evaluation.column.result", EvaluationLevel.RESULT);
        return report;
    }

    private static void mean(Report<CourseResult> report, String key, EvaluationLevel level) {
        report.decimal(
                        key,
                        course -> EvaluationTexts.rounded(course.level(level).mean()))
                .shown(course -> EvaluationTexts.mean(course.level(level)));
    }

    private static String rate(LevelResult reaction, Formats formats) {
        return formats.percent(reaction.answered(), reaction.asked(), 0);
    }
}
