package id.alur.training.learning;

import id.alur.decision.DecisionResult;
import id.alur.funding.FundingPriority;
import java.util.List;
import java.util.Locale;

/**
 * How urgent a gap is and why.
 *
 * @param reasons message keys, one for each rule that spoke
 */
public record Priority(FundingPriority level, List<String> reasons, DecisionResult evaluation) {

    private static final String RULE = "Rule_";

    /**
     * Why a gap is as urgent as it is, one message key for each rule that spoke; {@code Rule_BelowFloor} is explained by
     * {@code training.why.below-floor}.
     *
     * @param matchedRules of an answer of the table, also of one that was kept with a case
     */
    public static List<String> why(List<?> matchedRules) {
        return matchedRules.stream()
                .map(String::valueOf)
                .filter(rule -> rule.startsWith(RULE) && !rule.startsWith("Rule_Priority"))
                .map(rule -> "training.why."
                        + rule.substring(RULE.length())
                                .replaceAll("(?<!^)([A-Z])", "-$1")
                                .toLowerCase(Locale.ROOT))
                .toList();
    }
}
