package id.alur.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a rule decided as it did: what went in, which rules matched, what came out.
 *
 * @param inputs null for who may read the case and has no part in judging it
 * @param ruleSet which version of the rules was in force
 */
public record CaseEvaluation(
        String decisionId,
        String ruleSet,
        @Nullable Map<String, ?> inputs,
        List<?> matchedRules,
        @Nullable Object output,
        Instant at) {

    CaseEvaluation withoutInputs() {
        return new CaseEvaluation(decisionId, ruleSet, null, List.of(), output, at);
    }
}
