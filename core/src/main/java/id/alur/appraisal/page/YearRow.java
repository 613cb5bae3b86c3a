package id.alur.appraisal.page;

import id.alur.appraisal.Predicate;
import id.alur.appraisal.year.YearState;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A year of somebody in a list.
 *
 * @param caseId null for a year from before Alur
 * @param unit agency of the person
 * @param period which is being reported or rated; 0 is the year, null none
 * @param predicate once the employee has received it
 * @param due last day of the step that is waited for; null for none
 */
public record YearRow(
        @Nullable CaseFileId caseId,
        EmployeeId employee,
        String name,
        String post,
        String unit,
        int year,
        YearState state,
        @Nullable Integer period,
        @Nullable Predicate predicate,
        @Nullable LocalDate due) {

    @Override
    public String toString() {
        return "YearRow[" + employee + " " + year + " " + state + "]";
    }
}
