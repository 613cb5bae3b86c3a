package id.alur.training.plan;

import id.alur.identity.CaseFileId;
import id.alur.identity.UnitId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An agency's plan of a year.
 *
 * @param revision 0 for the first one; each change of a set plan is the next
 * @param caseId of this revision, once it has been submitted
 * @param question what was asked when it was returned
 * @param repairReminderOn when its agency is reminded of a returned plan
 * @param repairDue last day on which a returned plan is submitted again in time
 */
public record Plan(
        UnitId unitId,
        int year,
        int revision,
        PlanState state,
        @Nullable CaseFileId caseId,
        @Nullable String question,
        @Nullable LocalDate repairReminderOn,
        @Nullable LocalDate repairDue,
        long version) {

    /** Of an agency that has written nothing yet. */
    static Plan none(UnitId unit, int year) {
        return new Plan(unit, year, 0, PlanState.DRAFT, null, null, null, null, 0);
    }

    /** @throws IllegalStateException while it has not been submitted */
    CaseFileId submittedAs() {
        if (caseId == null) {
            throw new IllegalStateException("The plan of " + unitId + " for " + year + " is a draft");
        }
        return caseId;
    }
}
