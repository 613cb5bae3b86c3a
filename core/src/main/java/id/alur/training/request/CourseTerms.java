package id.alur.training.request;

import id.alur.training.course.CourseDraft;
import id.alur.training.study.StudyPlan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What a request costs and when its course is: fixed on the day of submission, so that an edited course moves nothing.
 *
 * @param cost whole rupiah, not negative
 * @param startsOn first day; its year is the year of the budget
 * @param endsOn last day
 * @param onDaysOff whether it begins or ends on a day off and the applicant said that this is meant
 */
public record CourseTerms(BigDecimal cost, LocalDate startsOn, LocalDate endsOn, boolean onDaysOff) {

    /**
     * A study costs the city something only where the city pays.
     *
     * @param study for a study assignment only
     */
    static CourseTerms of(CourseDraft course, @Nullable StudyPlan study, LocalDate startsOn) {
        boolean paid = study == null || study.isPaidByCity();
        return new CourseTerms(paid ? course.cost() : BigDecimal.ZERO, startsOn, course.lastDay(startsOn), false);
    }

    CourseTerms onDaysOff(boolean meant) {
        return new CourseTerms(cost, startsOn, endsOn, meant);
    }

    /** The same on another day: as many months and days as before. */
    CourseTerms startingOn(LocalDate day) {
        return new CourseTerms(
                cost,
                day,
                day.plus(Period.between(startsOn, endsOn.plusDays(1))).minusDays(1),
                false);
    }

    boolean needsMoney() {
        return cost.signum() > 0;
    }

    int year() {
        return startsOn.getYear();
    }
}
