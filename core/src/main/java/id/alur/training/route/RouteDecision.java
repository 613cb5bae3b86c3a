package id.alur.training.route;

import id.alur.decision.DecisionEngine;
import id.alur.decision.Parameters;
import id.alur.process.TrainingRequestProcess.Decisions;
import id.alur.training.course.CourseDraft;
import id.alur.training.course.CourseRoutes;
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
public class RouteDecision implements CourseRoutes {

    private static final String COST_LIMIT = "route.cost-limit";

    private final DecisionEngine decisions;
    private final Parameters parameters;

    RouteDecision(DecisionEngine decisions, Parameters parameters) {
        this.decisions = decisions;
        this.parameters = parameters;
    }

    /** @param on the day of the request, which chooses the version of the table and the cost limit */
    @Transactional(propagation = Propagation.MANDATORY)
    public Route of(CourseDraft course, LocalDate on) {
        return of(course, on, parameters.get(COST_LIMIT, on));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isSupported(CourseDraft course, LocalDate on) {
        return of(course, on).supported();
    }

    public Route of(CourseDraft course, LocalDate on, BigDecimal costLimit) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("trainingClass", course.courseClass());
        inputs.put("place", course.place());
        inputs.put("days", course.days());
        inputs.put("cost", course.cost());
        inputs.put("costLimit", costLimit);
        return Route.of(decisions.evaluate(Decisions.ROUTE, on, inputs));
    }
}
