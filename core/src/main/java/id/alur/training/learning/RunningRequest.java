package id.alur.training.learning;

import id.alur.identity.CaseFileId;
import id.alur.training.course.CourseId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request of the person that is not decided yet, or was approved and is still to come.
 *
 * @param programmeJp what the catalogue says of the course, before the conversion table
 * @param days of the course
 * @param firstDay null for a request of the time when requests had no dates
 * @param lastDay in whose year the hours will be booked; null for a request of the time when requests had no dates
 */
public record RunningRequest(
        CaseFileId caseId,
        String number,
        CourseId course,
        String title,
        String formCode,
        int programmeJp,
        int days,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay) {

    /** One without dates may end in any year, so it counts in each. */
    boolean isBookedIn(int year) {
        return lastDay == null || lastDay.getYear() == year;
    }
}
