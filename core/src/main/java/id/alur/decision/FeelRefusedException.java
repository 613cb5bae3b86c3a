package id.alur.decision;

import id.alur.process.check.FeelAllowList;
import java.util.Set;

/** An expression that Alur does not evaluate: malformed, outside the allow-list, too long, or too slow. A defect of the model. */
public class FeelRefusedException extends IllegalArgumentException {

    public FeelRefusedException(String message) {
        super(message);
    }

    /**
     * @param parsed an expression or decisions
     * @throws FeelRefusedException when something in it is not on the allow-list
     */
    static void unlessAllowed(Object parsed, String where) {
        Set<String> refused = FeelAllowList.EVALUATED.refused(parsed);
        if (!refused.isEmpty()) {
            throw new FeelRefusedException(where + ": not allowed: " + String.join(", ", refused));
        }
    }
}
