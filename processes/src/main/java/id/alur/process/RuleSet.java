package id.alur.process;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * One dated version of a decision table: it holds from its date until the day before the next version's date.
 *
 * <p>The date stands in the file name, {@code <decision id>.<valid from>.dmn}: it is the day a decree takes effect, so
 * several versions are on the class path at once and the date of the event chooses among them.
 */
public record RuleSet(String decisionId, LocalDate validFrom, ProcessResource resource) {

    static RuleSet of(ProcessResource resource) {
        String name = resource.name();
        int dot = name.indexOf('.');
        try {
            if (dot > 0) {
                return new RuleSet(name.substring(0, dot), LocalDate.parse(name.substring(dot + 1)), resource);
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(explain(resource), e);
        }
        throw new IllegalArgumentException(explain(resource));
    }

    /** What is recorded with a decision, such as {@code training-route.2026-01-01}. */
    public String version() {
        return decisionId + "." + validFrom;
    }

    private static String explain(ProcessResource resource) {
        return "A decision file is named <decision id>.<valid from, yyyy-mm-dd>.dmn, not " + resource.path();
    }
}
