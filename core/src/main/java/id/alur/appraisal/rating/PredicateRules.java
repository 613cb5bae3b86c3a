package id.alur.appraisal.rating;

import id.alur.appraisal.Expectation;
import id.alur.appraisal.Predicate;
import id.alur.decision.DecisionEngine;
import id.alur.decision.DecisionResult;
import id.alur.process.AppraisalEmployeeProcess.Decisions;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The table of nine cells that makes a predicate of result and behaviour (PermenPANRB 6/2022), by codes and never by words. */
@Component
class PredicateRules {

    private final DecisionEngine decisions;

    PredicateRules(DecisionEngine decisions) {
        this.decisions = decisions;
    }

    /** @param on last day of what is rated, which chooses the version of the table */
    Explained explain(Expectation result, Expectation behaviour, LocalDate on) {
        DecisionResult decided = decisions.evaluate(
                Decisions.PREDICATE, on, Map.of("result", result.name(), "behaviour", behaviour.name()));
        Number quadrant = (Number) Objects.requireNonNull(decided.output("quadrant"));
        return new Explained(
                Predicate.valueOf(decided.text("predicate")),
                quadrant.intValue(),
                result,
                behaviour,
                decided.ruleSet(),
                decided.matchedRules().getFirst());
    }

    /** All cells, by result and then by behaviour. */
    List<Explained> matrix(LocalDate on) {
        return Arrays.stream(Expectation.values())
                .flatMap(result -> Arrays.stream(Expectation.values()).map(behaviour -> explain(result, behaviour, on)))
                .toList();
    }
}
