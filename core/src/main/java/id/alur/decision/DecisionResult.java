package id.alur.decision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a decision table answered, and why.
 *
 * @param ruleSet the dated version that was asked, such as {@code training-route.2026-01-01}
 * @param inputs as given
 * @param matchedRules ids of the rules that fired, in the order of the table; those of the decisions it asks come first
 * @param output the value of a table with one output; a map by output name of a table with several; for a collecting table
 *     the list of these
 */
public record DecisionResult(
        String decisionId,
        String ruleSet,
        Map<String, @Nullable Object> inputs,
        List<String> matchedRules,
        @Nullable Object output) {

    public DecisionResult {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        matchedRules = List.copyOf(matchedRules);
    }

    /** One output of a table with several. */
    public @Nullable Object output(String name) {
        if (output instanceof Map<?, ?> outputs && outputs.containsKey(name)) {
            return outputs.get(name);
        }
        throw new DecisionException(ruleSet + " has no output " + name);
    }

    /** One output that must be a text. */
    public String text(String name) {
        if (output(name) instanceof String text) {
            return text;
        }
        throw new DecisionException(ruleSet + ": output " + name + " is no text");
    }

    /** One output that must be a boolean. */
    public boolean flag(String name) {
        if (output(name) instanceof Boolean flag) {
            return flag;
        }
        throw new DecisionException(ruleSet + ": output " + name + " is no boolean");
    }

    /** One output that must be a list of texts. */
    public List<String> texts(String name) {
        if (output(name) instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        throw new DecisionException(ruleSet + ": output " + name + " is no list of texts");
    }
}
