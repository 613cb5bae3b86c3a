package id.alur.appraisal.year;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One employee's appraisal of one calendar year.
 *
 * @param periodMonths length of a period in months: 1, 3, 6 or 12
 * @param period which is being reported or rated; 0 is the year, null none
 * @param publishedAt when the employee received the year's result
 * @param lastDay until when they may answer it
 */
public record AppraisalYear(
        YearId id,
        CaseFileId caseId,
        EmployeeId employee,
        int year,
        int periodMonths,
        YearState state,
        @Nullable Integer period,
        Instant startedAt,
        @Nullable Instant publishedAt,
        @Nullable LocalDate lastDay,
        @Nullable Instant acceptedAt,
        boolean silently,
        String remark) {

    public LocalDate startsOn() {
        return LocalDate.of(year, 1, 1);
    }

    public LocalDate endsOn() {
        return LocalDate.of(year, 12, 31);
    }

    /** Whether the year as a whole is being reported or rated, or that is over. */
    public boolean isConcluding() {
        return state.isOver() || state == YearState.PUBLISHED || (period != null && period == 0);
    }

    @Override
    public String toString() {
        return "AppraisalYear[" + caseId + " " + state + "]";
    }
}
