package id.alur.training.evaluation;

import id.alur.decision.DecisionEngine;
import id.alur.decision.DecisionResult;
import id.alur.process.TrainingEvaluationProcess.Decisions;
import id.alur.training.course.CourseDraft;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the table {@code evaluation-plan} about a course. */
@Component
class EvaluationPlan {

    /** Which levels, how many months after the training, and why. */
    record Plan(
            List<EvaluationLevel> levels,
            @Nullable Integer behaviourMonths,
            @Nullable Integer resultMonths,
            DecisionResult why) {}

    private final DecisionEngine decisions;

    EvaluationPlan(DecisionEngine decisions) {
        this.decisions = decisions;
    }

    /** @param finishedOn chooses the version of the table */
    Plan of(CourseDraft course, LocalDate finishedOn) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("trainingClass", course.courseClass());
        inputs.put("jp", course.jp());
        inputs.put("cost", course.cost());
        DecisionResult why = decisions.evaluate(Decisions.PLAN, finishedOn, inputs);
        return new Plan(
                why.texts("levels").stream().map(EvaluationLevel::valueOf).toList(),
                months(why, "behaviourMonths"),
                months(why, "resultMonths"),
                why);
    }

    private static @Nullable Integer months(DecisionResult why, String name) {
        Object months = why.output(name);
        return months == null ? null : new BigDecimal(months.toString()).intValueExact();
    }
}
