package id.alur.training.learning;

import id.alur.decision.Evaluation;
import id.alur.training.budget.GapPriority;
import java.util.List;

/**
 * How urgent a gap is and why.
 *
 * @param reasons message keys, one for each rule that spoke
 */
public record Priority(GapPriority level, List<String> reasons, Evaluation evaluation) {}
