package id.alur.training.learning;

import id.alur.decision.DecisionResult;
import id.alur.funding.FundingPriority;
import java.util.List;

/**
 * How urgent a gap is and why.
 *
 * @param reasons message keys, one for each rule that spoke
 */
public record Priority(FundingPriority level, List<String> reasons, DecisionResult evaluation) {}
