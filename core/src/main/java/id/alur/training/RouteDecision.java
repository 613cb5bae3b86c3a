package id.alur.training;

import id.alur.decision.DecisionEngine;
import id.alur.process.TrainingRequest.Decisions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks the table {@code training-route} about a course. */
@Component
class RouteDecision {

    private static final String COST_LIMIT = "route.cost-limit";

    private final DecisionEngine decisions;
    private final CourseRepository courses;

    RouteDecision(DecisionEngine decisions, CourseRepository courses) {
        this.decisions = decisions;
        this.courses = courses;
    }

    /** @param on the day of the request, which chooses the version of the table and the cost limit */
    @Transactional(propagation = Propagation.MANDATORY)
    Route of(CourseDraft course, LocalDate on) {
        return of(
                course,
                on,
                courses.parameter(COST_LIMIT, on)
                        .orElseThrow(() -> new IllegalStateException("No " + COST_LIMIT + " holds on " + on)));
    }

    Route of(CourseDraft course, LocalDate on, BigDecimal costLimit) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("trainingClass", course.courseClass());
        inputs.put("place", course.place());
        inputs.put("days", course.days());
        inputs.put("cost", course.cost());
        inputs.put("costLimit", costLimit);
        return Route.of(decisions.evaluate(Decisions.ROUTE, on, inputs));
    }
}
