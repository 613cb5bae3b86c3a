package id.alur.calendar;

import id.alur.identity.CaseFileId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A deadline of a case that begins now.
 *
 * @param name which deadline of the case; one that runs already is not begun again
 * @param rule row of the table of deadlines
 * @param acting candidate group of whoever has to act, whose unit's working week counts
 * @param notAfter the last day whatever the rule says
 * @param message what the engine is told when the time is over; null when no process waits for it
 */
public record ClockStart(
        CaseFileId caseId,
        String name,
        String rule,
        @Nullable String acting,
        @Nullable LocalDate notAfter,
        @Nullable String message) {

    /** A deadline that is shown and moved, and that no process waits for. */
    public static ClockStart of(CaseFileId caseId, String rule, @Nullable String acting) {
        return new ClockStart(caseId, rule, rule, acting, null, null);
    }

    public ClockStart notAfter(LocalDate last) {
        return new ClockStart(caseId, name, rule, acting, last, message);
    }

    public ClockStart telling(String engineMessage) {
        return new ClockStart(caseId, name, rule, acting, notAfter, engineMessage);
    }
}
